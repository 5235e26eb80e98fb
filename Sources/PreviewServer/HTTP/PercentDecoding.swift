/// Takes percent signs out of addresses.
enum PercentDecoding {
    /// The bytes that are meant; nil when a sign stands for nothing.
    static func decoded(_ bytes: some Sequence<UInt8>) -> [UInt8]? {
        var decoded: [UInt8] = []
        var iterator = bytes.makeIterator()
        while let byte = iterator.next() {
            guard byte == UInt8(ascii: "%") else {
                decoded.append(byte)
                continue
            }
            guard let high = iterator.next().flatMap(digit),
                let low = iterator.next().flatMap(digit)
            else { return nil }
            decoded.append(high << 4 | low)
        }
        return decoded
    }

    /// The path of an address, which no sign can lead out of: a slash or a NUL must not be hidden.
    static func path(_ written: some Sequence<UInt8>) -> String? {
        let written = Array(written)
        guard let bytes = decoded(written), bytes.first == UInt8(ascii: "/"),
            count(of: UInt8(ascii: "/"), in: bytes) == count(of: UInt8(ascii: "/"), in: written),
            !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F })
        else { return nil }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func count(of byte: UInt8, in bytes: [UInt8]) -> Int {
        bytes.count { $0 == byte }
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x41 + 10
        case 0x61...0x66: byte - 0x61 + 10
        default: nil
        }
    }
}

extension String {
    /// As it stands in an address: everything but letters, digits and `/-._~` as `%XX`.
    var percentEncoded: String {
        let digits = Array("0123456789ABCDEF".utf8)
        var encoded: [UInt8] = []
        for byte in utf8 {
            switch byte {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2F, 0x2D, 0x2E, 0x5F, 0x7E:
                encoded.append(byte)
            default: encoded += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: encoded, as: UTF8.self)
    }
}
