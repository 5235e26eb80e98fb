/// Takes out of texts from logs what could belong to a person, and makes them short.
enum Privacy {
    /// A path that can be shown: without query, without numbers of addresses, mail addresses and
    /// long numbers, which could be telephones or the keys of somebody's session.
    static func path(_ path: String, limit: Int = 120) -> String {
        shortened(masked(AddressBook.plain(path)), limit)
    }

    /// The name of a host, or nil for one that is the number of an address.
    static func host(_ host: String) -> String? {
        guard !host.isEmpty, host.utf8.count <= 253, host.contains("."), !host.contains(":"),
            host.unicodeScalars.contains(where: { $0.properties.isAlphabetic }),
            host.unicodeScalars.allSatisfy({
                $0.properties.isAlphabetic || ("0"..."9").contains($0)
                    || "-._".unicodeScalars.contains($0)
            })
        else { return nil }
        let masked = masked(host)
        return masked.contains(mask) ? nil : shortened(masked, 80)
    }

    /// A word of a link, such as `utm_campaign`.
    static func word(_ word: String) -> String { shortened(masked(AddressBook.plain(word)), 60) }

    /// A title that somebody wrote.
    static func text(_ text: String) -> String { shortened(text, 100) }

    private static let mask = "…"

    /// Controls and signs that turn text around have no place in a list.
    private static func shortened(_ text: String, _ limit: Int) -> String {
        // The usual text needs no look at what its characters are.
        if text.utf8.count <= limit, text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) {
            return text
        }
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit) {
            let isText =
                switch scalar.properties.generalCategory {
                case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
                    .paragraphSeparator:
                    false
                default: true
                }
            kept.append(isText ? scalar : "\u{FFFD}")
        }
        return String(kept) + (text.unicodeScalars.count > limit ? mask : "")
    }

    private static func masked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var start = 0
        for index in 0...bytes.count {
            guard index == bytes.count || separates(bytes[index]) else { continue }
            let part = bytes[start..<index]
            result += isPersonal(part) ? Array(mask.utf8)[...] : part
            if index < bytes.count { result.append(bytes[index]) }
            start = index + 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func separates(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "/"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "?"),
            UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: " "):
            true
        default: false
        }
    }

    /// Whether a part between strokes could be an address, a mail address, a telephone or a key.
    private static func isPersonal(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.contains(0x40) { return true }
        var digits = 0
        var run = 0
        var longest = 0
        var colons = 0
        var isHex = true
        for byte in bytes {
            switch byte {
            case 0x30...0x39:
                digits += 1
                run += 1
                longest = max(longest, run)
            case 0x2E: run = 0
            case 0x3A:
                colons += 1
                run = 0
            case 0x2D:
                // A number is often written with strokes.
                break
            case 0x41...0x46, 0x5B, 0x5D, 0x61...0x66: run = 0
            default:
                isHex = false
                run = 0
            }
        }
        if longest >= 7 || colons >= 2 && isHex { return true }
        if digits >= 4, holdsAddress(bytes) { return true }
        return bytes.count >= 24 && isHex && digits >= 4
    }

    /// Four numbers with dots between them, anywhere in a text; or with strokes, as hosts of
    /// providers have them.
    private static func holdsAddress(_ bytes: ArraySlice<UInt8>) -> Bool {
        var numbers = 0
        var digits = 0
        for byte in bytes + [0] {
            switch byte {
            case 0x30...0x39: digits += 1
            case 0x2E, 0x2D:
                numbers = (1...3).contains(digits) ? numbers + 1 : 0
                if numbers == 4 { return true }
                digits = 0
            default:
                if numbers == 3, (1...3).contains(digits) { return true }
                numbers = 0
                digits = 0
            }
        }
        return false
    }
}
