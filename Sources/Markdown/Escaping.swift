/// Text and addresses as HTML, escaped as cmark-gfm escapes them.
extension ByteBuffer {
    /// Begins a line, unless one begins here.
    mutating func freshLine() {
        if let last, last != 0x0a { append(0x0a) }
    }

    mutating func append(_ bytes: [UInt8]) {
        bytes.withUnsafeBufferPointer { append($0) }
    }

    mutating func appendEscaped(_ text: String) {
        var text = text
        text.withUTF8 { appendEscaped($0) }
    }

    mutating func appendEscaped(_ text: Bytes) {
        var start = 0
        for index in 0..<text.count {
            let entity: StaticString
            switch text[index] {
            case UInt8(ascii: "&"): entity = "&amp;"
            case UInt8(ascii: "<"): entity = "&lt;"
            case UInt8(ascii: ">"): entity = "&gt;"
            case UInt8(ascii: "\""): entity = "&quot;"
            default: continue
            }
            append(text.slice(start..<index))
            append(entity)
            start = index + 1
        }
        append(text.slice(start..<text.count))
    }

    /// What may not stand in an address is percent-encoded; what may is left, `%` too.
    mutating func appendAddress(_ address: String) {
        var address = address
        address.withUTF8 { bytes in
            for byte in bytes {
                switch byte {
                case UInt8(ascii: "&"): append("&amp;")
                case UInt8(ascii: "'"): append("&#x27;")
                case 0x30...0x39, 0x41...0x5a, 0x61...0x7a, 0x21, 0x23...0x25, 0x28...0x2f, 0x3a,
                    0x3b, 0x3d, 0x3f, 0x40, 0x5f, 0x7e:
                    append(byte)
                default:
                    append(UInt8(ascii: "%"))
                    append(hexadecimal(byte >> 4))
                    append(hexadecimal(byte & 15))
                }
            }
        }
    }
}

private func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
}
