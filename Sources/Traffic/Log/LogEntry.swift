internal import Glibc

/// What one line of a log says, as places in its bytes.
///
/// It has no field for the address of whoever asked: addresses are passed over and kept nowhere.
struct LogEntry {
    /// Seconds since 1970, UTC.
    var second: Int64 = 0
    var method = 0..<0
    /// What was asked for: a path, perhaps with a query, perhaps a whole address.
    var target = 0..<0
    var status = 0
    /// The name of the site that was asked; empty where the log has none.
    var host = 0..<0
    /// Empty where there is none.
    var referrer = 0..<0
    var agent = 0..<0
    /// Whether the log has a field for it.
    var hasAgent = false
}

/// Why a line is none.
package enum LineFault: Int, CaseIterable, Sendable {
    /// No form of log that is known.
    case form
    /// It has no time that exists.
    case time
    /// Its request is not closed, or its status is no number.
    case request
    /// It is longer than any line of a log.
    case length
}

/// The result of reading one line.
enum LineReading {
    case entry(LogEntry)
    case fault(LineFault)
    /// A line without anything, or a comment such as `#Fields:`.
    case blank
}

/// The bytes of a part of a log.
typealias LogBytes = UnsafeRawBufferPointer

extension LogBytes {
    /// The first place of a byte in a range.
    @inline(__always)
    func place(of byte: UInt8, in range: Range<Int>) -> Int? {
        guard !range.isEmpty, let base = baseAddress,
            let found = memchr(base + range.lowerBound, Int32(byte), range.count)
        else { return nil }
        return UnsafeRawPointer(found) - base
    }

    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var range = range
        while let first = range.first, self[first] == 0x20 || self[first] == 0x09 {
            range = (first + 1)..<range.upperBound
        }
        while let last = range.last, self[last] == 0x20 || self[last] == 0x09 || self[last] == 0x0D
        {
            range = range.lowerBound..<last
        }
        return range
    }

    @inline(__always)
    func equals(_ range: Range<Int>, _ text: StaticString) -> Bool {
        range.count == text.utf8CodeUnitCount && starts(range, with: text)
    }

    @inline(__always)
    func starts(_ range: Range<Int>, with text: StaticString) -> Bool {
        guard range.count >= text.utf8CodeUnitCount, let base = baseAddress else { return false }
        return memcmp(base + range.lowerBound, text.utf8Start, text.utf8CodeUnitCount) == 0
    }
}
