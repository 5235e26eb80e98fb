/// Some Chinese signs: every character of every text asks.
struct HanSet: Sendable {
    private static let first = 0x4E00
    private static let size = 0x5200

    /// A bit for each sign of the block from U+4E00 to U+9FFF.
    private let bits: [UInt64]

    /// Signs of other blocks are left out.
    init(_ signs: String) {
        var bits = [UInt64](repeating: 0, count: Self.size / 64)
        for scalar in signs.unicodeScalars {
            let place = Int(scalar.value) - Self.first
            if place >= 0, place < Self.size { bits[place >> 6] |= 1 << UInt64(place & 63) }
        }
        self.bits = bits
    }

    func contains(_ scalar: UInt32) -> Bool {
        let place = Int(scalar) - Self.first
        guard place >= 0, place < Self.size else { return false }
        return bits[place >> 6] & 1 << UInt64(place & 63) != 0
    }
}
