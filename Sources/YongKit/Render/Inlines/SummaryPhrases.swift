extension String {
    /// The text as HTML. The phrases of a Chinese one are elements of the class `phrase`, which a theme
    /// keeps whole: Chinese may break between any two characters, and in a narrow column reads better
    /// where it breaks behind a mark.
    var inPhrases: [UInt8] {
        var writer = HTMLWriter()
        let phrases = phrases
        for phrase in phrases {
            if phrases.count > 1 { writer.tag("<span class=\"phrase\">") }
            writer.text(phrase)
            if phrases.count > 1 { writer.tag("</span>") }
        }
        return writer.bytes
    }

    /// Cut behind full-width marks, and what closes behind them.
    private var phrases: [String] {
        var phrases: [String] = []
        var phrase = ""
        var isEnding = false
        for character in self {
            if isEnding, !Self.ends.contains(character), !Self.closers.contains(character) {
                phrases.append(phrase)
                phrase = ""
                isEnding = false
            }
            phrase.append(character)
            isEnding = isEnding || Self.ends.contains(character)
        }
        if !phrase.isEmpty { phrases.append(phrase) }
        return phrases
    }

    private static let ends: Set<Character> = ["，", "。", "、", "；", "：", "？", "！"]
    private static let closers: Set<Character> = ["”", "’", "）", "》", "」", "』", "】", "…", "—"]
}
