/// What pictures and kits for other channels have to say.
extension Message {
    /// A text that a card does not show.
    package static func shareContactLeftOut(_ text: String) -> Message {
        Message(
            "share-contact-left", .warning,
            en: "left out of the cards, for it leads off the platform: “\(text)”",
            zh: "卡片上没有放这段会引流到站外的文字：“\(text)”",
            fix: Wording(
                en: "take addresses and numbers out of it, or leave it to the page",
                zh: "请去掉其中的网址或号码，或只留在网页上"))
    }

    package static func sharePictureText(_ left: String, of title: String) -> Message {
        let count = left.count
        return Message(
            "share-picture-text", .warning, cause: .content,
            en: "the share picture of “\(title)” has no room for \(count) letters: “\(left)”",
            zh: "“\(title)”的分享图放不下\(count)个字：“\(left)”",
            fix: Wording(
                en: "shorten the title or the summary, or give the template a smaller size",
                zh: "请缩短标题或摘要，或在模板里允许更小的字号"))
    }
}
