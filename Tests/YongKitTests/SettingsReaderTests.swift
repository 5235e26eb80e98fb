import Testing

@testable import YongKit

@Suite struct SettingsReaderTests {
    static let least = "title: 甬\nurl: https://yong.example/\nlanguages: [zh, en]\n"

    @Test func everySettingIsRead() throws {
        let (settings, diagnostics) = Self.read(
            """
            title: {zh: 甬江来信, en: Letters}
            description:
              zh: 一
              en: One
            url: https://yong.example/ningbo/
            languages: [zh, en]
            timezone: Asia/Shanghai
            menus:
              main: [/a/, /b/]
              foot: /c/
            outputs:
              feeds: false
              sitemap: false
            lists:
              size: 5
            feedSize: 7
            keep: [CNAME, docs/]
            licence: CC BY 4.0
            standing: official
            notice: {zh: 声明, en: Notice}
            icp: 浙ICP备00000000号
            publicSecurity: "33020000000000"
            contact: letters@yong.example
            """)
        #expect(Mistake.described(diagnostics) == [])
        let site = try #require(settings)
        #expect(site.title.values == ["甬江来信", "Letters"])
        #expect(site.description.values == ["一", "One"])
        #expect(site.url.value == "https://yong.example/ningbo")
        #expect(site.url.location == SourceLocation("site.yml", line: 5, column: 6, length: 28))
        #expect(site.languages == [.chinese, .english])
        #expect(site.timeZone == "Asia/Shanghai")
        #expect(site.menus.map(\.name) == ["main", "foot"])
        #expect(site.menus[0].pages.map(\.value) == ["/a/", "/b/"])
        #expect(!site.outputs.feeds && !site.outputs.sitemap && site.outputs.tags)
        #expect(site.listSize == 5 && site.feedSize == 7)
        #expect(site.keep == ["CNAME", "docs"])
        #expect(site.licence.values == ["CC BY 4.0", "CC BY 4.0"])
        #expect(site.standing == .official)
        #expect(site.notice.values == ["声明", "Notice"])
        #expect(site.icp == "浙ICP备00000000号" && site.publicSecurity == "33020000000000")
        #expect(site.contact == "letters@yong.example")
    }

    @Test func threeLinesAreEnough() throws {
        let (settings, diagnostics) = Self.read(Self.least)
        #expect(Mistake.described(diagnostics) == [])
        let site = try #require(settings)
        #expect(site.title.values == ["甬", "甬"])
        #expect(site.timeZone == "UTC")
        #expect(site.outputs == SiteSettings.Outputs())
        #expect(site.standing == .independent)
    }

    @Test(arguments: [
        Mistake("tittle: a", "4:1 key-unknown did you mean “title”?"),
        Mistake("license: a", "4:1 key-unknown write “licence” for “license”"),
        Mistake("timezone: Asia/Beijing", "4:11 settings-timezone write: timezone: Asia/Shanghai"),
        Mistake("timezone: 北京", "4:11 settings-timezone write: timezone: Asia/Shanghai"),
        Mistake("timezone: Asia/Shangai", "4:11 settings-timezone write: timezone: Asia/Shanghai"),
        Mistake("timezone: CST", "4:11 settings-timezone write: timezone: Asia/Shanghai"),
        Mistake(
            "menus: [/a/]", "4:8 settings-menus write below it, indented: main: [/city/, /about/]"),
        Mistake("menus: {main: [city]}", "4:16 settings-menus write: /city/"),
        Mistake("feeds: no", "4:8 value-kind write: feeds: true, or feeds: false"),
        Mistake("outputs: {feed: false}", "4:11 key-unknown did you mean “feeds”?"),
        Mistake("feeds: true\noutputs: {feeds: false}", "5:11 key-twice delete one of the two"),
        Mistake("lists: {size: 0}", "4:15 value-kind write digits: size: 20"),
        Mistake("feedSize: 二十", "4:11 value-kind write digits: feedSize: 20"),
        Mistake(
            "keep: [../a]",
            "4:8 settings-keep write one name without a slash, such as: keep: [CNAME]"),
        Mistake("standing: offical", "4:11 value-choice write: standing: official"),
        Mistake("notice: {zh: 声明}", "4:9 settings-missing add a line: en: …"),
        Mistake(
            "notice: {zh: 声明, en: a, fr: b}", "4:25 language-unknown its languages are: zh, en"),
        Mistake(
            "contact: letters＠yong.example",
            "4:10 settings-contact write: contact: letters@yong.example"),
        Mistake("icp:", "4:5 value-empty write a value, or delete the line"),
    ])
    func aMistakeIsAnsweredAndCountsAsConfiguration(_ mistake: Mistake) {
        let (settings, diagnostics) = Self.read(Self.least + mistake.written)
        #expect(Mistake.described(diagnostics) == mistake.said)
        #expect(diagnostics.exitStatus == FailureCause.configuration.rawValue)
        #expect(settings != nil)
    }

    @Test(arguments: [
        Mistake("", "1:1 settings begin with: title: …"),
        Mistake("title：甬", "1:1 yaml-colon write: title: 甬"),
        Mistake(
            "title: 甬\nlanguages: [zh]",
            "0:0 settings-missing add a line such as: url: https://example.org/"),
        Mistake(
            "title: 甬\nurl: https://a.example",
            "0:0 settings-missing add a line such as: languages: [zh, en]"),
        Mistake(
            "title: 甬\nurl: yong.example\nlanguages: [zh]",
            "2:6 settings-url write: url: https://yong.example/"),
        Mistake(
            "title: 甬\nurl: https://a.b/?x=1\nlanguages: [zh]",
            "2:6 settings-url write: url: https://a.b/"),
        Mistake(
            "title: 甬\nurl: https://宁波.cn\nlanguages: [zh]",
            "2:6 settings-url write: url: https://example.org/ (a Chinese domain in its form xn--…)"
        ),
        Mistake(
            "title: 甬\nurl: ftp://a.b\nlanguages: [zh]",
            "2:6 settings-url write: url: https://example.org/ (a Chinese domain in its form xn--…)"
        ),
        Mistake(
            "title: 甬\nurl: https://a.b/x/../y\nlanguages: [zh]",
            "2:6 settings-url write: url: https://example.org/ (a Chinese domain in its form xn--…)"
        ),
        Mistake(
            "title: 甬\nurl: https://a.b\nlanguages: [中文]",
            "3:13 language-unknown did you mean “zh”?"),
        Mistake(
            "title: {zh: 甬}\nurl: https://a.b\nlanguages: [zh, en]",
            "1:8 settings-missing add a line: en: …"),
    ])
    func withoutTheLeastThereAreNoSettings(_ mistake: Mistake) {
        let (settings, diagnostics) = Self.read(mistake.written)
        #expect(Mistake.described(diagnostics) == mistake.said)
        #expect(settings == nil)
    }

    @Test func aLanguageThatStandsTwiceIsReported() {
        let (settings, diagnostics) = Self.read(
            "title: 甬\nurl: https://a.b\nlanguages: [zh, en, zh]")
        #expect(Mistake.described(diagnostics) == ["3:21 language-twice delete one of the two"])
        #expect(settings?.languages == [.chinese, .english])
    }

    private static func read(_ text: String) -> (settings: SiteSettings?, diagnostics: [Diagnostic])
    {
        SettingsReader(file: "site.yml").read(Array(text.utf8))
    }
}
