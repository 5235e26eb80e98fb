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

    static func strayLine(_ line: String, number: Int, isAfterBlank: Bool) -> Message {
        Message(
            "front-matter-line",
            en: "“\(line.abridged)” is no “key: value” of front matter",
            zh: "“\(line.abridged)”不是页首信息的“字段: 值”",
            fix: isAfterBlank
                ? Wording(
                    en: "if the text begins here, put this line above it: ---",
                    zh: "如果正文从这里开始，请在它上面加上这一行：---")
                : Wording(
                    en: "write it as “key: value”, indent it below its key, or begin it with “# ”",
                    zh: "写成“字段: 值”，或者缩进到所属字段之下，或者在行首加“# ”变成注释"))
    }

    static func keyUnknown(_ name: String, known: [String]) -> Message {
        Message(
            "key-unknown",
            en: "there is no key “\(name.abridged)”",
            zh: "没有“\(name.abridged)”这个字段",
            fix: .nearest(NearestName.of(name, among: known))
                ?? Wording(
                    en: "the keys are: \(known.joined(separator: ", "))",
                    zh: "可用的字段：\(known.joined(separator: "、"))"))
    }

    static func keyMisspelt(_ name: String, write: String) -> Message {
        Message(
            "key-unknown",
            en: "there is no key “\(name.abridged)”",
            zh: "没有“\(name.abridged)”这个字段",
            fix: .write(write))
    }

    static func keyTwice(_ name: String, firstLine: Int) -> Message {
        Message(
            "key-twice",
            en: "“\(name)” stands here for the second time; the first is on line \(firstLine)",
            zh: "“\(name)”重复了，第一次在第\(firstLine)行",
            fix: Wording(en: "delete one of the two", zh: "删掉其中一个"))
    }

    static func keyIndented(write: String) -> Message {
        Message(
            "yaml-indent",
            en: "this key is indented as if it belonged to the line above",
            zh: "这个字段前面多了空格，会被当成上一行的内容",
            fix: .write(write))
    }

    static func colonMissing(write: String) -> Message {
        Message(
            "yaml-colon", en: "there is no colon behind the key", zh: "字段名后面缺少冒号",
            fix: .write(write))
    }

    static func colonWide(write: String) -> Message {
        Message(
            "yaml-colon", en: "the colon behind the key is full-width", zh: "字段名后面的冒号是全角的",
            fix: .write(write))
    }

    static func colonTight(write: String) -> Message {
        Message(
            "yaml-colon", en: "there is no space behind the colon", zh: "冒号后面缺少空格",
            fix: .write(write))
    }

    static func childrenMisplaced() -> Message {
        Message(
            "key-unknown",
            en: "“children” belongs in page.yml, once, at the left margin",
            zh: "“children”只能写在page.yml里，写一次，顶格",
            fix: Wording(
                en: "move it to the page.yml beside this page",
                zh: "把它移到这一页旁边的page.yml里"))
    }

    static func languagesMisplaced(key: String) -> Message {
        Message(
            "value-languages",
            en: "a language file has one “\(key)”, in its own language",
            zh: "语言文件里的“\(key)”只写本语言的一个",
            fix: Wording(
                en: "write “\(key): …” here, or move the map to page.yml",
                zh: "在这里写“\(key): …”，或者把各语言的值移到page.yml里"))
    }

    static func languageUnknown(_ code: String, known: [Language]) -> Message {
        let codes = known.map(\.code)
        return Message(
            "language-unknown",
            en: "“\(code.abridged)” is not a language of this site",
            zh: "“\(code.abridged)”不是本站的语言",
            fix: Wording(
                en: "its languages are: \(codes.joined(separator: ", "))",
                zh: "本站的语言：\(codes.joined(separator: "、"))"))
    }
}

extension Wording {
    /// The exact line that would be right.
    static func write(_ line: String) -> Wording {
        let line = line.abridged(to: 400)
        return Wording(en: "write: \(line)", zh: "改成：\(line)")
    }

    static func write(_ line: String, or other: String) -> Wording {
        let (line, other) = (line.abridged(to: 400), other.abridged(to: 400))
        return Wording(
            en: "write: \(line)  (or, if the marks are part of the text: \(other))",
            zh: "改成：\(line)（如果引号是文字的一部分：\(other)）")
    }
}

extension String {
    /// Short enough to be quoted in a message.
    var abridged: String { abridged(to: 40) }

    func abridged(to longest: Int) -> String {
        guard utf8.count > longest else { return self }
        let start = unicodeScalars.prefix(longest + 1)
        guard start.count > longest else { return self }
        return String(String.UnicodeScalarView(start.dropLast(2))) + "…"
    }
}
