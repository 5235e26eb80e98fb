/// What it costs to hold blocks for translations of each other: the less, the likelier they are.
///
/// The figures are negative logarithms of likelihoods in the manner of Gale and Church (1993),
/// rounded; only sums of them are compared.
struct AlignmentCosts: Sendable {
    /// What makes the lengths of both texts comparable: one is multiplied by it, the other divided.
    private let scale: Double

    init(_ first: [AlignedBlock], _ second: [AlignedBlock]) {
        let lengths = [first, second].map { $0.reduce(1) { $0 + $1.length } }
        // A text that lacks half of the other is not twice as terse.
        scale = min(max(lengths[1] / lengths[0], 0.88), 1 / 0.88).squareRoot()
    }

    /// Of a block without a partner.
    func alone(_ block: AlignedBlock) -> Double {
        switch block.kind {
        case .heading, .rule: 1
        case .image, .footnotes: 3
        case .paragraph, .list, .quote, .table, .code: 4
        }
    }

    /// Of two blocks; nil when they cannot be translations of each other.
    func pair(_ first: AlignedBlock, _ second: AlignedBlock, shared: Int) -> Double? {
        guard let kinds = Self.kinds(first.kind, second.kind) else { return nil }
        return kinds + length(first.length, second.length)
            + landmarks(first.landmarks.count + second.landmarks.count, shared: shared)
    }

    /// Of one, two or three running blocks on each side; nil when one of them does not run.
    func group(
        _ first: ArraySlice<AlignedBlock>, _ second: ArraySlice<AlignedBlock>, shared: Int
    ) -> Double? {
        var lengths = (first: 0.0, second: 0.0)
        var marks = 0
        var lists = 0
        for block in first {
            guard block.kind.isRunning else { return nil }
            lengths.first += block.length
            marks += block.landmarks.count
            if block.kind != .paragraph { lists += 1 }
        }
        for block in second {
            guard block.kind.isRunning else { return nil }
            lengths.second += block.length
            marks += block.landmarks.count
            if block.kind != .paragraph { lists -= 1 }
        }
        let prior =
            switch (first.count, second.count) {
            case (1, 2), (2, 1): 3.0
            case (2, 2): 6.0
            default: 5.0
            }
        return prior + Double(abs(lists)) + length(lengths.first, lengths.second)
            + landmarks(marks, shared: shared)
    }
}

extension AlignmentCosts {
    /// Translations are about as long as each other, and a long one the more nearly so.
    private func length(_ first: Double, _ second: Double) -> Double {
        let (first, second) = (first * scale, second / scale)
        let difference = first - second
        let mean = max((first + second) / 2, 1)
        return min(difference * difference / (4 * mean), 7)
    }

    private func landmarks(_ count: Int, shared: Int) -> Double {
        -2 * Double(min(shared, 4)) + 2 * Double(min(count - 2 * shared, 3))
    }

    private static func kinds(_ first: AlignedBlock.Kind, _ second: AlignedBlock.Kind) -> Double? {
        switch (first, second) {
        case (.paragraph, .paragraph), (.quote, .quote): 0
        case (.list(let own), .list(let other)): Double(min(abs(own - other), 4)) / 2 - 1
        case (.table(let rows, let columns), .table(let otherRows, let otherColumns)):
            rows == otherRows && columns == otherColumns ? -8 : columns == otherColumns ? -4 : -2
        case (.code(let name), .code(let other)):
            name.utf8.elementsEqual(other.utf8) ? (name.isEmpty ? -4 : -8) : nil
        case (.image, .image): -4
        case (.rule, .rule): -4
        case (.footnotes, .footnotes): -20
        case (.paragraph, .list), (.list, .paragraph), (.paragraph, .quote), (.quote, .paragraph):
            2
        case (.list, .quote), (.quote, .list): 4
        default: nil
        }
    }
}

extension AlignedBlock.Kind {
    /// Text that another language may cut into other pieces.
    var isRunning: Bool {
        switch self {
        case .paragraph, .list, .quote: true
        case .heading, .table, .code, .image, .rule, .footnotes: false
        }
    }
}
