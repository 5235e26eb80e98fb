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
    /// A number stays with what stands beside it: “CNY 300”, “25 kilometres”, “22 June 2014”.
    var withFiguresUnbroken: String {
        var text = ""
        var previous: Character?
        var rest = self[...]
        while let character = rest.popFirst() {
            let isJoint =
                character == " "
                && (previous?.isWholeNumber == true || rest.first?.isWholeNumber == true)
            text.append(isJoint ? "\u{A0}" : character)
            previous = character
        }
        return text
    }
}
