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
}
