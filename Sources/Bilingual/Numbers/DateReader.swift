/// Dates: `2025-01-14`, `2025年1月`, `1月14日`, `14 January 2025`, `January 14, 2025`.
extension FigureReader {
    mutating func date() -> FigureDate? {
        guard scalar(at: index - 1)?.isPartOfWord != true else { return nil }
        let start = index
        for read in [Self.isoDate, Self.chineseDate, Self.dayFirstDate, Self.monthFirstDate] {
            if let date = read(&self) { return date }
            index = start
        }
        return nil
    }

    /// `2025-01-14`, `2025-01`.
    private static func isoDate(_ reader: inout FigureReader) -> FigureDate? {
        guard let year = reader.wholeNumber(digits: 4...4), reader.take("-"),
            let month = reader.wholeNumber(digits: 2...2)
        else { return nil }
        let end = reader.index
        if reader.take("-"), let day = reader.wholeNumber(digits: 2...2) {
            return FigureDate(year: year, month: month, day: day)
        }
        reader.index = end
        return reader.current == "-" ? nil : FigureDate(year: year, month: month)
    }

    private static func chineseDate(_ reader: inout FigureReader) -> FigureDate? {
        let start = reader.index
        var year: Int?
        if let number = reader.wholeNumber(digits: 4...4), reader.take("年") {
            // 2025年来 and the like still name a year; 1000年前 does not.
            if reader.current == "前" || reader.current == "后" { return nil }
            year = number
        } else {
            reader.index = start
        }
        let afterYear = reader.index
        guard let month = reader.wholeNumber(digits: 1...2), reader.take("月") else {
            reader.index = afterYear
            return year.flatMap { FigureDate(year: $0) }
        }
        let afterMonth = reader.index
        if let day = reader.wholeNumber(digits: 1...2), reader.take("日") || reader.take("号") {
            return FigureDate(year: year, month: month, day: day)
        }
        reader.index = afterMonth
        return FigureDate(year: year, month: month)
    }

    /// `14 January 2025`, `14 Jan`.
    private static func dayFirstDate(_ reader: inout FigureReader) -> FigureDate? {
        guard let day = reader.wholeNumber(digits: 1...2), reader.take(" "),
            let month = reader.monthName()
        else { return nil }
        return FigureDate(year: reader.yearBehind(), month: month, day: day)
    }

    /// `January 14, 2025`, `January 2025`.
    private static func monthFirstDate(_ reader: inout FigureReader) -> FigureDate? {
        guard let month = reader.monthName() else { return nil }
        let end = reader.index
        if reader.take(" "), let day = reader.wholeNumber(digits: 1...2) {
            return FigureDate(year: reader.yearBehind(), month: month, day: day)
        }
        reader.index = end
        return reader.yearBehind().flatMap { FigureDate(year: $0, month: month) }
    }
}

extension FigureReader {
    private mutating func yearBehind() -> Int? {
        let end = index
        _ = take(",")
        if take(" "), let year = wholeNumber(digits: 4...4) { return year }
        index = end
        return nil
    }

    private mutating func monthName() -> Int? {
        for (number, name) in WrittenForm.englishMonths.enumerated() {
            if takeWord(name) { return number + 1 }
            let end = index
            if takeWord(String(name.prefix(3))) || name == "September" && takeWord("Sept") {
                _ = take(".")
                return number + 1
            }
            index = end
        }
        return nil
    }

    private mutating func wholeNumber(digits: ClosedRange<Int>) -> Int? {
        var end = index
        var number = 0
        while let scalar = scalar(at: end), scalar.isASCIIDigit, end - index <= digits.upperBound {
            number = number * 10 + Int(scalar.value - 0x30)
            end += 1
        }
        guard digits.contains(end - index) else { return nil }
        index = end
        return number
    }
}
