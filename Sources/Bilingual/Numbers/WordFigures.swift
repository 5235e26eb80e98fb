/// Figures that begin with an English word, and words that hold digits and say no number.
extension FigureReader {
    mutating func wordFigure() -> ReadFigure? {
        let start = index
        let place = word(at: start)
        let next = byte(place.end)
        if next == 0x24 || next.isDigit || next == 0x20 || next == 0xC2 {
            if byte(start) < 0x61, let money = money() { return money }
        }
        if next.isDigit || next == 0x5F || next == 0x40 || next == 0x3A || next == 0x2E
            || next == 0x2F
            || next == 0x2D || next == 0x5C
        {
            if let name = name(from: start, place.end) { return name }
            if index > start { return nil }
        }
        guard let meaning = NumberWords.words[place.key] else {
            index = place.end
            return nil
        }
        return figure(meaning, from: start, place.end)
    }
}

extension FigureReader {
    private mutating func figure(
        _ meaning: NumberWord, from start: Int, _ end: Int
    ) -> ReadFigure? {
        switch meaning {
        case .digit, .tens, .article, .half:
            if case .article = meaning {
                saysOne = true
                if let span = unitAndHalf(from: start, end) { return span }
            }
            if let number = englishNumeral(meaning) { return finishWords(number, from: start) }
            index = end
            guard case .half = meaning else { return nil }
            return halfOf(from: start)
        case .month:
            guard let month = monthName() else {
                index = end
                return nil
            }
            if let date = dateBehindMonth(month.number) { return found(.date(date), from: start) }
            var figure = FigureDate(month: month.number).map { found(.date($0), from: start) }
            figure?.isSoft = !month.isSure
            return figure
        case .ordinal(let number):
            index = end
            var figure = ordinal(number, from: start)
            if case .number = figure.figure { figure.isSoft = true }
            return figure
        case .multiple(let number):
            index = end
            return found(.multiple(ExactNumber(number)), from: start)
        case .decadeName(let decade):
            index = end
            var figure = found(.decade(decade), from: start)
            figure.isSoft = true
            return figure
        case .hint(let number):
            index = end
            if number == 1 { saysOne = true }
            return soft(.number(ExactNumber(number)), from: start)
        case .clock(let minutes):
            index = end
            return soft(.time(minutes: minutes, isHalfDay: false), from: start)
        case .part(let denominator):
            index = end
            if let number = partOfScale(denominator) { return finish(number, from: start) }
            return soft(.fraction(1, of: denominator), from: start)
        case .one:
            saysOne = true
            index = end
            return nil
        case .dozen:
            index = end
            return soft(.number(ExactNumber(12)), from: start)
        case .hundred, .scale:
            index = end
            return nil
        }
    }

    /// `a year and a half`, and `a decade`, which nobody demands.
    private mutating func unitAndHalf(from start: Int, _ end: Int) -> ReadFigure? {
        index = end + 1
        let place = word(at: index)
        guard place.end - index > 2, NumberFollowers.words[place.key] != nil,
            let unit = measureUnit()
        else {
            index = start
            return nil
        }
        let isHalf = take(" and a half")
        var figure = found(
            .number(isHalf ? ExactNumber(15, exponent: -1) : ExactNumber(1)), from: start)
        figure.unit = unit
        figure.isSoft = !isHalf
        return figure
    }

    private func soft(_ figure: Figure, from start: Int) -> ReadFigure {
        var figure = found(figure, from: start)
        figure.isSoft = true
        return figure
    }

    /// `two thirds`, `twenty-first`, or what else can stand behind a number.
    private mutating func finishWords(_ number: ReadNumber, from start: Int) -> ReadFigure {
        let end = index
        if byte(end) == 0x20 || byte(end) == 0x2D, let whole = number.value.whole {
            let place = word(at: end + 1)
            switch NumberWords.words[place.key] {
            case .part(let of)? where whole < of:
                index = place.end
                return found(.fraction(whole, of: of), from: start)
            case .ordinal(let one)? where whole >= 20 && whole % 10 == 0 && one < 10:
                index = place.end
                return ordinal(whole + one, from: start)
            case .ordinal(let of)? where whole < of && of > 2 && number.signs == 1:
                index = place.end
                return found(.fraction(whole, of: of), from: start)
            case .half? where whole == 1:
                index = place.end
                return soft(.fraction(1, of: 2), from: start)
            default: break
            }
            // third-party, one-way: a name for a thing.
            if byte(end) == 0x2D, place.end > end + 1, !Self.isMeasure(place.key) {
                var figure = finish(number, from: start)
                if figure.unit == nil, !figure.isSoft {
                    figure.isSoft = true
                    figure.isWeak = true
                }
                return figure
            }
        }
        return finish(number, from: start)
    }

