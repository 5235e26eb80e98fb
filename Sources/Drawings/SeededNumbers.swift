/// Numbers that look like chance and follow from a text.
struct SeededNumbers {
    private var state: UInt64

    init(_ seed: String) {
        // FNV-1a, then SplitMix64: few lines, and good enough for pictures.
        state = seed.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0100_0000_01b3 }
    }

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
        return mixed ^ (mixed >> 31)
    }

    mutating func int(_ range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// True once in `count` times.
    mutating func once(in count: Int) -> Bool { next() % UInt64(count) == 0 }

    mutating func pick<Element>(_ elements: [Element]) -> Element {
        elements[int(0...elements.count - 1)]
    }

    /// One of some things, the first of which come up as often as their number says.
    mutating func pick<Element>(_ elements: [(Element, Int)]) -> Element {
        var left = int(1...elements.reduce(0) { $0 + $1.1 })
        for (element, share) in elements {
            left -= share
            if left <= 0 { return element }
        }
        return elements[0].0
    }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for index in elements.indices.dropLast() {
            elements.swapAt(index, int(index...elements.count - 1))
        }
        return elements
    }
}
