/// What the checks say of links, images and headings.
extension Message {
    static func headingSkips(_ level: Int, after last: Int) -> Message {
        let signs = String(repeating: "#", count: last + 1)
        return Message(
            finding: "heading-order",
            en: "a heading of level \(level) follows one of level \(last)",
            zh: "\(last)级之后直接用了\(level)级标题",
            fix: Wording(en: "begin it with “\(signs)”", zh: "请改用“\(signs)”"))
    }

    static func linkText(_ words: String) -> Message {
        Message(
            finding: "link-text", en: "“\(words)” does not say where the link leads",
            zh: "“\(words)”没有说明链接通向哪里",
            fix: Wording(
                en: "make the name of what is linked the link", zh: "请把目标的名称写成链接文字"))
    }

    static func imageDescription() -> Message {
        Message(
            finding: "image-description", en: "this picture has no description",
            zh: "这张图片没有替代文字",
            fix: Wording(
                en: "write between the brackets what it says here: ![…](…)",
                zh: "请在方括号里写出它说明什么：![……](……)"))
    }

    static func imagePromise(_ words: String) -> Message {
        Message(
            finding: "image-promise", en: "“\(words)” does not say what is to be seen",
            zh: "“\(words)”没有说出画面内容",
            fix: Wording(
                en: "write what is to be seen, as you would on the telephone",
                zh: "请像打电话那样说出画面"))
    }

    static func redirectLoop(_ way: some Sequence<String>) -> Message {
        let way = way.joined(separator: " → ")
        return Message(
            finding: "redirect-loop", en: "these redirects lead in a circle: \(way)",
            zh: "跳转绕成了圈：\(way)",
            fix: Wording(en: "let one of them lead to a page", zh: "请让其中一个通向页面"))
    }

    static func pageOrphan() -> Message {
        Message(
            finding: "page-orphan", en: "no page of the site leads to this one",
            zh: "网站里没有页面通向这一页",
            fix: Wording(
                en: "link it from a text, or put it into a menu of site.yml",
                zh: "请在某个页面里链接它，或放进site.yml的菜单"))
    }
}
