/// Names of hosts in logs: small letters, without port, user and `www.`.
enum HostName {
    /// Whether a word is a name and no number of an address.
    static func isName(_ bytes: LogBytes, _ range: Range<Int>) -> Bool {
        var hasLetter = false
        var hasDot = false
        var colons = 0
        for index in range {
            switch bytes[index] {
            case 0x67...0x7A, 0x47...0x5A: hasLetter = true
            case 0x2E: hasDot = true
            case 0x3A: colons += 1
            case 0x30...0x39, 0x41...0x46, 0x61...0x66, 0x2D, 0x5F: break
            default: return false
            }
        }
        return hasLetter && hasDot && colons < 2
    }

    /// Where the host stands in an address: behind `//` and the user, before port and path.
    static func host(inAddress range: Range<Int>, of bytes: LogBytes) -> Range<Int>? {
        var start: Int?
        if bytes.starts(range, with: "https://") {
            start = range.lowerBound + 8
        } else if bytes.starts(range, with: "http://") {
            start = range.lowerBound + 7
        } else if bytes.starts(range, with: "android-app://") {
            start = range.lowerBound + 14
        } else {
            return nil
        }
        guard var from = start else { return nil }
        var end = from
        while end < range.upperBound {
            let byte = bytes[end]
            if byte == 0x2F || byte == 0x3F || byte == 0x23 { break }
            if byte == 0x40 { from = end + 1 }
            end += 1
        }
        return from..<end
    }

    /// Without its port and `www.`.
    static func plain(_ range: Range<Int>, of bytes: LogBytes) -> Range<Int> {
        var range = range
        if let colon = bytes.place(of: 0x3A, in: range), bytes[range.lowerBound] != 0x5B {
            range = range.lowerBound..<colon
        }
        if let last = range.last, bytes[last] == 0x2E { range = range.lowerBound..<last }
        if range.count > 4, bytes[range.lowerBound] | 0x20 == 0x77,
            bytes[range.lowerBound + 1] | 0x20 == 0x77, bytes[range.lowerBound + 2] | 0x20 == 0x77,
            bytes[range.lowerBound + 3] == 0x2E
        {
            range = range.lowerBound + 4..<range.upperBound
        }
        return range
    }

    /// In small letters.
    static func text(_ range: Range<Int>, of bytes: LogBytes) -> String {
        String(decoding: range.map { lowercased(bytes[$0]) }, as: UTF8.self)
    }

    static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
