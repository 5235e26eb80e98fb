/// Whether two texts say the same numbers.
package struct NumberParity: Sendable {
    /// A figure that one text says and the other does not.
    package struct Finding: Sendable, Equatable {
        package enum Reason: Sendable, Equatable {
            /// The other text says nothing like it.
            case missing
            /// The other text has another figure in its place.
            case differs
            /// A power of ten lies between them: 万 for 亿, million for billion.
            case scale(Int)
            /// Within one in a hundred, with fewer digits.
            case rounded
            /// The number is there, as another kind of figure: dollars for yuan, points for percent.
            case kind
        }

        package let reason: Reason
        /// In bytes of the first text; nil where only the second one says it.
        package let first: Range<Int>?
        package let second: Range<Int>?
    }

    package let findings: [Finding]

    package init(
        _ first: UnsafeBufferPointer<UInt8>, _ firstForm: WrittenForm,
        _ second: UnsafeBufferPointer<UInt8>, _ secondForm: WrittenForm
    ) {
        findings =
            Sides(
                SaidFigures(first, language: firstForm), SaidFigures(second, language: secondForm)
            ).findings
    }

    package init(
        _ first: String, _ firstForm: WrittenForm, _ second: String, _ secondForm: WrittenForm
    ) {
        var (first, second) = (first, second)
        self = first.withUTF8 { one in
            second.withUTF8 { two in NumberParity(one, firstForm, two, secondForm) }
        }
    }
}

extension NumberParity {
    /// What each of two texts says and the other does not.
    struct Sides {
        private(set) var first: [ReadFigure] = []
        private(set) var second: [ReadFigure] = []

        init(_ one: SaidFigures, _ two: SaidFigures) {
            guard !(one.figures.isEmpty && two.figures.isEmpty) else { return }
            first = one.unsaid(in: two)
            second = two.unsaid(in: one)
            // 三个 and “four” contradict each other; 三个 alone was left out.
            let counts = (one.countsOther(than: two, first), two.countsOther(than: one, second))
            if !counts.1 { first.removeAll(where: \.isWeak) }
            if !counts.0 { second.removeAll(where: \.isWeak) }
            // 5, 5 and 7 for 5, 7 and 7: each is there, but a 5 became a 7.
            if first.isEmpty != second.isEmpty {
                if first.isEmpty { first = one.repeated(moreThanIn: two) }
                if second.isEmpty { second = two.repeated(moreThanIn: one) }
            } else if first.isEmpty {
                let repeated = (one.repeated(moreThanIn: two), two.repeated(moreThanIn: one))
                if !repeated.0.isEmpty, !repeated.1.isEmpty { (first, second) = repeated }
            }
        }

        var findings: [Finding] { NumberParity.pair(first, second) }

        /// Takes out what one row misses and the other one has.
        static func settle(_ rows: inout [Sides], _ one: Int, _ other: Int) {
            guard !rows[one].first.isEmpty, !rows[other].second.isEmpty else { return }
            for (index, figure) in rows[one].first.enumerated().reversed() {
                guard let place = rows[other].second.firstIndex(where: { $0.agrees(with: figure) })
                else { continue }
                rows[one].first.remove(at: index)
                rows[other].second.remove(at: place)
            }
        }
    }
}

extension NumberParity {
    /// Puts what is missing on one side beside what is missing on the other.
    private static func pair(_ first: [ReadFigure], _ second: [ReadFigure]) -> [Finding] {
        var findings: [Finding] = []
        var rest = second
        var lonely: [ReadFigure] = []
        for figure in first {
            guard let (reason, place) = nearest(figure, among: rest) else {
                lonely.append(figure)
                continue
            }
            findings.append(Finding(reason: reason, first: figure.range, second: rest[place].range))
            rest.remove(at: place)
        }
        let together = lonely.count == rest.count ? lonely.count : 0
        for index in 0..<together {
            findings.append(
                Finding(reason: .differs, first: lonely[index].range, second: rest[index].range))
        }
        for figure in lonely.dropFirst(together) {
            findings.append(Finding(reason: .missing, first: figure.range, second: nil))
        }
        for figure in rest.dropFirst(together) {
            findings.append(Finding(reason: .missing, first: nil, second: figure.range))
        }
        return findings.sorted {
            ($0.first?.lowerBound ?? .max, $0.second?.lowerBound ?? 0)
                < ($1.first?.lowerBound ?? .max, $1.second?.lowerBound ?? 0)
        }
    }

    private static func nearest(
        _ figure: ReadFigure, among others: [ReadFigure]
    ) -> (Finding.Reason, Int)? {
        guard let number = figure.figure.plainNumber?.magnitude else { return nil }
        for (index, other) in others.enumerated() {
            guard let theirs = other.figure.plainNumber?.magnitude else { continue }
            if number == theirs { return (.kind, index) }
            if let power = number.powerOfTen(between: theirs) { return (.scale(power), index) }
        }
        for (index, other) in others.enumerated() {
            guard let theirs = other.figure.plainNumber?.magnitude else { continue }
            let (one, two) = (number.approximate, theirs.approximate)
            if number.significand != 0, abs(one - two) <= max(one, two) / 100,
                number.digitCount != theirs.digitCount
            {
                return (.rounded, index)
            }
        }
        return nil
    }
}
