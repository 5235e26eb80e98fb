/// Dates: `2025-01-14`, `2025年1月`, `1月14日`, `14 January 2025`, `January 14, 2025`.
extension FigureReader {
    /// A date that begins with digits and names its year or its month.
    mutating func numericDate() -> FigureDate? {
        let start = index
        for read in [Self.isoDate, Self.dayFirstDate] {
            if let date = read(&self) { return date }
            index = start
        }
        return nil
    }

    /// `2025-01-14`, `2025-01`, `2025/1/14`, `2025.1.14`.
    private static func isoDate(_ reader: inout FigureReader) -> FigureDate? {
        guard let year = reader.wholeNumber(digits: 4...4) else { return nil }
        let sign = reader.byte(reader.index)
        guard sign == 0x2D || sign == 0x2F || sign == 0x2E else { return nil }
        reader.index += 1
        let width = sign == 0x2D ? 2...2 : 1...2
        guard let month = reader.wholeNumber(digits: width) else { return nil }
        let end = reader.index
        if reader.byte(end) == sign {
            reader.index += 1
            if let day = reader.wholeNumber(digits: width),
                !(reader.byte(reader.index) == sign && reader.byte(reader.index + 1).isDigit),
                sign != 0x2E || (1900...2100).contains(year)
            {
                return FigureDate(year: year, month: month, day: day)
            }
        }
        reader.index = end
        guard sign == 0x2D, reader.byte(end) != 0x2D, (1000...2999).contains(year) else {
            return nil
        }
        // 2010-12 may be two years; then the second is the greater one.
        return month > year % 100 || month <= 12 ? FigureDate(year: year, month: month) : nil
    }

    /// `14 January 2025`, `14th of January`.
    private static func dayFirstDate(_ reader: inout FigureReader) -> FigureDate? {
        guard let day = reader.wholeNumber(digits: 1...2) else { return nil }
        _ = reader.takeOrdinalEnding() || reader.byte(reader.index) == 0x2E && reader.take(".")
        guard reader.takeBlank() || reader.take("-") else { return nil }
        _ = reader.take("of ")
        guard let month = reader.monthName() else { return nil }
        return FigureDate(year: reader.yearBehind(), month: month.number, day: day)
    }

    /// `January 14, 2025`, `January 2025`, from behind the month.
    mutating func dateBehindMonth(_ month: Int) -> FigureDate? {
        _ = take(".")
        let end = index
        // November the third
        if take(" the "), case .ordinal(let day)? = NumberWords.words[word(at: index).key] {
            index = word(at: index).end
            return FigureDate(year: yearBehind(), month: month, day: day)
        }
        index = end
        if takeBlank(), let day = wholeNumber(digits: 1...2), byte(index) != 0x25,
            byte(index) != 0x3A, !(byte(index) == 0x2E && byte(index + 1).isDigit)
        {
            let behindDay = index
            let isOrdinal = takeOrdinalEnding()
            if isOrdinal || !byte(index).isLetter,
                let date = FigureDate(year: yearBehind(), month: month, day: day)
            {
                return date
            }
            index = behindDay
        }
        index = end
        _ = take(" of")
        return yearBehind().flatMap { FigureDate(year: $0, month: month) }
    }

    /// The month whose name stands here with a capital letter.
    mutating func monthName() -> (number: Int, isSure: Bool)? {
        let place = word(at: index)
        guard case .month(let number)? = NumberWords.words[place.key] else { return nil }
        // Without a capital letter, a month only before its year.
        guard
            (0x41...0x5A).contains(byte(index))
                || byte(place.end) == 0x20 && year(at: place.end + 1)
        else { return nil }
        // May and March are words of other kinds, too.
        let isSure = place.end - index > 4 && number != 3 && number != 5
        index = place.end
        _ = take(".")
        return (number, isSure)
    }

    private func year(at index: Int) -> Bool {
        (0..<4).allSatisfy { byte(index + $0).isDigit } && !isWordByte(index + 4)
    }

    mutating func takeOrdinalEnding() -> Bool {
        takeWord("st") || takeWord("nd") || takeWord("rd") || takeWord("th")
    }

