internal import Markdown

extension Site {
    /// What is marked with its language in a text: Chinese among letters, English among Chinese.
    func otherWriting(in language: Int) -> OtherWriting? {
        switch languages[language].code {
        case "zh": languages.contains { $0.code == "en" } ? .english : nil
        // Their own characters are Chinese ones, too.
        case "ja", "ko", "yue": nil
        default: .chinese
        }
    }
}

extension String {
    /// A number stays with its currency or its unit: “CNY 300”, “about 25 kilometres”, “6 million pieces”.
    /// It may part from other words, and from a unit of several words, “700,000 new users”: narrow
    /// columns have no room for all of them.
    var withFiguresUnbroken: String {
        let words = utf8.split(separator: 0x20, omittingEmptySubsequences: false).map(
            Substring.init)
        guard words.count > 1 else { return self }
        var text = ""
        for (index, word) in words.enumerated() {
            if index > 0 {
                let next = index + 1 < words.count ? words[index + 1] : nil
                text += word.staysWith(words[index - 1], before: next) ? "\u{A0}" : " "
            }
            text += word
        }
        return text
    }
}

extension Substring {
    /// What never stands apart from the number before it, whatever comes behind.
    private static let companions = ["million", "billion", "trillion", "square", "cubic", "years"]

    fileprivate func staysWith(_ previous: Substring, before next: Substring?) -> Bool {
        guard let first, let last = previous.last else { return false }
        // A currency, or the name of a month behind its day.
        if last.isUppercase { return first.isWholeNumber }
        guard last.isWholeNumber else { return false }
        guard let next else { return true }
        return first.isUppercase || next.first?.isWholeNumber == true
            || Self.companions.contains(String(self))
    }
}
