/// Walks through the parts of a date.
struct DateCursor {
    private let scalars: [Unicode.Scalar]
    private var index = 0
    /// False once something was met that we understand but do not accept.
    private(set) var isPlain = true

    init(_ text: String) { scalars = Array(text.unicodeScalars) }

    var isAtEnd: Bool { index >= scalars.count }

    /// Year, month, day, and whether they stand in a form that we accept.
    mutating func readDay() -> (year: Int, month: Int, day: Int, isPlain: Bool)? {
        skipBlanks()
        let start = index
        guard let (first, firstDigits) = number() else { return readNamedMonth(from: start) }
        if firstDigits == 8 {
            return (first / 10_000, first / 100 % 100, first % 100, false)
        }
        skipBlanks()
        if take("年") {
            guard let second = number(), takeUnit("月"), let third = number(),
                takeUnit("日") || takeUnit("号"),
                firstDigits == 4, second.digits <= 2, third.digits <= 2
            else { return nil }
            return (first, second.value, third.value, true)
        }
        guard takeSeparator() else { return readNamedMonth(from: start) }
        guard let (second, secondDigits) = number(), takeSeparator(),
            let (third, thirdDigits) = number()
        else { return nil }
        if firstDigits == 4, secondDigits <= 2, thirdDigits <= 2 {
            return (first, second, third, secondDigits == 2 && thirdDigits == 2)
        }
        // The year stands last: the day is known only if it can be no month.
        guard thirdDigits == 4, firstDigits <= 2, secondDigits <= 2 else { return nil }
        if first > 12 { return (third, second, first, false) }
        if second > 12 { return (third, first, second, false) }
        return nil
    }

    struct Clock {
        /// Since midnight; nil for a time that no clock shows.
        let seconds: Int?
    }

    mutating func readTime() -> Clock? {
        if take("T") || take("t") {} else { skipBlanks() }
        var added = 0
        if take("上午") || take("早上") {
            isPlain = false
        } else if take("下午") || take("晚上") {
            isPlain = false
            added = 12
        }
        skipBlanks()
        guard let (written, hourDigits) = number(), hourDigits <= 2 else { return nil }
        var hour = written
        if added > 0, hour < 12 { hour += added }
        var minute = 0
        var second = 0
        if take("时") || take("点") {
            if let (value, digits) = number() {
                guard digits <= 2, take("分") || isAtEnd else { return nil }
                minute = value
                if let (value, digits) = number() {
                    guard digits <= 2, take("秒") else { return nil }
                    second = value
                }
            }
        } else {
            guard take(":"), let (value, digits) = number(), digits == 2 else { return nil }
            minute = value
            if hourDigits != 2 { isPlain = false }
            if take(":") {
                guard let (value, digits) = number(), digits == 2 else { return nil }
                second = value
            }
        }
        guard hour < 24, minute < 60, second < 60 else { return Clock(seconds: nil) }
        return Clock(seconds: hour * 3600 + minute * 60 + second)
    }

    /// Seconds east of Greenwich.
    mutating func readZone() -> Int? {
        skipBlanks()
        if take("Z") || take("z") { return isAtEnd ? 0 : nil }
        let isWest = take("-")
        guard isWest || take("+"), let (first, digits) = number() else { return nil }
        var hours = first
        var minutes = 0
        if digits == 4 {
            (hours, minutes) = (first / 100, first % 100)
        } else {
            guard digits <= 2 else { return nil }
            if digits == 1 { isPlain = false }
            if take(":") {
                guard let (value, digits) = number(), digits == 2 else { return nil }
                minutes = value
            }
        }
        guard isAtEnd, hours <= 14, minutes < 60, hours < 14 || minutes == 0 else { return nil }
        return (hours * 3600 + minutes * 60) * (isWest ? -1 : 1)
    }
}

extension DateCursor {
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// `14 January 2025`, `Jan 14, 2025`.
    private mutating func readNamedMonth(
        from start: Int
    ) -> (year: Int, month: Int, day: Int, isPlain: Bool)? {
        let words = String(String.UnicodeScalarView(scalars[start...])).lowercased()
            .split { $0 == " " || $0 == "," || $0 == "." }
        guard words.count == 3,
            let place = words.firstIndex(where: { $0.first?.isLetter == true }), place < 2,
            let month = Self.months.firstIndex(of: String(words[place].prefix(3))),
            let day = Int(words[1 - place].prefix { $0.isNumber }), let year = Int(words[2]),
            words[2].utf8.count == 4
        else { return nil }
        index = scalars.count
        return (year, month + 1, day, false)
    }

    private mutating func skipBlanks() {
        while index < scalars.count, scalars[index] == " " || scalars[index] == "\t" { index += 1 }
    }

    private mutating func take(_ text: String) -> Bool {
        guard scalars[index...].starts(with: text.unicodeScalars) else { return false }
        index += text.unicodeScalars.count
        return true
    }

    /// Tools that part Han from digits write `2025 年 1 月 14 日`.
    private mutating func takeUnit(_ unit: String) -> Bool {
        skipBlanks()
        return take(unit)
    }

    private mutating func takeSeparator() -> Bool {
        if take("-") { return true }
        isPlain = false
        skipBlanks()
        return take("-") || take("/") || take(".")
    }

    /// Digits, nine at most, perhaps behind blanks.
    private mutating func number() -> (value: Int, digits: Int)? {
        skipBlanks()
        var value = 0
        var digits = 0
        while index < scalars.count, digits < 9, ("0"..."9").contains(scalars[index]) {
            value = value * 10 + Int(scalars[index].value - 0x30)
            digits += 1
            index += 1
        }
        return digits == 0 ? nil : (value, digits)
    }
}