    func hasOrdinalEnding() -> Bool {
        ["st", "nd", "rd", "th"].contains { hasWord($0, at: index) }
    }

    private mutating func yearBehind() -> Int? {
        let end = index
        _ = take(",")
        if takeBlank(), let year = wholeNumber(digits: 4...4), !byte(index).isLetter { return year }
        index = end
        return nil
    }

    mutating func wholeNumber(digits: ClosedRange<Int>) -> Int? {
        var end = index
        var number = 0
        var count = 0
        while let digit = digit(at: end), count <= digits.upperBound {
            number = number * 10 + digit.value
            end += digit.length
            count += 1
        }
        guard digits.contains(count) else { return nil }
        index = end
        return number
    }

    /// `1/14/2025` or `14/1/2025`: whichever of both the writer means.
    mutating func slashDate(from start: Int, _ sign: UInt8) -> ReadFigure? {
        index = start
        func isSign(_ reader: inout FigureReader) -> Bool {
            reader.index += 1
            return reader.byte(reader.index - 1) == sign
        }
        guard let one = wholeNumber(digits: 1...2), isSign(&self),
            let two = wholeNumber(digits: 1...2), isSign(&self),
            let year = wholeNumber(digits: 4...4), (1000...2999).contains(year)
        else {
            index = start
            return nil
        }
        let dates = [
            FigureDate(year: year, month: one, day: two),
            FigureDate(year: year, month: two, day: one),
        ].compactMap(\.self)
        guard let first = dates.first else {
            index = start
            return nil
        }
        var figure = found(.date(first), from: start)
        figure.other = dates.dropFirst().first.map { .date($0) }
        return figure
    }
}

/// Dates whose parts have Chinese names.
extension FigureReader {
    /// The date that a number begins whose 年 or 月 comes next.
    mutating func chineseDate(_ number: ReadNumber, from start: Int) -> ReadFigure? {
        guard number.precision == nil, number.scale == .none, let value = number.value.whole else {
            return nil
        }
        let end = index
        if number.signs == 4, (1000...2999).contains(value), take("年") {
            // 1000年前 is a span of years.
            let isSpan = has(anyOf: ["前", "后"], at: index) && value % 100 == 0
            if isSpan || has("历史", at: index) || has("来的历史", at: index) {
                index = end
                return nil
            }
            let behindYear = index
            _ = takeBlank()
            if let month = smallNumber(12), hasBehindBlank("月"), !has("月薪", at: index) {
                return monthBehind(year: value, month: month, from: start)
            }
            index = behindYear
            return FigureDate(year: value).map { found(.date($0), from: start) }
        }
        if (1...12).contains(value), hasBehindBlank("月"), !has(anyOf: ["月薪", "月龄"], at: index) {
            var figure = monthBehind(year: nil, month: value, from: start)
            if case .date(let date)? = figure?.figure, date.day == nil, number.form == .han {
                figure?.isSoft = value == 1
            }
            return figure
        }
        index = end
        return nil
    }

    private mutating func monthBehind(year: Int?, month: Int, from start: Int) -> ReadFigure? {
        _ = takeBlank()
        _ = take("月")
        let end = index
        _ = takeBlank()
        if let day = smallNumber(31), takeBehindBlank("日") || takeBehindBlank("号") {
            if let date = FigureDate(year: year, month: month, day: day) {
                return found(.date(date), from: start)
            }
        }
        index = end
        return FigureDate(year: year, month: month).map { found(.date($0), from: start) }
    }

    private func hasBehindBlank(_ word: StaticString) -> Bool {
        has(word, at: index + blank(at: index))
    }

    private mutating func takeBehindBlank(_ word: StaticString) -> Bool {
        guard hasBehindBlank(word) else { return false }
        _ = takeBlank()
        return take(word)
    }

    /// A whole number of one or two digits, or in Chinese signs.
    mutating func smallNumber(_ limit: Int) -> Int? {
        let start = index
        if let number = wholeNumber(digits: 1...2) ?? hanNumeral()?.value.whole,
            (0...limit).contains(number)
        {
            return number
        }
        index = start
        return nil
    }
}
