extension Message {
    static func valueEmpty(key: String, write: String? = nil) -> Message {
        Message(
            "value-empty",
            en: "nothing stands behind “\(key):”",
            zh: "“\(key):”后面是空的",
            fix: Wording(
                en: "write a value, or delete the line" + (write.map { ", or write: \($0)" } ?? ""),
                zh: "写上内容，或者删掉这一行" + (write.map { "，或者写：\($0)" } ?? "")))
    }

    static func textExpected(key: String) -> Message {
        Message(
            "value-kind",
            en: "“\(key)” is a text, not a list or a map",
            zh: "“\(key)”应是一段文字，不能是列表或字段组",
            fix: Wording(en: "write: \(key): the text", zh: "改成：\(key): 文字"))
    }

    static func wordExpected(key: String) -> Message {
        Message(
            "value-kind",
            en: "“\(key)” is one value on one line",
            zh: "“\(key)”只有一个值，写在同一行",
            fix: Wording(
                en: "write it behind “\(key): ” and delete the lines below",
                zh: "写在“\(key): ”后面，删掉下面的行"))
    }

    static func mapExpected(key: String) -> Message {
        Message(
            "value-kind",
            en: "“\(key)” has keys of its own, on indented lines below it",
            zh: "“\(key)”的内容要在下面分行缩进，写成“字段: 值”",
            fix: Wording(
                en: "write “\(key):” and below it, behind two spaces, “key: value”",
                zh: "先写“\(key):”，下一行空两格写“字段: 值”"))
    }

    static func listExpected(key: String) -> Message {
        Message(
            "value-kind",
            en: "“\(key)” is a list",
            zh: "“\(key)”应是一个列表",
            fix: Wording(en: "write: \(key): [a, b]", zh: "改成：\(key): [甲, 乙]"))
    }

    static func listMixed(key: String) -> Message {
        Message(
            "value-list",
            en: "“\(key)” has a value on its own line and more below it",
            zh: "“\(key)”同一行已有内容，下面又有",
            fix: Wording(
                en: "write all of it as \(key): [a, b], or each entry on a line “- a”",
                zh: "全部写成\(key): [甲, 乙]，或者每项一行，写成“- 甲”"))
    }

    static func list(_ kind: ListFault, key: String, write: String?) -> Message {
        let (en, zh) = listWording(kind)
        return Message(
            "value-list", en: en, zh: zh,
            fix: write.map { .write($0) }
                ?? Wording(en: "write: \(key): [a, b]", zh: "改成：\(key): [甲, 乙]"))
    }

    /// What can be wrong with a list of texts.
    enum ListFault: Sendable {
        case wideComma, wideBracket, noBrackets, unclosed, trailing, nested
        case emptyItem, hashtag, smartQuotes, indicator, colonInside, control, noMark, mark
        case commaMissing, quoteUnclosed
    }

    private static func listWording(_ kind: ListFault) -> (en: String, zh: String) {
        switch kind {
        case .wideComma: ("a full-width comma does not part entries", "列表里用了全角的逗号或顿号")
        case .wideBracket: ("the bracket is full-width", "方括号是全角的")
        case .noBrackets: ("several entries stand in square brackets", "有几项时要写在方括号里")
        case .unclosed: ("this list has no “]” at its end", "列表末尾缺少“]”")
        case .quoteUnclosed: ("the quotation mark has no partner", "引号没有成对")
        case .trailing: ("something stands behind the “]”", "“]”后面还有文字")
        case .nested: ("a list of texts holds no other list and no map", "列表里只能写文字，不能再套列表或字段组")
        case .emptyItem: ("an entry of the list is empty", "列表里有一项是空的")
        case .hashtag:
            ("an entry needs no “#”, and YAML reads it as a comment", "每项前面不要写“#”，它会被当成注释")
        case .smartQuotes: ("these quotation marks would be part of the entry", "这种引号会成为文字的一部分")
        case .indicator:
            ("this sign at the beginning means something else in YAML", "开头的符号在YAML里另有含义，要加引号")
        case .colonInside: ("an entry with a colon needs quotation marks", "带冒号的一项要加引号")
        case .control: ("there is an invisible control character in this entry", "这一项里有看不见的控制字符")
        case .noMark: ("an entry of a list begins with “- ”", "列表的每一行要以“- ”开头")
        case .mark: ("an entry of a list begins with a hyphen and a space", "列表的每一行要以一个英文减号和一个空格开头")
        case .commaMissing: ("there is no comma between two entries", "两项之间缺少逗号")
        }
    }

    static func quoteUnclosed(write: String, orWrite: String) -> Message {
        Message(
            "value-quotes",
            en: "the quotation mark at the beginning has no partner at the end",
            zh: "开头的引号没有与之成对的引号",
            fix: .write(write, or: orWrite))
    }

    static func quotesWide(write: String) -> Message {
        Message(
            "value-quotes",
            en: "these quotation marks would be part of the value",
            zh: "这对引号会成为值的一部分",
            fix: .write(write))
    }

    static func smartQuotesAround(write: String, orWrite: String) -> Message {
        Message(
            "value-quotes", .warning,
            en: "these quotation marks will be printed: for YAML they are text",
            zh: "这对引号会印出来：YAML把它们当作文字",
            fix: .write(write, or: orWrite))
    }

    static func badEscape(_ escape: String, write: String) -> Message {
        Message(
            "value-quotes",
            en: "“\(escape)” means nothing in a text with double quotes",
            zh: "双引号里的“\(escape)”没有意义",
            fix: .write(write))
    }

    static func controlCharacter(_ scalar: Unicode.Scalar) -> Message {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return Message(
            "value-control",
            en: "there is an invisible character here, \(code)",
            zh: "此处有一个看不见的字符\(code)",
            fix: Wording(
                en: "delete it: it came with a paste; retyping the words around it helps",
                zh: "删掉它：它多半是粘贴带来的，把前后几个字重新输入即可"))
    }
}