    private static func isMeasure(_ key: UInt64) -> Bool { measures[key] != nil }

    private static let measures = WordTable<Bool>(
        ["year", "day", "hour", "month", "week", "fold", "percent", "minute", "storey", "star"].map
        {
            ($0, true)
        })

    /// `a quarter of a million`
    private mutating func partOfScale(_ denominator: Int) -> ReadNumber? {
        guard has(" of a ", at: index) else { return nil }
        let place = word(at: index + 6)
        guard case .scale(let power)? = NumberWords.words[place.key], 1000 % denominator == 0
        else { return nil }
        index = place.end
        return ReadNumber(
            value: ExactNumber(1000 / denominator, exponent: power - 3), form: .words, signs: 2)
    }

    /// `half an hour`, `half a year`; else a half of something.
    private mutating func halfOf(from start: Int) -> ReadFigure {
        let end = index
        if take(" an ") || take(" a ") || take("-") || take(" "), let unit = measureUnit() {
            var figure = soft(.number(ExactNumber(5, exponent: -1)), from: start)
            figure.unit = unit
            return figure
        }
        index = end
        return soft(.fraction(1, of: 2), from: start)
    }
}

extension FigureReader {
    /// `T2`, `COVID-19` and `v1.2` hold a number that is part of a name; an address holds none.
    private mutating func name(from start: Int, _ end: Int) -> ReadFigure? {
        if has("://", at: end) || byte(end) == 0x40 || byte(end) == 0x5F
            || hasWord("www", at: start)
        {
            skipAddress()
            return nil
        }
        let isJoined = byte(end) == 0x2D && byte(end + 1).isDigit
        if byte(end).isDigit || isJoined {
            let letters = end - start
            index = isJoined ? end + 1 : end
            if letters == 1, byte(start) | 0x20 == 0x71, let quarter = digit(at: index),
                (1...4).contains(quarter.value), !isWordByte(index + 1)
            {
                index += 1
                return found(.quarter(quarter.value), from: start)
            }
            if letters == 1, byte(start) | 0x20 == 0x76, let version = version(from: index) {
                return version
            }
            guard let number = digits() else {
                skipName()
                return nil
            }
            if byte(index) == 0x2D, byte(index + 1).isDigit {
                return language == .other ? nil : soft(.number(number.value), from: start)
            }
            let isPlain = !isWordByte(index) && !(byte(index) == 0x2E && byte(index + 1).isDigit)
            skipName()
            guard isPlain else { return nil }
            return language == .other ? nil : soft(.number(number.value), from: start)
        }
        // A file or a host: `debian.org`, `and/or`, `C:\`.
        if byte(end) == 0x2E, byte(end + 1).isLetter || byte(end + 1).isDigit,
            !(byte(end + 1).isDigit && Self.isNumberSign(word(at: start).key))
        {
            index = end
            skipName()
        }
        return nil
    }

    private static func isNumberSign(_ key: UInt64) -> Bool { signs[key] != nil }

    /// No.3, Fig.2, Vol.1, p.5
    private static let signs = WordTable<Bool>(
        [
            "no", "nos", "fig", "vol", "p", "pp", "ch", "sec", "art", "jan", "feb", "mar", "apr",
            "jun", "jul",
            "aug", "sep", "sept", "oct", "nov", "dec",
        ].map { ($0, true) })

    private mutating func skipAddress() {
        while index < text.count {
            let byte = text[index]
            if byte <= 0x20 || byte >= 0x80 || [0x3E, 0x22, 0x28, 0x29, 0x5D].contains(byte) {
                return
            }
            index += 1
        }
    }
}
