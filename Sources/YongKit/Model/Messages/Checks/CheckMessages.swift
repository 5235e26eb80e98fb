/// What the checks say of the rules themselves.
extension Message {
    /// A finding: how grave it is, its rule says.
    init(finding rule: String, en: String, zh: String, fix: Wording? = nil) {
        self.init(rule, .warning, en: en, zh: zh, fix: fix)
    }

    /// The same, found in more files than one.
    func onOthersToo(_ count: Int) -> Message {
        Message(
            rule, severity, cause: cause,
            en: wording.en + " (and in \(count) other \(count == 1 ? "file" : "files"))",
            zh: wording.zh + "（另有\(count)个文件也是）", fix: fix)
    }

    static func waiverUnused(_ rules: String) -> Message {
        Message(
            finding: "waiver-unused", en: "nothing here has to be allowed for “\(rules)”",
            zh: "这里没有需要为“\(rules)”豁免的问题",
            fix: Wording(en: "take this waiver out", zh: "请去掉这条豁免"))
    }

    static func waiverReason() -> Message {
        Message(
            finding: "waiver-reason", en: "this waiver gives no reason, so it allows nothing",
            zh: "这条豁免没有写理由，不起作用",
            fix: Wording(
                en: "write the reason: “yong:allow RULE because …”",
                zh: "请写上理由：“yong:allow 规则 因为……”"))
    }

    static func waiverRule(_ rule: String, nearest: String?) -> Message {
        Message(
            finding: "waiver-rule",
            en: rule.isEmpty ? "this waiver names no rule" : "there is no rule “\(rule)”",
            zh: rule.isEmpty ? "这条豁免没有写规则名" : "没有规则“\(rule)”",
            fix: .nearest(nearest)
                ?? Wording(
                    en: "the name of the rule stands in the brackets of its message",
                    zh: "规则名写在消息的方括号里"))
    }
}
