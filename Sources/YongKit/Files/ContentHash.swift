internal import CXXHash

/// The 128-bit XXH3 of some bytes: two contents with one hash are taken to be the same.
package struct ContentHash: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    package init(_ bytes: UnsafeRawBufferPointer) {
        self.init(XXH3_128bits(bytes.baseAddress, bytes.count))
    }

    package init(_ bytes: [UInt8]) {
        self = bytes.withUnsafeBytes { ContentHash($0) }
    }

    /// Hashes the UTF-8 bytes, so that two spellings of one character differ.
    package init(_ text: String) {
        var text = text
        self = text.withUTF8 { ContentHash(UnsafeRawBufferPointer($0)) }
    }

    /// Nil unless `digits` are those that `hexadecimal` gives.
    package init?(hexadecimal digits: String) {
        self.init(hexadecimal: digits.utf8)
    }

    /// The same of bytes: a cache reads the names of everything that it holds.
    init?(hexadecimal digits: some Sequence<UInt8>) {
        var (high, low): (UInt64, UInt64) = (0, 0)
        var count = 0
        for digit in digits {
            let value: UInt8
            switch digit {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = digit - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): value = digit - UInt8(ascii: "a") + 10
            default: return nil
            }
            if count < 16 {
                high = high << 4 | UInt64(value)
            } else {
                low = low << 4 | UInt64(value)
            }
            count += 1
        }
        guard count == 32 else { return nil }
        self.init(high: high, low: low)
    }

    /// 32 lower-case hexadecimal digits.
    package var hexadecimal: String {
        String(unsafeUninitializedCapacity: 32) { digits in
            for index in 0..<32 {
                let half = index < 16 ? high : low
                let value = UInt8(truncatingIfNeeded: half >> UInt64(60 - index % 16 * 4)) & 15
                digits[index] =
                    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
            }
            return 32
        }
    }
}

/// Hashes bytes that come in pieces; the result equals the hash of the whole.
struct ContentHasher: ~Copyable {
    private let state: OpaquePointer

    init() {
        guard let state = XXH3_createState() else { fatalError("out of memory") }
        XXH3_128bits_reset(state)
        self.state = state
    }

    deinit { XXH3_freeState(state) }

    mutating func update(_ bytes: UnsafeRawBufferPointer) {
        XXH3_128bits_update(state, bytes.baseAddress, bytes.count)
    }

    func finish() -> ContentHash {
        ContentHash(XXH3_128bits_digest(state))
    }
}

extension ContentHash {
    fileprivate init(_ hash: XXH128_hash_t) {
        self.init(high: hash.high64, low: hash.low64)
    }
}
