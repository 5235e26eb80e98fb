/// A number for a run of bytes, by which it is found again without being kept.
///
/// The seed differs from run to run, so that nobody can write lines that are mistaken for others.
struct Fingerprint {
    private let seed: UInt64

    init(seed: UInt64 = .random(in: .min ... .max)) { self.seed = seed }

    /// Never 0, which stands for an empty place in tables.
    @inline(__always)
    func callAsFunction(_ bytes: LogBytes, _ range: Range<Int>) -> UInt64 {
        var hash = seed ^ UInt64(truncatingIfNeeded: range.count)
        var place = range.lowerBound
        while place + 8 <= range.upperBound {
            hash = Self.mixed(
                hash ^ bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
            place += 8
        }
        var rest: UInt64 = 0
        while place < range.upperBound {
            rest = rest << 8 | UInt64(bytes[place])
            place += 1
        }
        hash = Self.mixed(hash ^ rest ^ 0xA076_1D64_78BD_642F)
        return hash == 0 ? 1 : hash
    }

    func callAsFunction(_ text: String) -> UInt64 {
        var text = text
        return text.withUTF8 { callAsFunction(LogBytes($0), 0..<$0.count) }
    }

    @inline(__always)
    private static func mixed(_ value: UInt64) -> UInt64 {
        let (high, low) = value.multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
        return high ^ low ^ value >> 29
    }
}

/// Numbers by fingerprint, at most so many.
struct FingerprintTable {
    private var keys: [UInt64]
    private var values: [Int]
    private(set) var count = 0
    private let limit: Int

    init(limit: Int) {
        self.limit = limit
        keys = [UInt64](repeating: 0, count: 64)
        values = [Int](repeating: 0, count: 64)
    }

    var isFull: Bool { count >= limit }

    @inline(__always)
    subscript(key: UInt64) -> Int? {
        let place = place(of: key)
        return keys[place] == key ? values[place] : nil
    }

    /// Remembers a number unless the table is full; a key that is there keeps its place.
    mutating func remember(_ value: Int, for key: UInt64) {
        let found = place(of: key)
        if keys[found] == key {
            values[found] = value
            return
        }
        guard !isFull else { return }
        insert(value, for: key)
    }

    /// Adds to the number of a key; false when the key is new and the table is full.
    @inline(__always)
    mutating func add(_ number: Int, to key: UInt64, evenIfFull: Bool = false) -> Bool {
        let found = place(of: key)
        if keys[found] == key {
            values[found] += number
            return true
        }
        guard evenIfFull || !isFull else { return false }
        insert(number, for: key)
        return true
    }

    func forEach(_ body: (UInt64, Int) -> Void) {
        for place in keys.indices where keys[place] != 0 { body(keys[place], values[place]) }
    }

    private mutating func insert(_ value: Int, for key: UInt64) {
        if (count + 1) * 2 > keys.count { grow() }
        let place = place(of: key)
        keys[place] = key
        values[place] = value
        count += 1
    }

    @inline(__always)
    private func place(of key: UInt64) -> Int {
        let mask = keys.count - 1
        // Keys of cells are no fingerprints: their bits are spread here.
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[place] != 0, keys[place] != key { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let (oldKeys, oldValues) = (keys, values)
        keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
        values = [Int](repeating: 0, count: oldKeys.count * 2)
        for old in oldKeys.indices where oldKeys[old] != 0 {
            let place = place(of: oldKeys[old])
            keys[place] = oldKeys[old]
            values[place] = oldValues[old]
        }
    }
}
