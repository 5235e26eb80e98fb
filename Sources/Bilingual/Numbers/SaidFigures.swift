/// What a text says in figures, ready to be held against another text.
struct SaidFigures {
    let figures: ArraySlice<ReadFigure>
    /// Whether a word says one without a number.
    let saysOne: Bool

    init(_ figures: ArraySlice<ReadFigure>, saysOne: Bool) {
        self.figures = figures
        self.saysOne = saysOne
    }

    init(_ text: UnsafeBufferPointer<UInt8>, language: WrittenForm) {
        var figures: [ReadFigure] = []
        saysOne = Self.read(text, text.indices, language: language, into: &figures)
        self.figures = figures[...]
    }

    /// Appends what a block of a text says; ranges are bytes of the whole text.
    ///
    /// - Returns: whether a word of it says one without a number.
    static func read(
        _ text: UnsafeBufferPointer<UInt8>, _ block: Range<Int>, language: WrittenForm,
        into figures: inout [ReadFigure]
    ) -> Bool {
        let start = figures.count
        var reader = FigureReader(text, in: block, language: language)
        while let figure = reader.next() { figures.append(figure) }
        spread(&figures, from: start, text)
        return reader.saysOne
    }
}

extension SaidFigures {
    /// In `3–4亿` and `5 to 10%` the first number has what stands behind the second.
    private static func spread(
        _ figures: inout [ReadFigure], from start: Int, _ text: UnsafeBufferPointer<UInt8>
    ) {
        guard figures.count > start + 1 else { return }
        for index in (start..<figures.count - 1).reversed() {
            let (one, two) = (figures[index].range, figures[index + 1].range)
            // Nothing joins what stands far apart.
            guard two.lowerBound - one.upperBound <= longestSpan else { continue }
            join(&figures, index, text)
        }
    }

    private static func join(
        _ figures: inout [ReadFigure], _ index: Int, _ text: UnsafeBufferPointer<UInt8>
    ) {
        let (one, two) = (figures[index], figures[index + 1])
        if isYearSpan(one, two, text) { figures[index + 1].other = fullYear(one, two) }
        if isRatio(one, two, text) {
            for place in [index, index + 1] { figures[place].isRatio = true }
        }
        guard
            isSpan(
                UnsafeBufferPointer(
                    rebasing: text[
                        one.range
                            .upperBound..<max(
                                one.range.upperBound, two.range.lowerBound)]))
        else { return }
        figures[index] = widened(one, by: two)
        // 百分之五到十
        if case .percent = one.figure, case .number(let last) = two.figure, two.unit == nil {
            figures[index + 1].other = .percent(last)
        }
    }

    private static let longestSpan = 7

    /// 1225–27, 2024/25
    private static func isYearSpan(
        _ one: ReadFigure, _ two: ReadFigure, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard two.isPlainDigits, two.range.count == 2, one.range.upperBound < two.range.lowerBound
        else { return false }
        let gap = text[one.range.upperBound..<two.range.lowerBound]
        return gap.elementsEqual("–".utf8) || gap.elementsEqual("-".utf8)
            || gap.elementsEqual("/".utf8)
    }

    private static func fullYear(_ one: ReadFigure, _ two: ReadFigure) -> Figure? {
        guard let first = one.figure.plainNumber?.whole, (1000...2999).contains(first),
            let last = two.figure.number?.whole, last > first % 100
        else { return nil }
        return .number(ExactNumber(first / 100 * 100 + last))
    }

    /// 2.5:43.4:54.1
    private static func isRatio(
        _ one: ReadFigure, _ two: ReadFigure, _ text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard one.range.upperBound < two.range.lowerBound else { return false }
        let gap = text[one.range.upperBound..<two.range.lowerBound]
        return gap.elementsEqual(":".utf8) || gap.elementsEqual("：".utf8)
            || gap.elementsEqual("∶".utf8)
    }

    private static func widened(_ one: ReadFigure, by two: ReadFigure) -> ReadFigure {
        var result = one
        var power = 0
        if one.scale == .none {
            switch two.scale {
            case .none: break
            case .chinese(let own), .english(let own): power = own
            }
        }
        switch (one.figure, two.figure) {
        case (.number(let number), .number) where one.isPlainDigits:
            if power > 0 { result.figure = .number(number.scaled(by: power)) }
            result.unit = two.unit
        case (.number(let number), .percent) where one.isPlainDigits:
            result.figure = .percent(number)
        case (.number(let number), .points) where one.isPlainDigits:
            result.figure = .points(number)
        case (.number(let number), .multiple) where one.isPlainDigits:
            result.figure = .multiple(number)
        case (.number(let number), .money(_, let currency)) where one.isPlainDigits:
            result.figure = .money(number.scaled(by: power), currency)
            result.isBareCurrency = two.isBareCurrency
        case (.number(let number), .date(let date)) where one.isPlainDigits:
            // 7–8月; 13至15日 is read by its parts.
            if date.day == nil, date.year == nil, let month = number.whole,
                let first = FigureDate(month: month)
            {
                result.figure = .date(first)
            }
        case (.money(let number, let currency), .number),
            (.money(let number, let currency), .money):
            if power > 0 { result.figure = .money(number.scaled(by: power), currency) }
        default: return one
        }
        if result.figure != one.figure, result.other == nil { result.other = one.figure }
        return result
    }

    private static func isSpan(_ between: UnsafeBufferPointer<UInt8>) -> Bool {
        guard between.count <= longestSpan else { return false }
        var word: UInt64 = 0
        var count = 0
        for byte in between where byte != 0x20 {
            word = word << 8 | UInt64(byte)
            count += 1
        }
        guard count <= 3 else { return false }
        return spans.contains(word)
    }

    private static let spans: Set<UInt64> = Set(
        ["-", "–", "—", "~", "～", "至", "到", "to", "and", "or", "、", "或", "－"].map { sign in
            sign.utf8.reduce(0) { $0 << 8 | UInt64($1) }
        })
}
