import Foundation
import Glibc
import Testing

@testable import YongKit

@Suite struct NewRefusalTests {
    private let site: TemporarySite
    private let now = NewMoment(present: Instant(seconds: 1_795_197_600))

    init() throws {
        site = try TemporarySite(["Content"])
        try site.write(
            "Content/site.yml", "title: S\nurl: https://example.org/\nlanguages: [zh, en]\n")
        try site.write("Content/city/zh.md", "---\ntitle: 看城\n---\n")
        try site.write("Content/note", "a file")
        try site.write("Theme/templates/place.mustache", "")
        symlink("/tmp", site.root + "/Content/away")
    }

    struct Refusal: Sendable {
        let path: String
        let en: String
        let zh: String
    }

    @Test(arguments: [
        Refusal(
            path: "city/a b",
            en: """
                yong: error[name-unfit]: the folder name “a b” cannot be an address: it contains a space
                     = fix: choose another name, such as “yong new city/a-b”

                """,
            zh: """
                yong: 错误[name-unfit]: 文件夹名“a b”不能用作网址：含有空格
                     = 改法: 请换一个名称，例如“yong new city/a-b”

                """),
        Refusal(
            path: "/tags/",
            en: """
                yong: error[name-reserved]: “tags” is a name that the published site uses itself
                     = fix: choose another name

                """,
            zh: """
                yong: 错误[name-reserved]: “tags”是网站自己要用的名称
                     = 改法: 请换一个名称

                """),
        Refusal(
            path: "../x",
            en: """
                yong: error[path-outside]: “../x” leads out of Content
                     = fix: write the path from Content on, without “..”

                """,
            zh: """
                yong: 错误[path-outside]: “../x”指向Content之外
                     = 改法: 请从Content开始写路径，不要用“..”

                """),
        Refusal(
            path: "/",
            en: """
                yong: error[path-empty]: the path names no page
                     = fix: write its path in Content, such as “yong new city/tianyi”

                """,
            zh: """
                yong: 错误[path-empty]: 路径里没有页面名称
                     = 改法: 请写页面在Content里的路径，例如“yong new city/tianyi”

                """),
        Refusal(
            path: "_a/.b",
            en: """
                yong: error[name-hidden]: “_a” would not be a page: folders whose names begin with “.” or “_” are none
                     = fix: begin the name with a letter or a digit
                yong: error[name-hidden]: “.b” would not be a page: folders whose names begin with “.” or “_” are none
                     = fix: begin the name with a letter or a digit

                """,
            zh: """
                yong: 错误[name-hidden]: “_a”不会成为页面：以“.”或“_”开头的文件夹不是页面
                     = 改法: 名称请以文字或数字开头
                yong: 错误[name-hidden]: “.b”不会成为页面：以“.”或“_”开头的文件夹不是页面
                     = 改法: 名称请以文字或数字开头

                """),
        Refusal(
            path: "a/b/c",
            en: """
                yong: error[parent-missing]: “/a/” is not a page yet
                     = fix: make it first with “yong new a”, or all together with “yong new --parents a/b/c”

                """,
            zh: """
                yong: 错误[parent-missing]: “/a/”还不是页面
                     = 改法: 请先运行“yong new a”，或用“yong new --parents a/b/c”一起新建

                """),
        Refusal(
            path: "City/x",
            en: """
                Content/city: error[name-twin]: “City” and “city” are one folder on many machines
                     = fix: write “city”, or choose another name

                """,
            zh: """
                Content/city: 错误[name-twin]: “City”和“city”在许多电脑上是同一个文件夹
                     = 改法: 请写“city”，或换一个名称

                """),
        Refusal(
            path: "note/x",
            en: """
                Content/note: error[page-exists]: is there already and is no folder
                     = fix: make the page at another path

                """,
            zh: """
                Content/note: 错误[page-exists]: 已经存在，而且不是文件夹
                     = 改法: 请换一个路径新建页面

                """),
        Refusal(
            path: "away/x",
            en: """
                Content/away: error[link-folder]: is a symbolic link to a folder
                     = fix: put the folder itself here

                """,
            zh: """
                Content/away: 错误[link-folder]: 是一个指向文件夹的符号链接
                     = 改法: 请把文件夹本身放到这里

                """),
    ])
    func aPathThatCannotBeAPageIsRefused(_ refusal: Refusal) throws {
        let before = try site.tree("Content")
        let report = NewPage(root: site.root, path: refusal.path, now: now).run()
        #expect(text(report, .english) == refusal.en)
        #expect(text(report, .chinese) == refusal.zh)
        #expect(report.exitStatus == 2)
        #expect(report.made.isEmpty)
        #expect(try site.tree("Content") == before)
    }

    @Test func anUnknownKindIsRefusedWithTheNearest() throws {
        var page = NewPage(root: site.root, path: "x", now: now)
        page.kind = "plase"
        let report = page.run()
        #expect(
            text(report, .english) == """
                yong: error[kind-unknown]: there is no kind of page called “plase”
                     = fix: did you mean “place”?

                """)
        #expect(report.exitStatus == 2)
    }

    @Test func withoutASiteTheWayToOneIsShown() throws {
        let report = NewPage(root: site.root + "/Theme", path: "x", now: now).run()
        #expect(report.diagnostics.map(\.message.rule) == ["site-missing"])
        #expect(report.diagnostics[0].message.fix?.en.contains("yong new --site DIR") == true)
        #expect(report.exitStatus == 2)
    }

    @Test func settingsThatAreWrongAreReported() throws {
        try site.write("Content/site.yml", "title: S\nurl: https://example.org/\n")
        let report = NewPage(root: site.root, path: "x", now: now).run()
        #expect(report.diagnostics.map(\.location?.file) == ["Content/site.yml"])
        #expect(report.exitStatus == 2)
    }

    @Test func whatFailsHalfwayLeavesNothing() throws {
        try site.write("Content/z/page.yml", "order: 1\n")
        let before = try site.tree("Content")
        let files = NewFiles(files: [
            NewFile("y/zh.md", "y"), NewFile("z/en.md", "z"), NewFile("z/page.yml", "z"),
        ])
        #expect(throws: FileError(path: "z/page.yml", code: EEXIST)) {
            try files.make(in: site.root + "/Content")
        }
        #expect(try site.tree("Content") == before)
        #expect(!(try listFolder(site.root + "/Content").contains { $0.name == "y" }))
    }

    private func text(_ report: NewReport, _ language: Language) -> String {
        DiagnosticPrinter(root: site.root, language: language, usesColor: false)
            .text(report.diagnostics)
    }
}
