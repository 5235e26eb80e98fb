extension Message {
    /// The same message, when it ends a command before any content is read.
    var causedByConfiguration: Message {
        guard cause == .content else { return self }
        return Message(
            rule, severity, cause: .configuration, en: wording.en, zh: wording.zh, fix: fix)
    }

    static func settingsExpected() -> Message {
        Message(
            "settings",
            en: "site.yml must hold lines “key: value”",
            zh: "site.yml应由“字段: 值”组成",
            fix: Wording(en: "begin with: title: …", zh: "先写：title: …"))
    }

    static func settingMissing(_ key: SettingsKey) -> Message {
        let line =
            switch key {
            case .languages: "languages: [zh, en]"
            case .url: "url: https://example.org/"
            default: "\(key.rawValue): {zh: 甬江来信, en: Letters from the Yong}"
            }
        return Message(
            "settings-missing",
            en: "site.yml does not say “\(key.rawValue)”",
            zh: "site.yml里缺少“\(key.rawValue)”",
            fix: Wording(en: "add a line such as: \(line)", zh: "加上一行，例如：\(line)"))
    }

    static func keyMeant(_ name: String, _ key: String) -> Message {
        Message(
            "key-unknown",
            en: "there is no key “\(name.abridged)”",
            zh: "没有“\(name.abridged)”这个字段",
            fix: Wording(en: "write “\(key)” for “\(name)”", zh: "把“\(name)”改成“\(key)”"))
    }

    static func textMissing(in language: Language, key: String) -> Message {
        Message(
            "settings-missing",
            en: "“\(key)” says nothing in \(language.code)",
            zh: "“\(key)”缺少\(language.code)的文字",
            fix: Wording(en: "add a line: \(language.code): …", zh: "加上一行：\(language.code): …"))
    }

    static func languageCodeUnknown(_ code: String, meant: String?) -> Message {
        Message(
            "language-unknown",
            en: "“\(code.abridged)” is not the code of a language",
            zh: "“\(code.abridged)”不是语言代码",
            fix: .nearest(meant)
                ?? Wording(
                    en: "write two letters of ISO 639, such as zh, en, ja",
                    zh: "写ISO 639的两个字母，例如zh、en、ja"))
    }

    static func languageTwice(_ code: String) -> Message {
        Message(
            "language-twice", en: "“\(code)” stands twice", zh: "“\(code)”重复了",
            fix: Wording(en: "delete one of the two", zh: "删掉其中一个"))
    }

    static func urlWrong(_ written: String, write: String?) -> Message {
        Message(
            "settings-url",
            en: "“\(written.abridged)” is not the address of a site: http(s), host and path alone",
            zh: "“\(written.abridged)”不是网站地址：只能有http(s)、域名和路径",
            fix: write.map { .write("url: \($0)/") }
                ?? Wording(
                    en: "write: url: https://example.org/ (a Chinese domain in its form xn--…)",
                    zh: "改成：url: https://example.org/（中文域名写成xn--…的形式）"))
    }

    static func timeZoneUnknown(_ written: String, meant: String?) -> Message {
        Message(
            "settings-timezone",
            en: "there is no time zone “\(written.abridged)”",
            zh: "没有“\(written.abridged)”这个时区",
            fix: .write("timezone: " + (meant ?? "Asia/Shanghai")))
    }

    static func menusExpected() -> Message {
        Message(
            "settings-menus",
            en: "“menus” holds menus by name",
            zh: "“menus”下面要按名称写菜单",
            fix: Wording(
                en: "write below it, indented: main: [/city/, /about/]",
                zh: "在下面缩进写：main: [/city/, /about/]"))
    }

    static func menuPageWrong(_ written: String, write: String) -> Message {
        Message(
            "settings-menus",
            en: "“\(written.abridged)” is no path of a page",
            zh: "“\(written.abridged)”不是页面路径",
            fix: .write(write))
    }

    static func keepWrong(_ written: String) -> Message {
        Message(
            "settings-keep",
            en: "“\(written.abridged)” is not a name at the top of the output folder",
            zh: "“\(written.abridged)”不是输出目录顶层的名称",
            fix: Wording(
                en: "write one name without a slash, such as: keep: [CNAME]",
                zh: "写一个不带斜线的名称，例如：keep: [CNAME]"))
    }

    static func contactWrong(_ written: String, write: String?) -> Message {
        Message(
            "settings-contact",
            en: "“\(written.abridged)” is not an e-mail address",
            zh: "“\(written.abridged)”不是电子邮箱地址",
            fix: .write("contact: " + (write ?? "letters@example.org")))
    }

    static func countExpected(_ written: String, key: String, _ range: ClosedRange<Int>) -> Message
    {
        let isTooMuch = Int(written).map { $0 > range.upperBound } ?? false
        let example = isTooMuch ? range.upperBound : min(20, range.upperBound)
        return Message(
            "value-kind",
            en:
                "“\(written.abridged)” is no number from \(range.lowerBound) to \(range.upperBound)",
            zh: "“\(written.abridged)”不是\(range.lowerBound)到\(range.upperBound)之间的整数",
            fix: Wording(
                en: "write digits: \(key): \(example)", zh: "写数字：\(key): \(example)"))
    }

    static func checkRuleUnknown(_ rule: String, nearest: String?) -> Message {
        Message(
            "check-rule", en: "there is no rule “\(rule)”", zh: "没有规则“\(rule)”",
            fix: .nearest(nearest)
                ?? Wording(
                    en: "“yong check --explain all” lists the rules",
                    zh: "运行“yong check --explain all”可以看到所有规则"))
    }
}
