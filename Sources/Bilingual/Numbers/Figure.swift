/// A value that texts in two languages must agree on.
package enum Figure: Sendable, Hashable {
    case number(ExactNumber)
    case percent(ExactNumber)
    case money(ExactNumber, Currency)
    case date(FigureDate)

    /// Whether a text that says `other` says this; a date may leave out its year.
    package func agrees(with other: Figure) -> Bool {
        if case .date(let own) = self, case .date(let theirs) = other {
            return own.agrees(with: theirs)
        }
        return self == other
    }

    /// The number of it, if it has one.
    package var number: ExactNumber? {
        switch self {
        case .number(let number), .percent(let number), .money(let number, _): number
        case .date: nil
        }
    }
}

/// A date, or the parts of one that are known.
package struct FigureDate: Sendable, Hashable {
    package let year: Int?
    package let month: Int?
    package let day: Int?

    /// Nil for what no calendar has.
    package init?(year: Int? = nil, month: Int? = nil, day: Int? = nil) {
        if let year, !(1...9999).contains(year) { return nil }
        if let month, !(1...12).contains(month) { return nil }
        if let day {
            guard let month, day >= 1 else { return nil }
            let isLeap = year.map { ($0 % 4 == 0 && $0 % 100 != 0) || $0 % 400 == 0 } ?? true
            let longest = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            guard day <= longest[month - 1] else { return nil }
        }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Whether the parts that both have are equal, and the finest part is the same one.
    func agrees(with other: FigureDate) -> Bool {
        func fits(_ one: Int?, _ two: Int?) -> Bool { one == nil || two == nil || one == two }
        return fits(year, other.year) && month == other.month && day == other.day
    }
}

/// A figure as somebody wrote it: what its forms in the languages are made of.
package struct WrittenFigure: Sendable, Hashable {
    package let figure: Figure
    /// The scale that was written.
    package let scale: Scale
    /// The place of the last decimal that was written: −1 for 4.10 is −2; nil without decimals.
    package let precision: Int?

    package enum Scale: Sendable, Hashable {
        /// Plain digits, or a scale of several parts.
        case none
        /// 万 is 4, 亿 is 8, 万亿 is 12.
        case chinese(Int)
        /// million is 6, billion is 9, trillion is 12.
        case english(Int)
    }

    init(_ figure: Figure, scale: Scale = .none, precision: Int? = nil) {
        self.figure = figure
        self.scale = scale
        self.precision = precision
    }

    /// Reads a text that is one figure and nothing else: `4.1亿`, `CNY 300`, `25%`, `2025-01-14`.
    package init?(_ text: String) {
        var reader = FigureReader(text)
        reader.skipBlanks()
        guard let found = reader.figure() else { return nil }
        reader.skipBlanks()
        guard reader.isAtEnd else { return nil }
        self = found
    }
}
