extension Message {
    static func stringsExpected() -> Message {
        Message(
            "strings",
            en: "a file of strings holds lines “name: text”",
            zh: "界面文字的文件应由“名称: 文字”组成",
            fix: Wording(en: "write: skip: Skip to the text", zh: "改成：skip: 跳到正文"))
    }

    static func pluralUnknown(
        _ name: String, in language: Language, allowed: [PluralCategory]
    ) -> Message {
        let forms = allowed.map(\.rawValue)
        return Message(
            "strings-plural",
            en: "“\(name.abridged)” is no plural form of \(language.code)",
            zh: "\(language.code)没有“\(name.abridged)”这种复数形式",
            fix: Wording(
                en: "its forms are: \(forms.joined(separator: ", "))",
                zh: "可用的形式：\(forms.joined(separator: "、"))"))
    }

    static func pluralMissing(
        _ category: PluralCategory, key: String, in language: Language
    ) -> Message {
        Message(
            "strings-plural",
            en: "“\(key)” lacks the form “\(category.rawValue)” that \(language.code) needs",
            zh: "“\(key)”缺少\(language.code)需要的形式“\(category.rawValue)”",
            fix: Wording(
                en: "add below it: \(category.rawValue): \"…\"",
                zh: "在它下面加上：\(category.rawValue): \"…\""))
    }

    static func placeholderUnquoted(key: String, name: String) -> Message {
        Message(
            "strings-placeholder",
            en: "a text that begins with a placeholder needs quotation marks",
            zh: "以占位符开头的文字要加引号",
            fix: .write("\(key): \"{\(name)}\""))
    }

    static func placeholderWrong(_ written: String, write: String) -> Message {
        Message(
            "strings-placeholder",
            en: "a placeholder of “\(written.abridged)” is written wrong",
            zh: "“\(written.abridged)”里的占位符写法不对",
            fix: .write(write))
    }
}
