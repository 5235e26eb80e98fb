import Testing

@testable import YongKit

/// What is written, where the message points and what it tells to write.
struct Mistake: Sendable, CustomTestStringConvertible {
    let written: String
    let said: [String]

    init(_ written: String, _ said: String...) {
        self.written = written
        self.said = said
    }

    var testDescription: String { written }

    static func described(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.sorted().map { diagnostic in
            let place = diagnostic.location
            let fix = diagnostic.message.fix?.en ?? ""
            return "\(place?.line ?? 0):\(place?.column ?? 0) \(diagnostic.message.rule) \(fix)"
        }
    }
}

@Suite struct FrontMatterMistakeTests {
    @Test(arguments: [
        Mistake("title：你好", "2:6 yaml-colon write: title: 你好"),
        Mistake("title:你好", "2:6 yaml-colon write: title: 你好"),
        Mistake("title:", "2:1 value-empty write a value, or delete the line"),
        Mistake("Title: 你好", "2:1 key-unknown write: title: 你好"),
        Mistake("ｔｉｔｌｅ：你好", "2:1 key-unknown write: title: 你好"),
        Mistake("标题：你好", "2:1 key-unknown write: title: 你好"),
        Mistake("tittle: 你好", "2:1 key-unknown write: title: 你好"),
        Mistake("title = 你好", "2:1 yaml-colon write: title: 你好"),
        Mistake("title 你好", "2:1 yaml-colon write: title: 你好"),
        Mistake(
            "mood: 你好",
            "2:1 key-unknown the keys are: title, summary, slug, date, updated, publish, expires, "
                + "draft, kind, tags, order, cover, alt, credit, aliases, audience, authors, "
                + "sources, provenance, reviewers, checked, commercial, sample, menu, toc, drawing, "
                + "share, pictures, data"
        ),
        Mistake("title: 一\ntitle: 二", "3:1 key-twice delete one of the two"),
        Mistake("title: 一\n date: 2025-01-14", "3:2 yaml-indent write: date: 2025-01-14"),
        Mistake(
            "\ttitle: 一", "2:1 yaml-indent write:   title: 一", "2:2 yaml-indent write: title: 一"),
        Mistake(
            "title: “你好”",
            "2:8 value-quotes write: title: 你好  (or, if the marks are part of the text: title: '“你好”')"
        ),
        Mistake(
            "title: \"你好",
            "2:8 value-quotes write: title: 你好  (or, if the marks are part of the text: title: '\"你好')"
        ),
        Mistake(
            "title: \"你好”",
            "2:8 value-quotes write: title: 你好  (or, if the marks are part of the text: title: '\"你好”')"
        ),
        Mistake("title: \"C:\\新建\"", "2:8 value-quotes write: title: 'C:\\新建'"),
        Mistake(
            "title: 你好\u{2028}世界",
            "2:8 value-control delete it: it came with a paste; retyping the words around it helps"),
        Mistake("title:\n  - 你好", "3:3 value-kind write: title: the text"),
        Mistake(
            "title:\n  zh: 你好\n  en: Hello",
            "2:1 value-languages write “title: …” here, or move the map to page.yml"),
        Mistake(
            "children:\n  kind: note", "2:1 key-unknown move it to the page.yml beside this page"),
    ])
    func aKeyOrTextWrittenWrongIsAnsweredWithTheLineToWrite(_ mistake: Mistake) {
        #expect(Mistake.described(read(mistake.written).diagnostics) == mistake.said)
    }

