/// Writes SVG: escaped, and without what XML cannot hold.
struct SVGWriter {
    private(set) var bytes: [UInt8] = []

    mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }
    mutating func raw(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

    mutating func escaped(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": raw("&amp;")
            case "<": raw("&lt;")
            case ">": raw("&gt;")
            case "\"": raw("&quot;")
            case _ where scalar.isInXML: raw(String(scalar))
            default: break
            }
        }
    }

    /// A length in pixels, to a hundredth: more is noise, and other machines would round it otherwise.
    static func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        guard hundredths % 100 != 0 else { return String(hundredths / 100) }
        let rest = abs(hundredths % 100)
        let sign = hundredths < 0 ? "-" : ""
        return "\(sign)\(abs(hundredths) / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}

extension Unicode.Scalar {
    /// Whether a picture may hold it: no controls, and nothing that turns the direction of what
    /// stands beside it.
    var isInXML: Bool {
        switch value {
        case 0x20...0x7E, 0xA0...0x200A, 0x200C...0x200D, 0x2010...0x2027, 0x202F...0x2065,
            0x206A...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD, 0x10000...0x1FFFD,
            0x20000...0x2FFFD, 0x30000...0x3FFFD:
            true
        default: false
        }
    }
}
