/// A text in quotation marks, as YAML reads it.
enum QuotedText {
    case text(String)
    /// The quotation ends before the text does: `"猫税" 是什么`.
    case partly
    /// The mark at the beginning has no partner; what stands behind it.
    case unclosed(String)
    case badEscape(String)

    /// `written` begins with `"` or `'`.
    static func read(_ written: String) -> QuotedText {
        let scalars = Array(written.unicodeScalars)
        return scalars[0] == "'" ? single(scalars) : double(scalars)
    }

    /// The text in double quotes, so that YAML reads it as it is.
    static func quoted(_ text: String) -> String {
        if !text.utf8.contains(0x27) { return "'" + text + "'" }
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted.unicodeScalars.append("\\") }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }

    /// The text of a `"…"` with its backslashes, in quotes that leave them alone.
    static func singleQuoted(_ written: String) -> String {
        "'" + written.dropFirst().dropLast().replacing("'", with: "''") + "'"
    }

    /// What stands between “ and ”, if they surround the whole text.
    static func insideSmartQuotes(_ text: String) -> String? {
        guard let first = text.unicodeScalars.first, first.value >= 0x80,
            let last = text.unicodeScalars.last, let partner = partner(of: first), last == partner
        else { return nil }
        let inner = String.UnicodeScalarView(text.unicodeScalars.dropFirst().dropLast())
        return inner.contains(first) || inner.contains(partner) ? nil : String(inner)
    }

    private static func partner(of mark: Unicode.Scalar) -> Unicode.Scalar? {
        switch mark {
        case "“", "”": "”"
        case "‘": "’"
        case "＂", "＇": mark
        case "「": "」"
        case "『": "』"
        default: nil
        }
    }

    private static func single(_ scalars: [Unicode.Scalar]) -> QuotedText {
        var text = String.UnicodeScalarView()
        var index = 1
        while index < scalars.count {
            if scalars[index] == "'" {
                guard index + 1 < scalars.count, scalars[index + 1] == "'" else {
                    return end(text, scalars, after: index)
                }
                index += 1
            }
            text.append(scalars[index])
            index += 1
        }
        return unclosed(scalars)
    }

    private static func double(_ scalars: [Unicode.Scalar]) -> QuotedText {
        var text = String.UnicodeScalarView()
        var index = 1
        while index < scalars.count {
            switch scalars[index] {
            case "\"": return end(text, scalars, after: index)
            case "\\":
                guard let (scalar, length) = escape(scalars, at: index + 1) else {
                    let shown = scalars[index..<min(index + 2, scalars.count)]
                    return .badEscape(String(String.UnicodeScalarView(shown)))
                }
                text.append(scalar)
                index += 1 + length
            default:
                text.append(scalars[index])
                index += 1
            }
        }
        return unclosed(scalars)
    }

    /// Behind the second mark only a comment may stand.
    private static func end(
        _ text: String.UnicodeScalarView, _ scalars: [Unicode.Scalar], after index: Int
    ) -> QuotedText {
        let rest = scalars[(index + 1)...].drop { $0 == " " || $0 == "\t" }
        let isComment = rest.first == "#" && rest.startIndex > index + 1
        return rest.isEmpty || isComment ? .text(String(text)) : .partly
    }

    private static func unclosed(_ scalars: [Unicode.Scalar]) -> QuotedText {
        var rest = scalars[1...]
        if let last = rest.last, last == "”" || last == "’" || last == "＂" { rest.removeLast() }
        return .unclosed(String(String.UnicodeScalarView(rest)))
    }

    private static func escape(
        _ scalars: [Unicode.Scalar], at index: Int
    ) -> (Unicode.Scalar, length: Int)? {
        guard index < scalars.count else { return nil }
        switch scalars[index] {
        case "n", "r": return (" ", 1)
        case "t": return ("\t", 1)
        case "\"", "\\", "/", " ": return (scalars[index], 1)
        case "_": return ("\u{A0}", 1)
        case "x": return hexadecimal(scalars, at: index + 1, digits: 2)
        case "u": return hexadecimal(scalars, at: index + 1, digits: 4)
        case "U": return hexadecimal(scalars, at: index + 1, digits: 8)
        default: return nil
        }
    }

    private static func hexadecimal(
        _ scalars: [Unicode.Scalar], at index: Int, digits: Int
    ) -> (Unicode.Scalar, length: Int)? {
        guard index + digits <= scalars.count else { return nil }
        let text = String(String.UnicodeScalarView(scalars[index..<index + digits]))
        guard text.utf8.allSatisfy({ $0 != 0x2B && $0 != 0x2D }),
            let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value)
        else { return nil }
        return (scalar, digits + 1)
    }
}