    @Test(arguments: [
        Mistake("tags: [猫，美食]", "2:9 value-list write: tags: [猫, 美食]"),
        Mistake("tags: [猫、美食]", "2:9 value-list write: tags: [猫, 美食]"),
        Mistake(
            "tags：[猫，美食]", "2:5 yaml-colon write: tags: [猫, 美食]",
            "2:8 value-list write: tags: [猫, 美食]"),
        Mistake("tags: 【猫，美食】", "2:7 value-list write: tags: [猫, 美食]"),
        Mistake("tags: [猫, 美食】", "2:13 value-list write: tags: [猫, 美食]"),
        Mistake("tags: 猫, 美食", "2:7 value-list write: tags: [猫, 美食]"),
        Mistake("tags: 猫，美食", "2:7 value-list write: tags: [猫, 美食]"),
        Mistake("tags: [猫, 美食", "2:7 value-list write: tags: [猫, 美食]"),
        Mistake("tags: [猫, , 美食]", "2:11 value-list write: tags: [猫, 美食]"),
        Mistake("tags: [#猫税, #美食]", "2:8 value-list write: tags: [猫税, 美食]"),
        Mistake("tags: #猫税 #美食", "2:7 value-list write: tags: [猫税, 美食]"),
        Mistake("tags: [“猫”, “美食”]", "2:8 value-list write: tags: [猫, 美食]"),
        Mistake("tags: [\"猫, 美食]", "2:8 value-list write: tags: [猫, 美食]"),
        Mistake("tags: [猫, *美食]", "2:11 value-list write: tags: [猫, '*美食']"),
        Mistake("tags: [猫] 美食", "2:11 value-list write: tags: [猫]"),
        Mistake("tags: [[猫]]", "2:8 value-list write: tags: [a, b]"),
        Mistake("tags: {猫: 1}", "2:7 value-kind write: tags: [a, b]"),
        Mistake("tags:", "2:1 value-empty write a value, or delete the line, or write: tags: []"),
        Mistake("tags:\n  -猫", "3:3 value-list write:   - 猫"),
        Mistake("tags:\n  － 猫", "3:3 value-list write:   - 猫"),
        Mistake("tags:\n  • 猫", "3:3 value-list write:   - 猫"),
        Mistake("tags:\n  猫", "3:3 value-list write:   - 猫"),
        Mistake("tags:\n  - #猫税", "3:3 value-list write:   - 猫税"),
        Mistake("tags:\n  - 猫: 狗", "3:3 value-list write:   - '猫: 狗'"),
        Mistake("tags:\n　- 猫", "3:1 yaml-indent write:   - 猫"),
        Mistake("tags:\n\t- 猫", "3:1 yaml-indent write:   - 猫"),
        Mistake(
            "tags: 猫\n  - 狗",
            "3:3 value-list write all of it as tags: [a, b], or each entry on a line “- a”"),
    ])
    func aListWrittenWrongIsAnsweredWithTheLineToWrite(_ mistake: Mistake) {
        #expect(Mistake.described(read(mistake.written).diagnostics) == mistake.said)
    }

    @Test(arguments: [
        Mistake("date: 2025/1/14", "2:7 value-date write: date: 2025-01-14"),
        Mistake("date: 2025-1-4", "2:7 value-date write: date: 2025-01-04"),
        Mistake("date: 2025.01.14", "2:7 value-date write: date: 2025-01-14"),
        Mistake("date: 20250114", "2:7 value-date write: date: 2025-01-14"),
        Mistake("date: ２０２５－０１－１４", "2:7 value-date write: date: 2025-01-14"),
        Mistake("date: “2025-01-14”", "2:7 value-quotes write: date: 2025-01-14"),
        Mistake("date: 14/1/2025", "2:7 value-date write: date: 2025-01-14"),
        Mistake("date: January 14, 2025", "2:7 value-date write: date: 2025-01-14"),
        Mistake("date: 14th January 2025", "2:7 value-date write: date: 2025-01-14"),
        Mistake("date: 2025-01-14 下午3点", "2:7 value-date write: date: 2025-01-14 15:00"),
        Mistake("date: 2025-01-14 9:30", "2:7 value-date write: date: 2025-01-14 09:30"),
        Mistake("date: 2025-01-14 10：30", "2:7 value-date write: date: 2025-01-14 10:30"),
        Mistake(
            "date: 1/2/2025", "2:7 value-date write year, month and day: date: 2025-01-14"),
        Mistake("date: 昨天", "2:7 value-date write year, month and day: date: 2025-01-14"),
        Mistake("date: 2025-01", "2:7 value-date write year, month and day: date: 2025-01-14"),
        Mistake("date: 2025-02-30", "2:7 value-date write a day that exists"),
        Mistake("date: 2025年2月29日", "2:7 value-date write a day that exists"),
        Mistake(
            "date: 2025-13-01",
            "2:7 value-date write the month as 01 to 12, between year and day"),
        Mistake(
            "date: 2025-01-14 25:00",
            "2:7 value-date write 00:00 to 23:59, such as 2025-01-14 09:30"),
        Mistake(
            "date: 2025-01-14 10:30 CST",
            "2:7 value-date write the hours from Greenwich, such as +08:00, or leave the site's own zone out"
        ),
        Mistake("draft: 是", "2:8 value-kind write: draft: true"),
        Mistake("draft: yes", "2:8 value-kind write: draft: true"),
        Mistake("draft: 否", "2:8 value-kind write: draft: false"),
        Mistake("draft: maybe", "2:8 value-kind write: draft: true, or draft: false"),
        Mistake("order: 一", "2:8 value-kind write: order: 1"),
        Mistake("order: １０", "2:8 value-kind write: order: 10"),
        Mistake("order: 010", "2:8 value-kind write: order: 10"),
        Mistake("order: 1.5", "2:8 value-kind write digits: order: 10"),
        Mistake("order: 99999999999", "2:8 value-kind write digits: order: 10"),
        Mistake("provenance: machne", "2:13 value-choice write: provenance: machine"),
        Mistake("provenance: 人工", "2:13 value-choice write: provenance: human"),
        Mistake("commercial: gifted", "2:13 value-choice write: commercial: gift"),
        Mistake("commercial: 随便", "2:13 value-choice "),
        Mistake("slug: ../x", "2:7 value-slug write: slug: x"),
        Mistake("slug: Cat Tax!", "2:7 value-slug write: slug: cat-tax"),
        Mistake(
            "slug: /", "2:7 value-slug write letters, digits and hyphens, such as: slug: cat-tax"),
    ])
    func aWordWrittenWrongIsAnsweredWithTheLineToWrite(_ mistake: Mistake) {
        #expect(Mistake.described(read(mistake.written).diagnostics) == mistake.said)
    }

