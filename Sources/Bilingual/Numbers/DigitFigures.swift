/// Figures that begin with a digit, or with a sign of money.
extension FigureReader {
    mutating func digitFigure() -> ReadFigure? {
        let start = index
        // `.5`, `1.2.3` from its second part, and what a name ends in are no figures of their own.
        if endsPlainly(from: start) { return plainNumber(from: start) }
        if let date = numericDate() { return found(.date(date), from: start) }
        if let figure = slashDate(from: start, 0x2F) ?? slashDate(from: start, 0x2E) ?? clockTime(
            from: start) ?? version(from: start)
        {
            return figure
        }
        index = start
        return plainNumber(from: start)
    }

    /// Whether Chinese or a comma stands behind the digits: then they are no date, time or version.
    private func endsPlainly(from start: Int) -> Bool {
        var end = start
        while byte(end).isDigit { end += 1 }
        let next = byte(end)
        return end > start && ((0xE3...0xE9).contains(next) || next == 0x2C || next == 0)
    }

    private mutating func plainNumber(from start: Int) -> ReadFigure? {
        guard let number = scaledNumber() else {
            skipDigits()
            return nil
        }
        if number.scale == .none, number.precision == nil, let fraction = slashFraction(number) {
            return found(fraction, from: start)
        }
        return finish(number, from: start)
    }

    /// `$1.5 billion`, `€300`, `¥300元`; also `½`.
    mutating func signFigure() -> ReadFigure? {
        let start = index
        if byte(index) == 0xC2 {
            for (sign, denominator, count) in Self.vulgarFractions where take(sign) {
                var figure = found(.fraction(count, of: denominator), from: start)
                figure.isSoft = count == 1
                return figure
            }
        }
        return money()
    }

    private static let vulgarFractions: [(StaticString, Int, Int)] = [
        ("½", 2, 1), ("¼", 4, 1), ("¾", 4, 3),
    ]

    /// Money whose currency stands before its number; the place is kept without one.
    mutating func money() -> ReadFigure? {
        let start = index
        guard let sign = take(CurrencySigns.prefixes) else { return nil }
        _ = takeBlank()
        guard digit(at: index) != nil, var number = scaledNumber() else {
            index = start
            return nil
        }
        if number.scale == .none {
            let isMillion = takeWord("m") || takeWord("mio")
            if isMillion {
                number.value = number.value.scaled(by: 6)
                number.scale = .english(6)
                number.precision = number.precision.map { $0 + 6 }
            }
        }
        let end = index
        _ = takeBlank()
        if let suffix = take(CurrencySigns.suffixes),
            suffix.currency == sign.currency || sign.isBare
        {
            var figure = money(number, suffix.currency, from: start)
            figure.isBareCurrency = suffix.isBare && sign.isBare
            return figure
        }
        index = end
        var figure = money(number, sign.currency, from: start)
        figure.isBareCurrency = sign.isBare
        return figure
    }

    func money(_ number: ReadNumber, _ currency: Currency, from start: Int) -> ReadFigure {
        var figure = found(.money(number.value, currency), from: start)
        figure.scale = number.scale
        figure.precision = number.precision
        return figure
    }

    /// A hard figure from there to the place.
    func found(_ figure: Figure, from start: Int) -> ReadFigure {
        ReadFigure(figure: figure, range: start..<index)
    }

    mutating func skipDigits() {
        while let digit = digit(at: index) { index += digit.length }
    }
}

extension FigureReader {
    /// `1.2.3`, `192.168.0.1`.
    mutating func version(from start: Int) -> ReadFigure? {
        var end = start
        var points = 0
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        while byte(end).isDigit || byte(end) == 0x2E && byte(end + 1).isDigit && end > start {
            if byte(end) == 0x2E { points += 1 }
            hash = (hash ^ UInt64(byte(end))) &* 0x100_0000_01B3
            end += 1
        }
        guard points > 1 else { return nil }
        index = end
        skipName()
        return found(.version(hash), from: start)
    }

    /// `3/4`, but not `1/2/3` and no date.
    private mutating func slashFraction(_ number: ReadNumber) -> Figure? {
        guard byte(index) == 0x2F, byte(index + 1).isDigit, let count = number.value.whole,
            byte(index - number.signs - 1) != 0x2F
        else { return nil }
        var end = index + 1
        var denominator = 0
        while byte(end).isDigit, denominator < 1_000_000 {
            denominator = denominator * 10 + Int(byte(end)) - 0x30
            end += 1
        }
        guard count > 0, denominator > count, !byte(end).isDigit, byte(end) != 0x2F,
            !byte(end).isLetter, byte(end) != 0x2E
        else { return nil }
        index = end
        // 2024/25 is a season.
        if number.signs == 4 { return nil }
        return .fraction(count, of: denominator)
    }

    /// The rest of a name that a number stands in: `802.11n`, `2.6.32-5-amd64`.
    mutating func skipName() {
        while true {
            let byte = byte(index)
            let isJoint =
                byte == 0x2D || byte == 0x2E || byte == 0x5F || byte == 0x2B || byte == 0x7E
                || byte == 0x2F
            guard byte.isLetter || byte.isDigit || isJoint && isWordByte(index + 1) else { return }
            index += 1
        }
    }
}
