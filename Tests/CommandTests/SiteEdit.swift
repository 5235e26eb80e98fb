import Foundation

/// Something that an editor does to the golden site; each builds on those before it.
struct SiteEdit: Sendable {
    let name: String
    /// Where the site lies on its host afterwards.
    var base = ""
    let make: @Sendable (SiteCopy) throws -> Void

    private init(
        _ name: String, base: String = "", _ make: @escaping @Sendable (SiteCopy) throws -> Void
    ) {
        self.name = name
        self.base = base
        self.make = make
    }

    static let all = texts + frontMatter + pages + files + data + theme + kinds + settings
}

extension SiteEdit {
    private static let one = "Content/notes/one/zh.md"
    private static let three = "Content/notes/three/zh.md"

    private static let texts = [
        SiteEdit("a text in place") { try $0.append("又一段。\n", to: one) },
        SiteEdit("a text by rename") { try $0.append("再一段。\n", to: one, atomically: true) },
        SiteEdit("same size in the same second") { try $0.replace("再一段", "另一段", in: one) },
        SiteEdit("same size, twice at once") {
            try $0.replace("另一段", "最后段", in: one)
            try $0.replace("最后段", "又末段", in: one)
        },
        SiteEdit("touched back in time") { try $0.touch(one, seconds: 1_000_000_000) },
        SiteEdit("saved and set back in time") {
            try $0.replace("又末段", "后末段", in: one)
            try $0.touch(one, seconds: 1_000_000_000)
        },
        SiteEdit("the beginning of a text that a list shows") {
            try $0.replace("只有中文", "列表里看得到", in: one)
        },
        SiteEdit("a heading") { try $0.replace("## 第一节", "## 前一节\n\n文。\n\n## 第一节", in: one) },
        SiteEdit("line ends of Windows") { try $0.replace("\n", "\r\n", in: one) },
        SiteEdit("a byte-order mark") {
            try $0.replace("---\r\ntitle", "\u{FEFF}---\r\ntitle", in: one)
        },
        SiteEdit("a mistake, and its end") {
            try $0.append("[x](/nowhere/)\n", to: one)
            usleep(100_000)
            try $0.replace("[x](/nowhere/)\n", "", in: one)
        },
        SiteEdit("backups of an editor") {
            try $0.move(one, to: one + "~")
            try $0.write(
                "---\ntitle: 笔记一\ndate: 2025-01-13\ntags: [books]\n---\n\n## 第一节\n\n新的。\n", to: one)
            try $0.remove(one + "~")
        },
    ]

    private static let frontMatter = [
        SiteEdit("a title") { try $0.replace("title: 笔记一", "title: 第一篇笔记", in: one) },
        SiteEdit("a title of the same size") { try $0.replace("第一篇", "第二篇", in: one) },
        SiteEdit("a summary") { try $0.replace("tags:", "summary: 摘要。\ntags:", in: one) },
        SiteEdit("another tag") { try $0.replace("[books]", "[books, 新标签]", in: one) },
        SiteEdit("a tag less") { try $0.replace("[books, 新标签]", "[books]", in: one) },
        SiteEdit("a date, and with it the order") {
            try $0.replace("2025-01-13", "2027-01-13", in: one)
        },
        SiteEdit("broken front matter, and its end") {
            try $0.replace("title: ", "title：", in: one)
            usleep(100_000)
            try $0.replace("title：", "title: ", in: one)
        },
        SiteEdit("an alias") { try $0.replace("tags:", "aliases: [/former/]\ntags:", in: one) },
        SiteEdit("a draft") { try $0.replace("publish:", "draft: true\npublish:", in: three) },
        SiteEdit("no draft any more") { try $0.replace("draft: true\n", "", in: three) },
        SiteEdit("page.yml beside it") {
            try $0.write("order: 1\n", to: "Content/notes/one/page.yml")
        },
        SiteEdit("page.yml of a section") {
            try $0.write("kind: landing\nchildren:\n  tags: [cats]\n", to: "Content/notes/page.yml")
        },
        SiteEdit("page.yml deleted") { try $0.remove("Content/notes/one/page.yml") },
    ]

