/// Writes XML into bytes.
struct XMLWriter {
    private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    /// An element with text, or none for nothing.
    mutating func element(
        _ name: String, _ attributes: [(String, String)] = [], text: String?
    ) {
        guard let text else { return }
        open(name, attributes)
        append(text)
        bytes += "</\(name)>\n".utf8
    }

    mutating func element(
        _ name: String, _ attributes: [(String, String)] = [],
        _ write: (inout XMLWriter) -> Void
    ) {
        open(name, attributes)
        bytes.append(0x0A)
        write(&self)
        bytes += "</\(name)>\n".utf8
    }

    mutating func empty(_ name: String, _ attributes: [(String, String)]) {
        open(name, attributes)
        bytes.removeLast()
        bytes += "/>\n".utf8
    }
}

extension XMLWriter {
    private mutating func open(_ name: String, _ attributes: [(String, String)]) {
        bytes.append(UInt8(ascii: "<"))
        bytes += name.utf8
        for (key, value) in attributes {
            bytes += " \(key)=\"".utf8
            append(value)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes.append(UInt8(ascii: ">"))
    }

    private mutating func append(_ text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): bytes += "&amp;".utf8
            case UInt8(ascii: "<"): bytes += "&lt;".utf8
            case UInt8(ascii: ">"): bytes += "&gt;".utf8
            case UInt8(ascii: "\""): bytes += "&quot;".utf8
            // XML 1.0 has no other controls.
            case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: continue
            default: bytes.append(byte)
            }
        }
    }
}
