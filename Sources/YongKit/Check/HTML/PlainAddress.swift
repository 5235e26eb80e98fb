/// Addresses of documents as they are meant: without percent signs and entities.
enum PlainAddress {
    /// The hash of an id as a link writes it.
    static func hash(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> TextHash {
        guard bytes.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "&") }) else {
            return HTMLTokens.hash(bytes)
        }
        return HTMLTokens.hash(plain(bytes))
    }

    static func plain(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == UInt8(ascii: "%"), index + 2 < bytes.endIndex,
                let high = bytes[index + 1].hexDigit, let low = bytes[index + 2].hexDigit
            {
                plain.append(high << 4 | low)
                index += 3
                continue
            }
            if byte == UInt8(ascii: "&"),
                let (sign, written) = entities.first(where: {
                    bytes[index...].starts(with: $0.written.utf8)
                })
            {
                plain.append(sign)
                index += written.utf8.count
                continue
            }
            plain.append(byte)
            index += 1
        }
        return plain
    }

    private static let entities: [(sign: UInt8, written: String)] = [
        (0x26, "&amp;"), (0x27, "&#39;"), (0x22, "&quot;"), (0x22, "&#34;"), (0x3C, "&lt;"),
        (0x3E, "&gt;"),
    ]
}

extension UInt8 {
    fileprivate var hexDigit: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x37
        case 0x61...0x66: self - 0x57
        default: nil
        }
    }
}
