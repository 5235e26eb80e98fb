/// What one text demands and the other one does not say.
extension SaidFigures {
    func unsaid(in other: SaidFigures) -> [ReadFigure] {
        figures.indices.filter { index in
            let figure = figures[index]
            if figure.isWeak { return !other.says(figure) }
            guard !figure.isSoft else { return false }
            guard other.says(figure) else { return !isConversion(at: index, in: other) }
            return saysMoreOften(at: index, than: other)
        }.map { figures[$0] }
    }

    /// Whether it says how many of something, and the other text another number of them.
    ///
    /// - Parameter unsaid: what it demands in vain.
    func countsOther(than other: SaidFigures, _ unsaid: [ReadFigure]) -> Bool {
        unsaid.contains(where: \.isCount)
            || figures.contains { $0.isSoft && !$0.isWeak && $0.isCount && !other.says($0) }
    }

    func says(_ figure: ReadFigure) -> Bool {
        if figures.contains(where: { $0.agrees(with: figure) }) { return true }
        switch figure.figure {
        case .date(let date): return saysParts(of: date)
        case .fraction(let count, let of):
            return says(number: of) && (count == 1 || says(number: count))
        case .number(let number):
            if number == ExactNumber(1), saysOne { return true }
            return number.whole.map(saysInside) ?? false
        case .time(let minutes, _):
            return minutes % 60 != 0 && says(number: minutes / 60) && says(number: minutes % 60)
        default: return false
        }
    }
}

extension SaidFigures {
    /// Digits that stand here more often than there: none of them proves anything by itself.
    func repeated(moreThanIn other: SaidFigures) -> [ReadFigure] {
        figures.indices.filter { index in
            let figure = figures[index]
            guard figure.isPlainDigits, !figure.isSoft, case .number = figure.figure else {
                return false
            }
            let before = figures[..<index].count { $0.agrees(with: figure) }
            guard before > 0 else { return false }
            let theirs = other.figures.count { $0.agrees(with: figure) }
            return theirs > 0 && before >= theirs
        }.map { figures[$0] }
    }

    /// A number of two digits or more that stands twice here and once there was dropped.
    private func saysMoreOften(at index: Int, than other: SaidFigures) -> Bool {
        let figure = figures[index]
        guard figure.isPlainDigits, case .number(let number) = figure.figure,
            !(number < ExactNumber(10)), number.exponent >= 0
        else { return false }
        let before = figures[..<index].count { $0.agrees(with: figure) }
        guard before > 0 else { return false }
        let theirs = other.figures.count { $0.agrees(with: figure) }
        return theirs > 0 && before >= theirs
    }

    /// 1月14日 where the other text has its month and its day, each somewhere.
    private func saysParts(of date: FigureDate) -> Bool {
        func said(_ value: Int?, _ part: (FigureDate) -> Int?) -> Bool {
            guard let value else { return true }
            return figures.contains { figure in
                if case .date(let own) = figure.figure { return part(own) == value }
                return figure.figure.plainNumber == ExactNumber(value)
            }
        }
        return said(date.year, \.year) && said(date.month, \.month) && said(date.day, \.day)
    }

    /// Whether a part of some figure is this number.
    private func saysInside(_ number: Int) -> Bool {
        figures.contains { figure in
            switch figure.figure {
            case .date(let date): date.year == number || date.day == number
            case .fraction(let count, let of): count == number || of == number
            default: false
            }
        }
    }

    private func says(number: Int) -> Bool {
        figures.contains { $0.figure.plainNumber == ExactNumber(number) }
            || number == 1 && saysOne
    }

    /// A translator's `37 miles (60 km)`: one of both is enough, where the other text has no pair.
    private func isConversion(at index: Int, in other: SaidFigures) -> Bool {
        [index - 1, index + 1].contains { place in
            guard figures.indices.contains(place), Self.converts(figures[index], figures[place]),
                other.says(figures[place])
            else { return false }
            return !other.figures.indices.dropFirst().contains {
                Self.converts(other.figures[$0], other.figures[$0 - 1])
            }
        }
    }

    private static func converts(_ one: ReadFigure, _ two: ReadFigure) -> Bool {
        let gap =
            one.range.lowerBound < two.range.lowerBound
            ? two.range.lowerBound - one.range.upperBound
            : one.range.lowerBound - two.range.upperBound
        guard (0...24).contains(gap) else { return false }
        switch (one.figure, two.figure) {
        case (.money(_, let first), .money(_, let second)): return first != second
        case (.number(let first), .number(let second)):
            guard let unit = one.unit, let other = two.unit, unit != other else { return false }
            return unit.equals(first, other, second)
        default: return false
        }
    }
}

extension ReadFigure {
    /// Whether it says how many: another such number can stand in its place.
    fileprivate var isCount: Bool {
        if case .multiple = figure { return !isSoft }
        guard case .number(let number) = figure else { return false }
        return !isSoft || isWeak || !(number < ExactNumber(3))
    }

    func agrees(with other: ReadFigure) -> Bool {
        if agrees(figure, withReadingsOf: other)
            || self.other.map({ agrees($0, withReadingsOf: other) }) ?? false
        {
            return true
        }
        // 60公里 for 37 miles.
        if let unit, let theirs = other.unit, let own = figure.number,
            let number = other.figure.number
        {
            return unit.equals(own, theirs, number)
        }
        return false
    }

    private func agrees(_ own: Figure, withReadingsOf other: ReadFigure) -> Bool {
        agrees(own, with: other.figure, of: other)
            || other.other.map { agrees(own, with: $0, of: other) } ?? false
    }

    private func agrees(_ own: Figure, with theirs: Figure, of other: ReadFigure) -> Bool {
        if own == theirs || own.agrees(with: theirs) {
            guard case .number = own, let unit, let unit2 = other.unit else { return true }
            return !unit.contradicts(unit2)
        }
        guard own.hasNumber(of: theirs) else { return false }
        switch (own, theirs) {
        case (.money(_, let one), .money(_, let two)):
            return (isBareCurrency || other.isBareCurrency) && one.sharesSign(with: two)
        case (.percent, .points), (.points, .percent), (.money, .percent), (.percent, .money),
            (.money, .date), (.date, .money):
            return false
        case (.percent, .number), (.number, .percent): return isRatio || other.isRatio
        default: return true
        }
    }
}
