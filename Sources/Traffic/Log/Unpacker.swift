internal import CZlib

/// zlib, holding its own memory.
final class Unpacker {
    enum Result { case read(Int), rest, damaged }

    private let stream: UnsafeMutablePointer<z_stream>
    private let output = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 18)
    /// Whether one member has ended and no other has begun.
    private(set) var isBetweenMembers = false

    init?() {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 15 bits of window, and 16 for a gzip header.
        let code = inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard code == Z_OK else { return nil }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        output.deallocate()
    }

    /// Appends some of what the input says unpacked; says how much of it was used.
    func unpack(
        _ input: UnsafeRawBufferPointer, into bytes: inout [UInt8]
    ) -> (used: Int, result: Result) {
        if isBetweenMembers {
            guard input.first == 0x1F else { return (0, .rest) }
            guard inflateReset(stream) == Z_OK else { return (0, .damaged) }
            isBetweenMembers = false
        }
        stream.pointee.next_in = UnsafeMutablePointer(
            mutating: input.bindMemory(to: UInt8.self).baseAddress)
        stream.pointee.avail_in = uInt(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = uInt(output.count)
        let code = inflate(stream, Z_NO_FLUSH)
        let used = input.count - Int(stream.pointee.avail_in)
        let count = output.count - Int(stream.pointee.avail_out)
        bytes.append(contentsOf: output[..<count])
        switch code {
        case Z_STREAM_END:
            isBetweenMembers = true
            return (used, .read(count))
        case Z_OK, Z_BUF_ERROR: return (used, .read(count))
        // What came before the damage is good; the next call says the same again.
        default: return (used, count > 0 ? .read(count) : .damaged)
        }
    }
}