    private static let pages = [
        SiteEdit("a page") {
            try $0.write("---\ntitle: 新页\n---\n\n文。\n", to: "Content/notes/new/zh.md")
            try $0.write("---\ntitle: New\n---\n\nText.\n", to: "Content/notes/new/en.md")
        },
        SiteEdit("a page that comes as a whole") {
            try $0.write("---\ntitle: 移来\n---\n\n文。\n", to: "elsewhere/moved/zh.md")
            try $0.write("---\ntitle: 下级\n---\n\n文。\n", to: "elsewhere/moved/below/zh.md")
            try $0.move("elsewhere/moved", to: "Content/moved")
        },
        SiteEdit("a text in it") { try $0.append("又一段。\n", to: "Content/moved/below/zh.md") },
        SiteEdit("a folder renamed") { try $0.move("Content/moved", to: "Content/renamed") },
        SiteEdit("another folder under its former name") {
            try $0.move("Content/notes/new", to: "Content/moved")
        },
        SiteEdit("a folder deleted") { try $0.remove("Content/renamed") },
        SiteEdit("a translation") {
            try $0.write("---\ntitle: Note one\n---\n\nText.\n", to: "Content/notes/one/en.md")
        },
        SiteEdit("a translation less") { try $0.remove("Content/notes/one/en.md") },
    ]

    private static let files = [
        SiteEdit("a picture") {
            try $0.write(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                to: "Content/city/tianyi/images/cover.svg")
        },
        SiteEdit("a picture that a text begins to show") {
            try $0.write("<svg/>", to: "Content/notes/one/a.svg")
            try $0.append("![甲](a.svg)\n", to: one)
        },
        SiteEdit("a picture renamed with its link") {
            try $0.move("Content/notes/one/a.svg", to: "Content/notes/one/b.svg")
            try $0.replace("(a.svg)", "(b.svg)", in: one)
        },
        SiteEdit("a picture that nobody shows any more") {
            try $0.replace("![甲](b.svg)\n", "", in: one)
        },
        SiteEdit("a static file") { try $0.write("one", to: "Content/_static/files/a.txt") },
        SiteEdit("a static file of the same size") {
            try $0.write("two", to: "Content/_static/files/a.txt")
        },
        SiteEdit("a static file deleted") { try $0.remove("Content/_static/files/a.txt") },
    ]

    private static let data = [
        SiteEdit("a tag's label") {
            try $0.write("cats: {zh: 猫咪, en: Felines}\n", to: "Content/_data/tags.yml")
        },
        SiteEdit("a new file of data") {
            try $0.write("a: {title: 甲}\n", to: "Content/_data/more.yml")
        },
        SiteEdit("a file of data deleted") { try $0.remove("Content/_data/more.yml") },
    ]

    private static let theme = [
        SiteEdit("a template") {
            try $0.append("<!-- page -->", to: "Theme/templates/gateway.mustache")
        },
        SiteEdit("a partial") {
            try $0.append("<hr>\n", to: "Theme/templates/partials/card.mustache", atomically: true)
        },
        SiteEdit("the layout") {
            try $0.replace("</body>", "<hr></body>", in: "Theme/templates/base.mustache")
        },
        SiteEdit("a broken template, and its end") {
            try $0.append("{{#x", to: "Theme/templates/page.mustache")
            usleep(100_000)
            try $0.replace("{{#x", "", in: "Theme/templates/page.mustache")
        },
        SiteEdit("a string") { try $0.append("# a remark\n", to: "Theme/strings/en.yml") },
        SiteEdit("a style sheet") { try $0.append("p{color:red}\n", to: "Theme/assets/site.css") },
        SiteEdit("a style sheet of the same size") {
            try $0.replace("red", "tan", in: "Theme/assets/site.css")
        },
        SiteEdit("a picture of the theme") { try $0.append("\n", to: "Theme/assets/dot.svg") },
        SiteEdit("another asset") { try $0.write("let a", to: "Theme/assets/scripts/a.js") },
        SiteEdit("an asset less") { try $0.remove("Theme/assets/scripts") },
        SiteEdit("the whole theme away and back") {
            try $0.move("Theme", to: "Theme-away")
            usleep(100_000)
            try $0.move("Theme-away", to: "Theme")
        },
    ]

