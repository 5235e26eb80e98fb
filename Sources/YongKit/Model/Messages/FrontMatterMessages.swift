extension Message {
    static func fenceMistyped(_ written: String) -> Message {
        Message(
            "front-matter-fence",
            en: "“\(written)” does not begin or end front matter",
            zh: "“\(written)”不能用来开始或结束页首信息",
            fix: Wording(
                en: "write three hyphens, alone on their line: ---",
                zh: "改成三个英文减号，单独占一行：---"))
    }

    static func fenceMissing(before line: String) -> Message {
        Message(
            "front-matter-fence",
            en: "“\(line.abridged)” looks like front matter, but no line “---” stands above it",
            zh: "“\(line.abridged)”看起来是页首信息，但上面没有“---”这一行",
            fix: Wording(
                en: "put a line with three hyphens above and below the front matter: ---",
                zh: "在页首信息的上面和下面各加一行三个英文减号：---"))
    }

    static func fenceUnclosed(before line: Int, isLast: Bool) -> Message {
        Message(
            "front-matter-fence",
            en: "the front matter that begins here has no end",
            zh: "从这里开始的页首信息没有结束",
            fix: isLast
                ? Wording(
                    en: "put this line below it, as line \(line): ---",
                    zh: "在它下面加上这一行，作为第\(line)行：---")
                : Wording(
                    en: "put this line between it and the text, as line \(line): ---",
                    zh: "在它和正文之间加上这一行，作为第\(line)行：---"))
    }
}

extension String {
    /// Short enough to be quoted in a message.
    var abridged: String {
        guard unicodeScalars.count > 40 else { return self }
        return String(String.UnicodeScalarView(unicodeScalars.prefix(39))) + "…"
    }
}
