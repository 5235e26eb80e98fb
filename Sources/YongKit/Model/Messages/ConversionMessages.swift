/// What can be wrong with a text that is converted by itself.
extension Message {
    static func textLanguage(_ code: String, known: [String]) -> Message {
        Message(
            "text-language", cause: .configuration,
            en: "the site has no language “\(code.abridged)”",
            zh: "网站没有“\(code.abridged)”这种语言",
            fix: Wording(
                en: "there are: \(known.joined(separator: ", "))",
                zh: "可用的有：\(known.joined(separator: "、"))"))
    }
}
