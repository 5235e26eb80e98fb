import Markdown
import Testing

struct OutlineTests {
    @Test func headingsAreListedWithTextIDAndPlace() {
        let document = Document(
            "# 猫税 *是什么*？ {#cat-tax}\n\n- ## `x` ![y](z.svg)\n\nTwo\nlines\n---\n",
            options: .init(firstLine: 5))
        #expect(document.headings.map(\.level) == [1, 2, 2])
        #expect(document.headings.map(\.text) == ["猫税 是什么？", "x y", "Two lines"])
        #expect(document.headings.map(\.explicitID) == ["cat-tax", nil, nil])
        #expect(document.headings.map(\.place.line) == [5, 7, 9])
        #expect(document.headings.map(\.place.column) == [1, 3, 1])
        #expect(!document.text().contains("{#"))
    }

    @Test func definitionsAboveAnUnderlinedHeadingAreNotItsLine() {
        let document = Document("[a]: /x\n[b]: /y\nTitle\n===\n\n[Two][a]\n---\n\n# Three")
        #expect(document.headings.map(\.place.line) == [3, 6, 9])
    }

    @Test(arguments: [
        ("What’s new in Ningbo?", "whats-new-in-ningbo"),
        ("猫税 是什么？", "猫税-是什么"),
        ("  A – B/C  ", "a-b-c"),
        ("第1天：抵达", "第1天抵达"),
        ("Café ÉTÉ", "café-été"),
        ("！？", ""),
        ("snake_case & more", "snake_case-more"),
    ])
    func aSlugKeepsLettersAndDigits(heading: String, slug: String) {
        #expect(HeadingID.slug(heading) == slug)
    }

    @Test(arguments: [
        ("Hello, *big* world", 3, 0), ("你好，世界", 0, 4), ("RedNote 是小红书 App", 2, 4),
        ("don't re-enter https://a.cn/x?y=z now", 4, 0), ("一[二](/x/)`three`", 1, 2),
        ("```\nnot counted\n```\n\nword", 1, 0), ("![not](x.svg) word", 1, 0),
        ("a\nb\n\n# c\n\n| d | e |\n|---|---|\n", 5, 0), ("2025年1月14日 — 二〇二五", 3, 7),
        ("w*or*d", 1, 0), ("한국어 단어 éà", 3, 0), ("😀 ok", 1, 0),
    ])
    func wordsAndHanCharactersAreCounted(text: String, words: Int, han: Int) {
        #expect(Document(text).statistics == Statistics(words: words, hanCharacters: han))
    }

    @Test func aMixedTextTakesTheTimeOfBoth() {
        #expect(Statistics(words: 220, hanCharacters: 800).readingMinutes == 3)
    }

    @Test func plainTextHasALineABlock() {
        let document = Document(
            "# A *b*\n\nc [d](/e/)\nf\n\n- g\n- h\n\n| i | j |\n|---|---|\n| k | l |\n\n```\nm\n```"
        )
        #expect(document.plainText() == "A b\nc d f\ng\nh\ni j\nk l\nm\n")
    }

    @Test(arguments: [
        ("# H\n\n![x](y.svg)\n\nFirst one. Second one is longer. Third.\n\nNot this.", 40, "x"),
        ("First one. Second one is longer. Third.", 35, "First one. Second one is longer."),
        ("One very long sentence without any end that goes on", 24, "One very long sentence…"),
        ("第一句话说完了。第二句话很长很长，还没有说完", 14, "第一句话说完了。"),
        ("这一句话很长很长没有标点一直说下去没有完", 11, "这一句话很长很长没有…"),
        ("前面的话，后面的话很长很长很长", 6, "前面的话…"),
        ("他说“你好”。然后走了很远", 8, "他说“你好”。"),
        ("short", 120, "short"),
    ])
    func anExcerptEndsAtASensiblePlace(text: String, limit: Int, excerpt: String) {
        #expect(Document(text).excerpt(limit: limit) == excerpt)
    }
}
