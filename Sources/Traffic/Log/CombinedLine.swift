/// `203.0.113.9 - - [10/Oct/2026:13:55:36 +0800] "GET / HTTP/1.1" 200 2326 "referrer" "agent" …`
enum CombinedLine {
    static func read(_ line: Range<Int>, of bytes: LogBytes) -> LineReading {
        // A user's name may hold a bracket; the time is the first that looks like one.
        var from = line.lowerBound
        var open: Int?
        while let found = bytes.place(of: 0x5B, in: from..<line.upperBound) {
            if LogTime.looksLikeTime(bytes, at: found + 1, before: line.upperBound) {
                open = found
                break
            }
            from = found + 1
        }
        guard let open else { return .fault(from == line.lowerBound ? .form : .time) }
        guard let close = bytes.place(of: 0x5D, in: open..<line.upperBound),
            let second = LogTime.second(bytes, in: open + 1..<close)
        else { return .fault(.time) }
        var scanner = FieldScanner(bytes: bytes, place: close + 1, end: line.upperBound)
        guard let request = scanner.quoted(), let status = scanner.status() else {
            return .fault(.request)
        }
        var entry = LogEntry()
        entry.second = second
        entry.status = status
        entry.read(request: request, of: bytes)
        entry.host = host(in: line.lowerBound..<open, of: bytes)
        // The size stands before them, and sometimes how long it took.
        if let referrer = scanner.quoted() {
            entry.referrer = LogEntry.field(referrer, of: bytes)
            if let agent = scanner.quoted() {
                entry.agent = LogEntry.field(agent, of: bytes)
                entry.hasAgent = true
            }
        }
        return .entry(entry)
    }

    /// `vhost_combined` has the site's name in front, others behind the address.
    private static func host(in front: Range<Int>, of bytes: LogBytes) -> Range<Int> {
        var scanner = FieldScanner(bytes: bytes, place: front.lowerBound, end: front.upperBound)
        let words = (scanner.word(), scanner.word(), scanner.word(), scanner.word())
        // Four words, of which the third is the one that everybody leaves empty.
        guard !words.3.isEmpty, bytes.equals(words.2, "-"), !bytes.equals(words.1, "-") else {
            return 0..<0
        }
        if HostName.isName(bytes, words.0) { return words.0 }
        return HostName.isName(bytes, words.1) ? words.1 : 0..<0
    }
}

/// The log of Alibaba's CDN:
/// `[9/Jun/2026:01:58:09 +0800] 10.0.0.1 - 1542 "referrer" "GET http://host/path" 200 191 2830 MISS "agent" …`
enum CDNLine {
    static func read(_ line: Range<Int>, of bytes: LogBytes) -> LineReading {
        guard let close = bytes.place(of: 0x5D, in: line),
            let second = LogTime.second(bytes, in: line.lowerBound + 1..<close)
        else { return .fault(.time) }
        var scanner = FieldScanner(bytes: bytes, place: close + 1, end: line.upperBound)
        guard let referrer = scanner.quoted(), let request = scanner.quoted(),
            let status = scanner.status()
        else { return .fault(.request) }
        var entry = LogEntry()
        entry.second = second
        entry.status = status
        entry.referrer = LogEntry.field(referrer, of: bytes)
        entry.read(request: request, of: bytes)
        if let agent = scanner.quoted() {
            entry.agent = LogEntry.field(agent, of: bytes)
            entry.hasAgent = true
        }
        return .entry(entry)
    }
}
