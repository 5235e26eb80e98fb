import Glibc

/// Bytes being written: grows by doubling, and becomes an array at the end.
struct ByteBuffer: ~Copyable {
    private var start: UnsafeMutablePointer<UInt8>
    private(set) var count = 0
    private var capacity: Int

    init(capacity: Int) {
        self.capacity = Swift.max(capacity, 64)
        start = UnsafeMutablePointer.allocate(capacity: self.capacity)
    }

    deinit { start.deallocate() }

    subscript(index: Int) -> UInt8 {
        precondition(index < count)
        return start[index]
    }

    var last: UInt8? { count == 0 ? nil : start[count - 1] }

    var array: [UInt8] { Array(UnsafeBufferPointer(start: start, count: count)) }

    mutating func append(_ byte: UInt8) {
        reserve(1)
        start[count] = byte
        count += 1
    }

    mutating func append(_ text: StaticString) {
        append(Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ text: String) {
        var text = text
        text.withUTF8 { append($0) }
    }

    mutating func append(_ bytes: Bytes) {
        guard let source = bytes.baseAddress, !bytes.isEmpty else { return }
        reserve(bytes.count)
        memcpy(start + count, source, bytes.count)
        count += bytes.count
    }

    mutating func append(number: Int) {
        if number < 10, number >= 0 {
            append(UInt8(ascii: "0") + UInt8(number))
        } else {
            append(String(number))
        }
    }

    /// Drops what was written after a point.
    mutating func truncate(to count: Int) {
        precondition(count <= self.count)
        self.count = count
    }
}

extension ByteBuffer {
    private mutating func reserve(_ more: Int) {
        if count + more > capacity { grow(to: count + more) }
    }

    private mutating func grow(to needed: Int) {
        let larger = Swift.max(needed, capacity * 2)
        let new = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        memcpy(new, start, count)
        start.deallocate()
        start = new
        capacity = larger
    }
}
