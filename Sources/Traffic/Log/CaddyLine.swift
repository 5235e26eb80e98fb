internal import Foundation

/// A line of Caddy's log: a JSON object with `ts`, `status` and `request`.
///
/// Only the keys that are asked for are looked at; all others, the addresses among them, are passed
/// over.
enum CaddyLine {
    static func read(_ line: Range<Int>, of bytes: LogBytes) -> LineReading {
        var reader = ObjectReader(bytes: bytes, place: line.lowerBound, end: line.upperBound)
        var entry = LogEntry()
        var hasTime = false
        var hasStatus = false
        let isWhole = reader.eachMember { key, reader in
            if bytes.equals(key, "ts") {
                guard let second = reader.time() else { return false }
                entry.second = second
                hasTime = true
            } else if bytes.equals(key, "status") {
                guard let status = reader.number(), (100...999).contains(status) else {
                    return false
                }
                entry.status = Int(status)
                hasStatus = true
            } else if bytes.equals(key, "request") {
                return reader.eachMember { request(key: $0, &$1, &entry) }
            } else {
                return reader.skipValue()
            }
            return true
        }
        guard isWhole else { return .fault(.form) }
        guard hasTime else { return .fault(.time) }
        guard hasStatus, !entry.target.isEmpty else { return .fault(.request) }
        return .entry(entry)
    }

    private static func request(
        key: Range<Int>, _ reader: inout ObjectReader, _ entry: inout LogEntry
    ) -> Bool {
        let bytes = reader.bytes
        if bytes.equals(key, "method") {
            guard let value = reader.string() else { return false }
            entry.method = value
        } else if bytes.equals(key, "uri") {
            guard let value = reader.string() else { return false }
            entry.target = value
        } else if bytes.equals(key, "host") {
            guard let value = reader.string() else { return false }
            entry.host = HostName.isName(bytes, value) ? value : 0..<0
        } else if bytes.equals(key, "headers") {
            entry.hasAgent = true
            return reader.eachMember { name, reader in
                if bytes.equals(name, "User-Agent"), let value = reader.firstString() {
                    entry.agent = value
                    return true
                }
                if bytes.equals(name, "Referer"), let value = reader.firstString() {
                    entry.referrer = value
                    return true
                }
                return reader.skipValue()
            }
        } else {
            return reader.skipValue()
        }
        return true
    }
}

/// Goes through a JSON object without making anything of it.
private struct ObjectReader {
    let bytes: LogBytes
    var place: Int
    let end: Int

    private mutating func skipBlanks() {
        while place < end, bytes[place] <= 0x20 { place += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard place < end, bytes[place] == byte else { return false }
        place += 1
        return true
    }

    /// False when this is no object, or `read` says so.
    mutating func eachMember(_ read: (Range<Int>, inout ObjectReader) -> Bool) -> Bool {
        guard take(0x7B) else { return false }
        if take(0x7D) { return true }
        repeat {
            guard let key = string(), take(0x3A), read(key, &self) else { return false }
        } while take(0x2C)
        return take(0x7D)
    }

    /// What stands between quotation marks, as it is written.
    mutating func string() -> Range<Int>? {
        guard take(0x22) else { return nil }
        let start = place
        while place < end {
            if bytes[place] == 0x22 {
                place += 1
                return start..<place - 1
            }
            place += bytes[place] == 0x5C ? 2 : 1
        }
        return nil
    }

    /// The first text of a list of texts; nil for anything else, which is not passed over.
    mutating func firstString() -> Range<Int>? {
        let start = place
        guard take(0x5B), let first = string() else {
            place = start
            return nil
        }
        while take(0x2C) { guard skipValue() else { return nil } }
        return take(0x5D) ? first : nil
    }

    mutating func number() -> Double? {
        skipBlanks()
        let start = place
        while place < end, bytes[place] != 0x2C, bytes[place] != 0x7D { place += 1 }
        guard place - start < 32 else { return nil }
        return Double(String(decoding: bytes[start..<place], as: UTF8.self))
    }

    /// Seconds with a fraction, milliseconds, or `2026-11-26T08:00:00Z`.
    mutating func time() -> Int64? {
        skipBlanks()
        guard place < end else { return nil }
        guard bytes[place] == 0x22 else {
            guard let number = number(), number.isFinite, abs(number) < 1e14 else { return nil }
            return Int64(number > 1e11 ? number / 1000 : number)
        }
        guard let text = string(), text.count < 40 else { return nil }
        var written = String(decoding: bytes[text], as: UTF8.self)
        if let dot = written.firstIndex(of: ".") {
            let zone = written[dot...].dropFirst().drop { $0.isNumber }
            written = String(written[..<dot]) + zone
        }
        // `+0800` has no colon, which ISO 8601 allows and Foundation does not.
        if let sign = written.lastIndex(where: { $0 == "+" || $0 == "-" }),
            written.distance(from: sign, to: written.endIndex) == 5, written.contains("T")
        {
            written.insert(":", at: written.index(written.endIndex, offsetBy: -2))
        }
        guard let date = try? Date(written, strategy: .iso8601) else { return nil }
        return Int64(date.timeIntervalSince1970)
    }

    /// Whatever comes next, however deep.
    mutating func skipValue() -> Bool {
        skipBlanks()
        guard place < end else { return false }
        switch bytes[place] {
        case 0x22: return string() != nil
        case 0x7B, 0x5B:
            var depth = 0
            while place < end {
                switch bytes[place] {
                case 0x22:
                    guard string() != nil else { return false }
                    continue
                case 0x7B, 0x5B: depth += 1
                case 0x7D, 0x5D: depth -= 1
                default: break
                }
                place += 1
                if depth == 0 { return true }
            }
            return false
        default:
            while place < end, ![0x2C, 0x7D, 0x5D].contains(bytes[place]) { place += 1 }
            return true
        }
    }
}
