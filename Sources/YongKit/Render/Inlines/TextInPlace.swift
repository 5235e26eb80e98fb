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
    /// A number stays with its currency or its unit: “CNY 300”, “about 25 kilometres”. It may part from
    /// other words, for narrow columns have no room for all of them.
    var withFiguresUnbroken: String {
        var text = ""
        var previous: Character?
        var rest = self[...]
        while let character = rest.popFirst() {
            let isJoint =
                character == " "
                && (previous?.isWholeNumber == true
                    || previous?.isUppercase == true && rest.first?.isWholeNumber == true)
            text.append(isJoint ? "\u{A0}" : character)
            previous = character
        }
        return text
    }
}
