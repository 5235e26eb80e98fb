import Testing

@testable import YongKit

@Suite struct PageDefaultsTests {
    @Test func aTextIsWrittenOnceOrForEachLanguage() {
        let (zh, en, diagnostics) = Self.read(
            """
            ---
            title:
              zh: 天一阁：书
              en: "Tianyi: books"
            summary: {zh: 书, en: Books}
            slug: {en: tianyi}
            kind: place
            cover:
              file: cover.svg
              alt:
                zh: 六间书楼
                en: Six bays
              credit: 甬
            children:
              kind: note
              tags: [书]
              summary:
                zh: 一本书
            """)
        #expect(Mistake.described(diagnostics) == [])
        #expect(zh.own.title?.value == "天一阁：书")
        #expect(en.own.title?.value == "Tianyi: books")
        #expect(
            en.own.title?.location == SourceLocation("page.yml", line: 4, column: 7, length: 15))
        #expect(zh.own.summary?.value == "书")
        #expect(en.own.summary?.value == "Books")
        #expect(en.own.summary?.location.column == 22)
        #expect(zh.own.slug == nil)
        #expect(en.own.slug?.value == "tianyi")
        #expect(zh.own.kind?.value == "place" && en.own.kind?.value == "place")
        #expect(zh.own.cover?.value.alt?.value == "六间书楼")
        #expect(en.own.cover?.value.alt?.value == "Six bays")
        #expect(en.own.cover?.value.credit?.value == "甬")
        #expect(zh.own.tags == nil)
        #expect(zh.children?.kind?.value == "note")
        #expect(en.children?.tags?.map(\.value) == ["书"])
        #expect(zh.children?.summary?.value == "一本书")
        #expect(en.children?.summary == nil)
    }

    @Test func anInlineCoverSpeaksBothLanguages() {
        let (zh, en, diagnostics) = Self.read("cover: {file: a.svg, alt: {zh: 猫, en: A cat}}")
        #expect(Mistake.described(diagnostics) == [])
        #expect(zh.own.cover?.value.alt?.value == "猫")
        #expect(en.own.cover?.value.alt?.value == "A cat")
        #expect(en.own.cover?.value.file?.value == "a.svg")
    }

    @Test(arguments: [
        Mistake("title:\n  zh：猫\n  en: Cat", "2:5 yaml-colon write:   zh: 猫"),
        Mistake("title:\n  zh: 猫\n  fr: Chat", "3:3 language-unknown its languages are: zh, en"),
        Mistake("title:\n  zh: 猫\n  zh: 咪", "3:3 key-twice delete one of the two"),
        Mistake(
            "title: {zh：猫，en：Cat}",
            "1:9 yaml-wide write: title: {zh: 猫, en: Cat}  (or put quotation marks around the text it belongs to)"
        ),
        Mistake(
            "title: ｛zh：猫，en：Cat｝",
            "1:8 yaml-wide write: title: {zh: 猫, en: Cat}  (or put quotation marks around the text it belongs to)"
        ),
        Mistake("slug:\n  zh: 猫\n  en: cat tax", "3:7 value-slug write:   en: cat-tax"),
        Mistake("children:\n  tittle: 猫", "2:3 key-unknown write:   title: 猫"),
        Mistake(
            "children:\n  children:\n    kind: a",
            "2:3 key-unknown move it to the page.yml beside this page"),
        Mistake(
            "children: note",
            "1:1 value-kind write “children:” and below it, behind two spaces, “key: value”"),
        Mistake("子页:\n  kind: note", "1:1 key-unknown write: children:"),
    ])
    func aMistakeIsAnsweredWithTheLineToWrite(_ mistake: Mistake) {
        #expect(Mistake.described(Self.read(mistake.written).diagnostics) == mistake.said)
    }

    private static func read(
        _ text: String
    ) -> (zh: PageDefaults, en: PageDefaults, diagnostics: [Diagnostic]) {
        let reader = PageDefaultsReader(file: "page.yml", languages: [.chinese, .english])
        let (defaults, diagnostics) = reader.read(Array(text.utf8))
        return (defaults[0], defaults[1], diagnostics)
    }
}
