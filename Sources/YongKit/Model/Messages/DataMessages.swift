extension Message {
    static func yamlUnreadable(_ problem: String) -> Message {
        Message(
            "yaml",
            en: "this cannot be read as YAML: \(problem)",
            zh: "这里不能当作YAML来读：\(chinese(problem))",
            fix: Wording(
                en:
                    "look at colons, quotation marks, brackets and indentation here and one line above",
                zh: "检查这一行和上一行的冒号、引号、括号和缩进"))
    }

    private static func chinese(_ problem: String) -> String {
        let known = [
            ("did not find expected key", "此处应是“字段: 值”，缩进也要与同组对齐"),
            ("mapping values are not allowed", "此处不能再有冒号"),
            ("could not find expected ':'", "缺少冒号"),
            ("did not find expected ',' or ']'", "列表里缺少“,”或“]”"),
            ("did not find expected ',' or '}'", "花括号里缺少“,”或“}”"),
            ("did not find expected '-' indicator", "此处应以“- ”开头"),
            ("found unexpected end of stream", "引号没有结束"),
            ("found character that cannot start any token", "此处的符号不能作开头"),
            ("found undefined alias", "“*”在YAML里另有含义"),
            ("found another document", "一个文件里只能有一份"),
            ("but found another document", "一个文件里只能有一份"),
            ("block sequence entries are not allowed", "此处不能以“- ”开头"),
        ]
        return known.first { problem.hasPrefix($0.0) }?.1 ?? problem
    }

    static func valueNeedsQuotes(_ written: String, write: String) -> Message {
        Message(
            "yaml-quotes",
            en: "“\(written.abridged)” has a sign that means something else in YAML",
            zh: "“\(written.abridged)”里有在YAML中另有含义的符号",
            fix: .write(write))
    }

    static func flowWide(write: String) -> Message {
        let write = write.abridged(to: 400)
        return Message(
            "yaml-wide",
            en: "between brackets stands full-width punctuation, which parts nothing",
            zh: "括号里用了全角标点，起不到分隔的作用",
            fix: Wording(
                en: "write: \(write)  (or put quotation marks around the text it belongs to)",
                zh: "改成：\(write)（如果标点属于文字，请给那段文字加引号）"))
    }

    static func hashSwallows(write: String) -> Message {
        let write = write.abridged(to: 400)
        return Message(
            "yaml-hash",
            en: "what follows “#” is a comment for YAML, and would be lost",
            zh: "YAML把“#”后面当作注释，这些字会丢失",
            fix: Wording(
                en: "write: \(write)  (or put a space behind “#” if it is a comment)",
                zh: "改成：\(write)（如果确是注释，请在“#”后加空格）"))
    }

    static func anchorRefused() -> Message {
        Message(
            "yaml-anchor",
            en: "YAML's anchors and aliases (&name, *name) are not used here",
            zh: "这里不用YAML的锚点和别名（&名称、*名称）",
            fix: Wording(
                en: "write the value out; if & or * belong to a text, put it in quotation marks",
                zh: "把值写全；如果“&”或“*”属于文字，请加引号"))
    }

    static func tagRefused() -> Message {
        Message(
            "yaml-tag",
            en: "YAML's tags (!name) are not used here",
            zh: "这里不用YAML的标签（!名称）",
            fix: Wording(
                en: "delete it; if the ! belongs to a text, put it in quotation marks",
                zh: "删掉它；如果“!”属于文字，请加引号"))
    }

    static func keyExpected() -> Message {
        Message(
            "yaml-key",
            en: "a key is one word, not a list or a map",
            zh: "字段名只能是一个词，不能是列表或字段组",
            fix: Wording(
                en: "write “key: value”; if { or [ begins a text, put it in quotation marks",
                zh: "写成“字段: 值”；如果“{”或“[”是文字的开头，请加引号"))
    }

    static func tooDeep(_ limit: Int) -> Message {
        Message(
            "yaml-depth", cause: .limit,
            en: "maps and lists are nested more than \(limit) deep here",
            zh: "此处的嵌套超过\(limit)层",
            fix: Wording(
                en: "make it flatter; no setting changes this limit", zh: "减少层数；此限制不能更改"))
    }

    static func dataTooLong(bytes: Int, limit: Int) -> Message {
        Message(
            "yaml-size", cause: .limit,
            en: "\(bytes) bytes of YAML are more than the limit of \(limit)",
            zh: "YAML有\(bytes)字节，超过上限\(limit)字节",
            fix: Wording(
                en: "part it into several files; no setting changes this limit",
                zh: "拆成几个文件；此限制不能更改"))
    }
}