    private static let kinds = [
        SiteEdit("a component and who uses it") {
            try $0.write(
                "meaning: A box\nfields:\n  text: {type: inline, meaning: what is in it}\n",
                to: "Theme/components/box.yml")
            try $0.write("<p>{{{text}}}</p>\n", to: "Theme/components/box.mustache")
            try $0.append("\n```box\ntext: 一\n```\n", to: one)
        },
        SiteEdit("a component's template") {
            try $0.write("<p class=\"box\">{{{text}}}</p>\n", to: "Theme/components/box.mustache")
        },
        SiteEdit("figures, and the page that shows who uses them") {
            try $0.write("n: {value: 12}\n", to: "Content/_data/facts/a.yml")
            try $0.write("text: optional\n", to: "Theme/templates/register.yml")
            try $0.write(
                "{{<base}}{{$main}}{{#page.register.groups}}{{#facts}}{{id}}{{#pages}} {{title}}"
                    + "{{/pages}}{{/facts}}{{/page.register.groups}}{{/main}}{{/base}}\n",
                to: "Theme/templates/register.mustache")
            try $0.write("---\ntitle: 数字\nkind: register\n---\n", to: "Content/figures/zh.md")
        },
        SiteEdit("a text that uses a figure") { try $0.append("\n[](fact:n)。\n", to: one) },
        SiteEdit("another part of the figures") {
            try $0.write("m: {value: 3}\n", to: "Content/_data/facts/b.yml")
        },
        SiteEdit("a kind with data, and a page's own") {
            try $0.write(
                "{{<base}}{{$main}}{{#page.data.place}}{{height}}{{/page.data.place}}{{{drawing}}}"
                    + "{{/main}}{{/base}}\n", to: "Theme/templates/place.mustache")
            try $0.write(
                "text: optional\ndrawing: cat\ndata:\n  height: {type: number, meaning: how high}\n",
                to: "Theme/templates/place.yml")
            try $0.write(
                "---\ntitle: 塔\nkind: place\ndata:\n  height: 12\n---\n", to: "Content/tower/zh.md")
        },
        SiteEdit("the data of a page") {
            try $0.replace("height: 12", "height: 13", in: "Content/tower/zh.md")
        },
        SiteEdit("events, and their files") {
            try $0.write("text: optional\n", to: "Theme/templates/calendar.yml")
            try $0.write(
                "{{<base}}{{$main}}{{#page.events}}{{title}}{{/page.events}}{{/main}}{{/base}}\n",
                to: "Theme/templates/calendar.mustache")
            try $0.write("---\ntitle: 日历\nkind: calendar\n---\n", to: "Content/days/zh.md")
            try $0.write(
                "- {id: e, title: 一, start: 2026-07-01, source: \"https://example.org/\"}\n",
                to: "Content/_data/events.yml")
        },
        SiteEdit("an event's day") {
            try $0.replace("2026-07-01", "2026-07-02", in: "Content/_data/events.yml")
        },
    ]

    private static let settings = [
        SiteEdit("the site's title") { try $0.replace("小城", "大城", in: "Content/site.yml") },
        SiteEdit("the length of lists") {
            try $0.replace("size: 2", "size: 20", in: "Content/site.yml")
        },
        SiteEdit("a menu") {
            try $0.replace("[/city/, /notes/]", "[/notes/]", in: "Content/site.yml")
        },
        SiteEdit("the order of languages") {
            try $0.replace("languages: [zh, en]", "languages: [en, zh]", in: "Content/site.yml")
        },
        SiteEdit("the address", base: "/town") {
            try $0.replace(
                "https://example.org/", "https://example.org/town/", in: "Content/site.yml")
        },
    ]
}
