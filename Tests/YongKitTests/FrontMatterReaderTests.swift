import Testing

@testable import YongKit

@Suite struct FrontMatterReaderTests {
    static func read(_ text: String) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
        let bytes = Array(text.utf8)
        guard case .block(let block) = FrontMatterBlock.split(bytes, file: "zh.md") else {
            Issue.record("no front matter in \(text)")
            return (FrontMatter(), [])
        }
        return FrontMatterReader(file: "zh.md").read(bytes, block)
    }

    @Test func everyKeyIsReadAsItsOwnKind() throws {
        let (page, diagnostics) = Self.read(
            """
            ---
            # a note
            title: 猫税：来了
            summary: >
              第一行，
              第二行
              and more
            slug: cat-tax
            date: 2025年1月14日
            updated: 2025-01-14 10:30 # evening
            publish: 2025-01-14T10:30:05+08:00
            expires: "2026-01-01"
            draft: false # not yet
            kind: note
            tags: [猫, "美食, 小吃"] # two
            order: -3
            cover:
              file: 猫 咪.svg
              alt: 一只猫: 坐着 #1
              credit: 某人
            aliases:
              - /old/
              # between
              - '/older/'
            audience: newcomer
            authors: [
              甬, # the editor
              江
            ]
            sources: []
            provenance: machine+human
            reviewers:
            - 人
            checked: 2025-02-01
            commercial: own
            sample: true
            menu: true
            toc: false
            data:
              hours: 22:22
              list: [NO, 1.10, 010]
            ---
            """)
        #expect(Mistake.described(diagnostics) == [])
        #expect(page.title?.value == "猫税：来了")
        #expect(page.title?.location == SourceLocation("zh.md", line: 3, column: 8, length: 5))
        #expect(page.summary?.value == "第一行，第二行 and more")
        #expect(page.slug?.value == "cat-tax")
        #expect(page.date?.value.text == "2025-01-14")
        #expect(page.updated?.value.text == "2025-01-14 10:30")
        #expect(page.publish?.value.text == "2025-01-14 10:30:05 +08:00")
        #expect(page.expires?.value.text == "2026-01-01")
        #expect(page.draft?.value == false)
        #expect(page.kind?.value == "note")
        #expect(page.tags?.map(\.value) == ["猫", "美食, 小吃"])
        #expect(page.order?.value == -3)
        #expect(page.cover?.value.file?.value == "猫 咪.svg")
        #expect(page.cover?.value.alt?.value == "一只猫: 坐着 #1")
        #expect(page.cover?.value.credit?.value == "某人")
        #expect(page.aliases?.map(\.value) == ["/old/", "/older/"])
        #expect(page.audience?.map(\.value) == ["newcomer"])
        #expect(page.authors?.map(\.value) == ["甬", "江"])
        #expect(page.authors?.map(\.location.line) == [27, 28])
        #expect(page.sources?.isEmpty == true)
        #expect(page.provenance?.value == .both)
        #expect(page.reviewers?.map(\.value) == ["人"])
        #expect(page.checked?.value.text == "2025-02-01")
        #expect(page.commercial?.value == FrontMatter.Commercial.own)
        #expect(page.sample?.value == true)
        #expect(page.menu?.value == true)
        #expect(page.toc?.value == false)
        #expect(page.data?["hours"]?.text == "22:22")
        #expect(
            page.data?["hours"]?.location
                == SourceLocation("zh.md", line: 40, column: 10, length: 5))
    }

    @Test(arguments: [
        ("#猫税 来了", "#猫税 来了"),
        ("[](fact:topic-views) 次", "[](fact:topic-views) 次"),
        ("@宁波: 你好", "@宁波: 你好"),
        ("你好 #1", "你好 #1"),
        ("\"猫税\" 是什么", "\"猫税\" 是什么"),
        ("\"猫税\"", "猫税"),
        ("'it''s'", "it's"),
        ("\"a \\\"b\\\" \\u4f60\"", "a \"b\" 你"),
        ("“猫税”是什么", "“猫税”是什么"),
        ("'“猫税”'", "“猫税”"),
        ("　你好　", "你好"),
        ("> 不是块", "> 不是块"),
        ("{猫}", "{猫}"),
        ("*猫* & !", "*猫* & !"),
    ])
    func everythingBehindTheColonOfATextIsText(written: String, title: String) {
        let (page, diagnostics) = Self.read("---\ntitle: \(written)\n---\n")
        #expect(Mistake.described(diagnostics) == [])
        #expect(page.title?.value == title)
    }

    @Test(arguments: [
        ("猫", "咪", "猫咪"), ("cat", "tax", "cat tax"), ("猫", "tax", "猫 tax"),
    ])
    func linesOfOneTextAreJoinedAsTheirLanguageDoes(first: String, second: String, title: String) {
        for text in ["title: \(first)\n  \(second)", "title: |\n  \(first)\n  \(second)"] {
            #expect(Self.read("---\n\(text)\n---\n").frontMatter.title?.value == title)
        }
    }

    @Test func altAndCreditBesideCoverDescribeIt() {
        let page = Self.read("---\nalt: 猫\ncover: a.svg\ncredit: 某人\n---\n").frontMatter
        #expect(page.cover?.value.file?.value == "a.svg")
        #expect(page.cover?.value.alt?.value == "猫")
        #expect(page.cover?.value.credit?.value == "某人")
    }

    @Test func aMistakeDoesNotHideTheOthers() {
        let (page, diagnostics) = Self.read("---\ntitle：猫\ntags: [a，b]\ndate: 2025/1/14\n---\n")
        #expect(diagnostics.count == 3)
        #expect(page.title?.value == "猫")
        #expect(page.tags?.map(\.value) == ["a", "b"])
        #expect(page.date?.value.text == "2025-01-14")
    }

    @Test func aBodyTakenForFrontMatterIsReportedOnce() {
        let (_, diagnostics) = Self.read("---\ntitle: 猫\n\n这是正文\n更多正文\n还有: 一行\n---\n")
        #expect(
            Mistake.described(diagnostics) == [
                "4:1 front-matter-line if the text begins here, put this line above it: ---"
            ])
    }
}
