/// Reads how much a text says and what in it a translation leaves as it is.
///
/// That is the digits of a number without its scale (`4.1亿` and `410 million` are both 41), a name
/// in Latin letters that no language inflects (`TikTok`, `CT`), and an address.
struct LandmarkReader {
    private var han = 0
    private var words = 0
    private var found: [UInt64] = []

    var length: Double { Double(han) + 1.5 * Double(words) }

    var landmarks: [UInt64] {
        guard found.count > 1 else { return found }
        let sorted = found.sorted()
        var once: [UInt64] = []
        for landmark in sorted where landmark != once.last { once.append(landmark) }
        return once
    }

    mutating func read(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < text.count {
            switch text[index] {
            case 0x30...0x39: index = readNumber(text, from: index)
            case 0x41...0x5A, 0x61...0x7A, 0xC3...0xDF: index = readWord(text, from: index)
            case 0xE3...0xED:
                // Nearly all of these are Han, kana and Hangul, of three bytes each.
                if text[index] != 0xE3 || index + 1 < text.count && text[index + 1] >= 0x81 {
                    han += 1
                }
                index += 3
            default: index += 1
            }
        }
    }

    mutating func note(address: String) {
        var hash = Hash()
        for byte in address.utf8 { hash.mix(byte) }
        found.append(hash.value)
    }
}

extension LandmarkReader {
    /// A number with one digit that counts says little: it may be written out on the other side.
    private mutating func readNumber(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int
    ) -> Int {
        var digits: UInt64 = 0
        var zeros: UInt64 = 1
        var index = start
        while index < text.count {
            let byte = text[index]
            if byte == 0x30 {
                if digits > 0 { zeros = min(zeros * 10, 1 << 30) }
            } else if (0x31...0x39).contains(byte) {
                if digits < 1 << 20 { digits = digits * zeros * 10 + UInt64(byte - 0x30) }
                zeros = 1
            } else if !(byte == 0x2E || byte == 0x2C) || index + 1 == text.count
                || !(0x30...0x39).contains(text[index + 1])
            {
                break
            }
            index += 1
        }
        words += 1
        if digits >= 10 { found.append(digits) }
        return index
    }

    /// A capital letter behind the first one makes a name that is written so everywhere.
    private mutating func readWord(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var isName = false
        var index = start
        while index < text.count {
            let byte = text[index]
            if byte.isLetter {
                if byte < 0x61, index > start { isName = true }
                index += 1
            } else if (0xC3...0xDF).contains(byte) {
                // A letter with an accent, or of another alphabet: two bytes.
                index += 2
            } else {
                break
            }
        }
        words += 1
        if isName {
            var hash = Hash()
            for byte in text[start..<min(index, text.count)] where byte.isLetter {
                hash.mix(byte | 0x20)
            }
            found.append(hash.value)
        }
        return index
    }

    /// FNV-1a, with the highest bit set: no number is as large.
    private struct Hash {
        private var state: UInt64 = 0xCBF2_9CE4_8422_2325

        var value: UInt64 { state | 1 << 63 }

        mutating func mix(_ byte: UInt8) {
            state = (state ^ UInt64(byte)) &* 0x100_0000_01B3
        }
    }
}
