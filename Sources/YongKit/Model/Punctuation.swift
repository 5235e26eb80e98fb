/// What Chinese input methods type where YAML needs the plain sign of a keyboard.
enum Punctuation {
    /// Full-width letters, digits and signs as their plain forms; everything else as it is.
    static func halfWidth(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
        var plain = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            plain.append(halfWidth(scalar))
        }
        return String(plain)
    }

    static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
        case 0x3000, 0xA0: " "
        default: signs[scalar] ?? scalar
        }
    }

    /// Signs that part the entries of a list in Chinese.
    static func isComma(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "，" || scalar == "、" || scalar == "；" || scalar == "﹐" || scalar == "︐"
    }

    static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "“", "”", "‘", "’", "＂", "＇", "「", "」", "『", "』", "„", "‟", "″": true
        default: false
        }
    }

    private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
        "、": ",", "【": "[", "】": "]", "〔": "[", "〕": "]", "「": "[", "」": "]",
        "–": "-", "—": "-", "−": "-", "‐": "-", "‑": "-", "―": "-", "─": "-",
        "。": ".", "∶": ":", "﹕": ":", "︰": ":", "“": "\"", "”": "\"", "‘": "'", "’": "'",
        "〇": "0",
    ]
}

extension String {
    /// Without the blanks around it that an editor cannot see.
    var trimmedOfBlanks: String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool {
            scalar == " " || scalar == "\t" || scalar == "\u{3000}" || scalar == "\u{A0}"
        }
        let start = unicodeScalars.drop(while: isBlank)
        guard let last = start.lastIndex(where: { !isBlank($0) }) else { return "" }
        return String(start[...last])
    }
}
