/// Reads lines in the forms that web servers write.
///
/// - `combined` and `common`, also with the site's name in front and with further fields behind, as
///   Apache, nginx and Alibaba's OSS write them;
/// - the log of Alibaba's CDN, which begins with the time;
/// - Caddy's own, a JSON object a line.
enum LineReader {
    static func read(_ line: Range<Int>, of bytes: LogBytes) -> LineReading {
        let line = bytes.trimmed(line)
        guard let first = line.first else { return .blank }
        switch bytes[first] {
        case UInt8(ascii: "#"): return .blank
        case UInt8(ascii: "{"): return CaddyLine.read(line, of: bytes)
        case UInt8(ascii: "["):
            // Some write an address of IPv6 in brackets in front.
            if LogTime.looksLikeTime(bytes, at: first + 1, before: line.upperBound) {
                return CDNLine.read(line, of: bytes)
            }
            return CombinedLine.read(line, of: bytes)
        default: return CombinedLine.read(line, of: bytes)
        }
    }
}

/// Goes through the fields of a line.
struct FieldScanner {
    let bytes: LogBytes
    var place: Int
    let end: Int

    @inline(__always)
    mutating func skipBlanks() {
        while place < end, bytes[place] == 0x20 || bytes[place] == 0x09 { place += 1 }
    }

    /// What stands before the next blank.
    @inline(__always)
    mutating func word() -> Range<Int> {
        skipBlanks()
        let start = place
        while place < end, bytes[place] != 0x20, bytes[place] != 0x09 { place += 1 }
        return start..<place
    }

    /// What stands in the next quotation marks, whatever stands before them; nil when there are
    /// none, or they are not closed.
    mutating func quoted() -> Range<Int>? {
        guard let open = bytes.place(of: 0x22, in: place..<end) else { return nil }
        var from = open + 1
        while let close = bytes.place(of: 0x22, in: from..<end) {
            // Apache writes a quotation mark of the request as \", nginx as \x22.
            var slashes = 0
            while close - slashes - 1 > open, bytes[close - slashes - 1] == 0x5C { slashes += 1 }
            if slashes % 2 == 0 {
                place = close + 1
                return open + 1..<close
            }
            from = close + 1
        }
        return nil
    }

    /// Three digits.
    mutating func status() -> Int? {
        let word = word()
        guard word.count == 3 else { return nil }
        var status = 0
        for index in word {
            guard (0x30...0x39).contains(bytes[index]) else { return nil }
            status = status * 10 + Int(bytes[index] - 0x30)
        }
        return status
    }
}

extension LogEntry {
    /// Takes `GET /path HTTP/1.1` apart; what is no request leaves the method empty.
    mutating func read(request: Range<Int>, of bytes: LogBytes) {
        var scanner = FieldScanner(bytes: bytes, place: request.lowerBound, end: request.upperBound)
        let method = scanner.word()
        let isMethod =
            (3...16).contains(method.count)
            && method.allSatisfy { (0x41...0x5A).contains(bytes[$0]) || bytes[$0] == 0x2D }
        guard isMethod else { return }
        scanner.skipBlanks()
        // A path may hold a blank that nobody escaped; the protocol is the last word.
        var end = request.upperBound
        var index = end
        while index > scanner.place, bytes[index - 1] != 0x20 { index -= 1 }
        if index > scanner.place, bytes.starts(index..<end, with: "HTTP/") { end = index - 1 }
        guard end > scanner.place else { return }
        self.method = method
        target = scanner.place..<end
    }

    /// A field of which `-` says that there is nothing.
    static func field(_ range: Range<Int>, of bytes: LogBytes) -> Range<Int> {
        bytes.equals(range, "-") ? range.lowerBound..<range.lowerBound : range
    }
}
