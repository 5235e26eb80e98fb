/// What may be linked to: nothing that a browser would run.
enum Address {
    /// The scheme of an address that is refused, lower-case; nil when it is allowed.
    ///
    /// Browsers drop tabs, line ends and leading control characters before they look for a scheme,
    /// and some software undoes percent-encoding first, so both are done here too.
    static func refusedScheme(_ address: Bytes) -> String? {
        // The common case, without any work: a path, an anchor, https.
        guard let first = address.first, first != UInt8(ascii: "/"), first != UInt8(ascii: "#"),
            !address.starts(with: "https://"), !address.starts(with: "http://")
        else { return hasControls(address) ? "control character" : nil }
        if hasControls(address) {
            return scheme(of: address, decoding: true) ?? "control character"
        }
        for decoding in [false, true] {
            if let scheme = scheme(of: address, decoding: decoding), !isAllowed(scheme) {
                return scheme
            }
        }
        return nil
    }

    private static func isAllowed(_ scheme: String) -> Bool {
        switch scheme {
        case "http", "https", "mailto", "tel": true
        // Inline extensions of ours; the site knows what they mean.
        case "fact", "term", "ruby", "place": true
        default: false
        }
    }

    /// What stands before the first colon, if a colon comes before `/`, `?` and `#` and only
    /// what a scheme may contain stands before it.
    private static func scheme(of address: Bytes, decoding: Bool) -> String? {
        var scheme: [UInt8] = []
        var index = 0
        while index < address.count, scheme.count < 64 {
            var byte = address[index]
            index += 1
            if decoding, byte == UInt8(ascii: "%"), index + 1 < address.count,
                let high = hexadecimal(address[index]), let low = hexadecimal(address[index + 1])
            {
                byte = high << 4 | low
                index += 2
            }
            switch byte {
            case UInt8(ascii: ":"):
                return scheme.isEmpty ? nil : String(decoding: scheme, as: UTF8.self)
            case 0...0x20, 0x7f: continue
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                if scheme.isEmpty { return nil }
                scheme.append(byte)
            default: return nil
            }
        }
        return nil
    }

    private static func hasControls(_ address: Bytes) -> Bool {
        address.contains { $0 < 0x20 || $0 == 0x7f }
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// `https：//`: a colon or a slash typed full-width.
    static func corrected(_ address: Bytes) -> String? {
        guard address.firstIndex(ofByte: 0xef, from: 0) != nil else { return nil }
        return corrected(address.string)
    }

    static func corrected(_ text: String) -> String? {
        let schemes = ["fact：", "term：", "place：", "ruby：", "mailto：", "tel："]
        guard
            text.contains("：//") || text.contains("：／／") || text.hasPrefix("／")
                || schemes.contains(where: { text.hasPrefix($0) })
        else { return nil }
        return text.replacing("：", with: ":").replacing("／", with: "/")
    }
}
