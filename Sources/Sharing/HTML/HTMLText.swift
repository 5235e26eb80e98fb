/// Text as it stands in HTML.
enum HTMLText {
    /// The text that some source means.
    static func decoded(_ source: ArraySlice<UInt8>) -> String {
        guard source.contains(UInt8(ascii: "&")) else {
            return String(decoding: source, as: UTF8.self)
        }
        var text: [UInt8] = []
        text.reserveCapacity(source.count)
        var index = source.startIndex
        while index < source.endIndex {
            if source[index] == UInt8(ascii: "&"),
                let end = source[index...].prefix(12).firstIndex(of: UInt8(ascii: ";")),
                let meant = meaning(String(decoding: source[(index + 1)..<end], as: UTF8.self))
            {
                text += String(meant).utf8
                index = end + 1
            } else {
                text.append(source[index])
                index += 1
            }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// For text between tags and for values between double quotes.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            // Controls are nothing that a page may hold.
            case "\n", "\t": escaped.unicodeScalars.append(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }

    private static func meaning(_ name: String) -> Unicode.Scalar? {
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        }
        if name.hasPrefix("#") { return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init) }
        return names[name]
    }

    /// Those that a template is likely to name; our own pages need the first five alone.
    private static let names: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
        "copy": "©", "middot": "·", "hellip": "…", "mdash": "—", "ndash": "–", "times": "×",
        "rarr": "→", "larr": "←", "uarr": "↑", "darr": "↓", "laquo": "«", "raquo": "»",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "ensp": "\u{2002}",
        "emsp": "\u{2003}", "thinsp": "\u{2009}", "shy": "\u{AD}", "bull": "•", "deg": "°",
        "yen": "¥", "pound": "£", "euro": "€",
    ]
}