    @Test(arguments: [
        Mistake(
            "cover: {file: a.svg， alt: 猫}",
            "2:8 yaml-wide write: cover: {file: a.svg, alt: 猫}  (or put quotation marks around the text it belongs to)"
        ),
        Mistake("cover: {file:a.svg}", "2:9 yaml-colon write: file: a.svg"),
        Mistake("cover:\n  fil: a.svg", "3:3 key-unknown did you mean “file”?"),
        Mistake("cover:\n  alt：猫", "3:6 yaml-colon write:   alt: 猫"),
        Mistake(
            "data: 猫", "2:7 value-kind write “data:” and below it, behind two spaces, “key: value”"),
        Mistake("data:\n  zh：猫\n  en: cat", "3:3 yaml-colon write:   zh: 猫"),
        Mistake("data:\n  en: cat\n  zh：猫", "4:3 yaml-colon write:   zh: 猫"),
        Mistake("data:\n  zh:猫", "3:5 yaml-colon write:   zh: 猫"),
        Mistake(
            "data:\n  zh: 猫 #1",
            "3:9 yaml-hash write:   zh: '猫 #1'  (or put a space behind “#” if it is a comment)"),
        Mistake(
            "data:\n  zh: #猫税",
            "3:7 yaml-hash write:   zh: '#猫税'  (or put a space behind “#” if it is a comment)"),
        Mistake("data:\n  zh: a: b", "3:7 yaml-quotes write:   zh: 'a: b'"),
        Mistake("data:\n  who: @ningbo", "3:8 yaml-quotes write:   who: '@ningbo'"),
        Mistake(
            "data:\n  tags: [猫，美食]",
            "3:10 yaml-wide write:   tags: [猫, 美食]  (or put quotation marks around the text it belongs to)"
        ),
        Mistake(
            "data:\n  a: &x 1\n  b: *x",
            "3:6 yaml-anchor write the value out; if & or * belong to a text, put it in quotation marks"
        ),
        Mistake(
            "data:\n  a: !int 1",
            "3:6 yaml-tag delete it; if the ! belongs to a text, put it in quotation marks"),
        Mistake("data:\n  a: 1\n  a: 2", "4:3 key-twice delete one of the two"),
        Mistake("data:\n\ta: 1", "3:1 yaml-indent write:   a: 1"),
    ])
    func aNestedValueWrittenWrongIsAnsweredWithTheLineToWrite(_ mistake: Mistake) {
        #expect(Mistake.described(read(mistake.written).diagnostics) == mistake.said)
    }

    private func read(_ content: String) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
        FrontMatterReaderTests.read("---\n\(content)\n---\n正文\n")
    }
}
