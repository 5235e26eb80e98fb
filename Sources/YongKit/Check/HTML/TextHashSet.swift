/// A set of hashes of texts.
///
/// They are mixed as well as hashes are, so they are not hashed once more: every word, id and address
/// of every page is put into one.
struct TextHashSet {
    private var slots: [TextHash]
    private(set) var count = 0
    /// Zero stands for an empty slot, so the text with this hash has a place of its own.
    private var hasZero = false

    init() { slots = Array(repeating: 0, count: 1024) }

    /// Whether the hash is new.
    mutating func insert(_ hash: TextHash) -> Bool {
        guard hash != 0 else {
            defer { hasZero = true }
            return !hasZero
        }
        var place = Int(truncatingIfNeeded: Self.mixed(hash)) & (slots.count - 1)
        while slots[place] != 0 {
            if slots[place] == hash { return false }
            place = (place + 1) & (slots.count - 1)
        }
        slots[place] = hash
        count += 1
        if count * 2 > slots.count { grow() }
        return true
    }

    func contains(_ hash: TextHash) -> Bool {
        guard hash != 0 else { return hasZero }
        var place = Int(truncatingIfNeeded: Self.mixed(hash)) & (slots.count - 1)
        while slots[place] != 0 {
            if slots[place] == hash { return true }
            place = (place + 1) & (slots.count - 1)
        }
        return false
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        count = 0
        for hash in old where hash != 0 { _ = insert(hash) }
    }

    private static func mixed(_ hash: TextHash) -> TextHash { hash ^ hash >> 29 }
}
