/// When two figures say the same.
extension Figure {
    /// Whether a text that says `other` says this; a date may leave out its year.
    package func agrees(with other: Figure) -> Bool {
        if self == other { return true }
        return says(other) || other.says(self)
    }

    private func says(_ other: Figure) -> Bool {
        switch (self, other) {
        case (.date(let own), .date(let theirs)): return own.agrees(with: theirs)
        case (.decade(let own), .decade(let theirs)):
            return (own < 100 || theirs < 100) && own % 100 == theirs % 100
        case (.decade(let decade), .century(let century)):
            return decade % 100 == 0 && decade / 100 + 1 == century
        case (.time(let own, let isOwnHalf), .time(let theirs, let isTheirHalf)):
            return (isOwnHalf || isTheirHalf) && own % 720 == theirs % 720
        case (.fraction(let count, let of), .fraction(let count2, let of2)):
            return count * of2 == count2 * of
        case (.fraction(let count, let of), .percent(let percent)):
            // A third is 33%, as far as anybody writes it out.
            let exact = Double(count) * 100 / Double(of)
            let step = percent.exponent < 0 ? percent.exponent : 0
            return abs(exact - percent.approximate)
                <= ExactNumber(5, exponent: step - 1).approximate
        case (.fraction(let count, let of), .number(let number)):
            return abs(Double(count) / Double(of) - number.approximate) < 1e-9
        case (.multiple(let own), .percent(let percent)):
            return own.scaled(by: 2) == percent
                || own.adding(ExactNumber(-1))?.scaled(by: 2) == percent
        case (.multiple(let own), .fraction(let count, let of)):
            return own == ExactNumber(of) && count == 1
        default: return false
        }
    }
}

extension Figure {
    /// Whether one and the same number stands in both, in whatever kind of figure.
    func hasNumber(of other: Figure) -> Bool {
        guard let own = plainNumber, let theirs = other.plainNumber else { return false }
        return own.magnitude == theirs.magnitude
    }

    /// The number that a reader sees in it.
    var plainNumber: ExactNumber? {
        switch self {
        case .decade(let year): ExactNumber(year)
        case .century(let number), .quarter(let number): ExactNumber(number)
        case .time(let minutes, _): minutes % 60 == 0 ? ExactNumber(minutes / 60) : nil
        case .date(let date):
            date.month == nil && date.day == nil ? date.year.map { ExactNumber($0) } : nil
        case .fraction, .version: nil
        default: number
        }
    }
}
