/// A value that texts in two languages must agree on.
package enum Figure: Sendable, Hashable {
    case number(ExactNumber)
    case percent(ExactNumber)
    /// Percentage points.
    case points(ExactNumber)
    /// 三倍, `tripled`.
    case multiple(ExactNumber)
    /// Three of five.
    case fraction(Int, of: Int)
    case money(ExactNumber, Currency)
    case date(FigureDate)
    /// Its first year; below 100 where the century is not said: 90年代.
    case decade(Int)
    case century(Int)
    case quarter(Int)
    /// Minutes since midnight; `isHalfDay` for one of the two times that 6点 can be.
    case time(minutes: Int, isHalfDay: Bool)
    /// `1.2.3`, as a hash of its digits and points.
    case version(UInt64)

    /// The number of it, if it has one.
    package var number: ExactNumber? {
        switch self {
        case .number(let number), .percent(let number), .points(let number),
            .multiple(let number), .money(let number, _):
            number
        case .fraction, .date, .decade, .century, .quarter, .time, .version: nil
        }
    }
}

/// A date, or the parts of one that are known.
package struct FigureDate: Sendable, Hashable {
    /// Zero for what is not known; few bytes, for figures are copied often.
    private let ownYear: Int16
    private let ownMonth: Int8
    private let ownDay: Int8

    package var year: Int? { ownYear == 0 ? nil : Int(ownYear) }
    package var month: Int? { ownMonth == 0 ? nil : Int(ownMonth) }
    package var day: Int? { ownDay == 0 ? nil : Int(ownDay) }

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
        ownYear = Int16(year ?? 0)
        ownMonth = Int8(month ?? 0)
        ownDay = Int8(day ?? 0)
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

    /// Reads a text that is one figure and nothing else: `4.1亿`, `CNY 300`, `25%`, `2025-01-14`.
    package init?(_ text: String) {
        var text = text
        let read: ReadFigure? = text.withUTF8 { bytes in
            var reader = FigureReader(bytes, in: bytes.indices)
            reader.skipBlanks()
            let sign = reader.takeMinus()
            guard reader.index < bytes.count, var figure = reader.figureHere() else { return nil }
            reader.skipBlanks()
            guard reader.index == bytes.count, figure.unit == nil else { return nil }
            if sign { figure.negate() }
            return figure
        }
        guard let read else { return nil }
        switch read.figure {
        case .number, .percent, .money, .date: break
        default: return nil
        }
        figure = read.figure
        scale = read.scale
        precision = read.precision
    }
}

extension FigureReader {
    fileprivate mutating func takeMinus() -> Bool { take("-") || take("−") }
}

extension ReadFigure {
    fileprivate mutating func negate() {
        switch figure {
        case .number(let number): figure = .number(number.negated)
        case .percent(let number): figure = .percent(number.negated)
        case .money(let number, let currency): figure = .money(number.negated, currency)
        default: break
        }
    }
}
