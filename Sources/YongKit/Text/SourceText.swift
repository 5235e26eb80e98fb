/// Decides whether a file's bytes are text that we read: UTF-8 and nothing else.
package enum SourceText {
    package enum Reading: Sendable {
        /// Valid UTF-8 without a byte-order mark and without NUL; every line ends with a line feed.
        case text([UInt8])
        case refused(Diagnostic)
    }

    /// The bytes themselves in the usual case, which copies nothing.
    ///
    /// `isWhole` is false for the first part of a file, which may end inside a character.
    package static func read(
        _ bytes: consuming [UInt8], file: String, isWhole: Bool = true
    ) -> Reading {
        if let encoding = ForeignEncoding.marked(bytes) {
            return .refused(Message.foreignEncoding(encoding, file: file).at(SourceLocation(file)))
        }
        let found = bytes.withUnsafeBufferPointer { scan($0, isWhole: isWhole) }
        if let fault = found.fault {
            return .refused(refusal(of: bytes, at: fault, file: file))
        }
        let hasMark = startsWithMark(bytes)
        guard hasMark || found.hasCarriageReturn || found.end < bytes.count else {
            return .text(bytes)
        }
        return .text(normalised(bytes, from: hasMark ? 3 : 0, to: found.end, isWhole: isWhole))
    }
}

extension SourceText {
    private struct Findings {
        var hasCarriageReturn = false
        /// Where the text ends; before the end of the bytes if those stop inside a character.
        var end: Int
        /// Where the first byte stands that is no text.
        var fault: Int?
    }

    private static func scan(_ bytes: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Findings {
        var found = Findings(end: bytes.count)
        guard let start = bytes.baseAddress else { return found }
        let count = bytes.count
        var index = 0
        while index < count {
            let byte = start[index]
            if byte < 0x80 {
                if index + 8 <= count {
                    let word = UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
                    if word & highBits == 0, !mayHaveControl(word) {
                        index += 8
                        continue
                    }
                }
                if byte == 0x0D { found.hasCarriageReturn = true }
                if isControl(byte) {
                    found.fault = index
                    return found
                }
                index += 1
                continue
            }
            let length = UTF8Sequence.length(start, index, count)
            if length > 0, !isControl(start + index) {
                index += length
            } else if length == 0, !isWhole, UTF8Sequence.isCutOff(start, index, count) {
                found.end = index
                return found
            } else {
                found.fault = index
                return found
            }
        }
        return found
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highBits: UInt64 = 0x8080_8080_8080_8080

    /// Whether any of eight ASCII bytes is below a space, or U+007F.
    private static func mayHaveControl(_ word: UInt64) -> Bool {
        (word &- ones &* 0x20) & ~word & highBits != 0 || hasByte(0x7F, in: word)
    }

    /// NUL, and what neither HTML nor XML may hold; tabs and the ends of lines are text.
    private static func isControl(_ byte: UInt8) -> Bool {
        byte < 0x20 ? byte != 0x09 && byte != 0x0A && byte != 0x0D : byte == 0x7F
    }

    /// The same of a character of several bytes: U+0080 to U+009F, U+FFFE and U+FFFF.
    private static func isControl(_ bytes: UnsafePointer<UInt8>) -> Bool {
        switch bytes[0] {
        case 0xC2: bytes[1] < 0xA0
        case 0xEF: bytes[1] == 0xBF && bytes[2] >= 0xBE
        default: false
        }
    }

    private static func hasByte(_ byte: UInt8, in word: UInt64) -> Bool {
        let difference = word ^ (ones &* UInt64(byte))
        return (difference &- ones) & ~difference & highBits != 0
    }

    private static func startsWithMark(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xEF, 0xBB, 0xBF])
    }

    private static func normalised(
        _ bytes: [UInt8], from start: Int, to end: Int, isWhole: Bool
    ) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: end - start) { target, count in
            var index = start
            while index < end {
                let byte = bytes[index]
                index += 1
                if byte == 0x0D {
                    // The line feed that belongs to it may lie beyond the end of a first part.
                    if index == end, !isWhole { break }
                    if index < end, bytes[index] == 0x0A { continue }
                    target.initializeElement(at: count, to: 0x0A)
                } else {
                    target.initializeElement(at: count, to: byte)
                }
                count += 1
            }
        }
    }

    private static func refusal(of bytes: [UInt8], at fault: Int, file: String) -> Diagnostic {
        let place = place(of: fault, in: bytes, file: file)
        if bytes[fault] == 0 { return Message.nulByte().at(place) }
        let character = bytes[fault...].prefix(3).withUnsafeBufferPointer { start in
            start.baseAddress.map {
                UTF8Sequence.length($0, 0, start.count)
            } ?? 0
        }
        if bytes[fault] < 0x80 || character > 0 {
            let text = String(decoding: bytes[fault..<fault + max(1, character)], as: UTF8.self)
            let control = text.unicodeScalars.first ?? "\u{FFFD}"
            return Message.controlCharacter(control).at(place)
        }
        let isCutOff = bytes.withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { UTF8Sequence.isCutOff($0, fault, bytes.count) } ?? false
        }
        // A text that is UTF-8 up to its last character has lost its end, and nothing else.
        if !isCutOff, let chinese = ChineseEncoding(bytes) {
            return
                (chinese.encoding.map { Message.foreignEncoding($0, file: file) }
                ?? Message.encodingUncertain(file: file)).at(place)
        }
        return Message.invalidUTF8(byte: bytes[fault], file: file).at(place)
    }

    /// Line and column of a byte behind which nothing is known to be text.
    private static func place(of fault: Int, in bytes: [UInt8], file: String) -> SourceLocation {
        var line = 1
        var column = 1
        for index in (startsWithMark(bytes) ? 3 : 0)..<fault {
            let byte = bytes[index]
            if byte == 0x0A || (byte == 0x0D && bytes[index + 1] != 0x0A) {
                line += 1
                column = 1
            } else if byte != 0x0D, byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return SourceLocation(file, line: line, column: column)
    }
}

/// How the bytes of one character follow each other.
private enum UTF8Sequence {
    /// 0 for bytes that are no character: too long, surrogates, beyond U+10FFFF, cut off.
    static func length(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ count: Int) -> Int {
        guard let (length, second) = expected(bytes[index]), index + length <= count,
            second.contains(bytes[index + 1])
        else { return 0 }
        if length > 2, bytes[index + 2] & 0xC0 != 0x80 { return 0 }
        if length > 3, bytes[index + 3] & 0xC0 != 0x80 { return 0 }
        return length
    }

    /// True for the beginning of a character that the end of the bytes cuts off.
    static func isCutOff(_ bytes: UnsafePointer<UInt8>, _ index: Int, _ count: Int) -> Bool {
        guard let (length, second) = expected(bytes[index]), index + length > count else {
            return false
        }
        if index + 1 < count, !second.contains(bytes[index + 1]) { return false }
        return index + 2 >= count || bytes[index + 2] & 0xC0 == 0x80
    }

    private static func expected(_ first: UInt8) -> (Int, ClosedRange<UInt8>)? {
        switch first {
        case 0xC2...0xDF: (2, 0x80...0xBF)
        case 0xE0: (3, 0xA0...0xBF)
        case 0xED: (3, 0x80...0x9F)
        case 0xE1...0xEF: (3, 0x80...0xBF)
        case 0xF0: (4, 0x90...0xBF)
        case 0xF1...0xF3: (4, 0x80...0xBF)
        case 0xF4: (4, 0x80...0x8F)
        default: nil
        }
    }
}
