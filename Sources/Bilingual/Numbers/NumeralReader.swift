/// Numbers in words: `三百二十万`, `二〇二五`, `four hundred million`.
extension FigureReader {
    mutating func numeral() -> ReadNumber? {
        chineseNumeral() ?? englishNumeral()
    }
}

extension FigureReader {
    private static let chineseDigits: [Unicode.Scalar: Int] = [
        "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
        "八": 8, "九": 9,
    ]

    private mutating func chineseNumeral() -> ReadNumber? {
        let start = index
        if let digits = digitByDigit() { return digits }
        index = start
        var total = 0
        var section = 0
        var digit: Int?
        while let scalar = current {
            if let value = Self.chineseDigits[scalar] {
                if let digit, digit != 0 { break }
                digit = value
            } else if scalar == "万" || scalar == "亿" {
                guard index > start else { break }
                section += digit ?? 0
                let (product, overflows) =
                    (total + section).multipliedReportingOverflow(
                        by: scalar == "万" ? 10_000 : 100_000_000)
                if overflows { break }
                total = scalar == "万" ? total + section * 10_000 : product
                section = 0
                digit = nil
            } else if let power = Self.power(of: scalar) {
                guard digit != nil || scalar == "十" else { break }
                section += (digit ?? 1) * [10, 100, 1000][power - 1]
                digit = nil
            } else {
                break
            }
            index += 1
        }
        guard index > start else { return nil }
        return ReadNumber(value: ExactNumber(total + section + (digit ?? 0)))
    }

    /// `二〇二五`: two digits or more without a sign of scale.
    private mutating func digitByDigit() -> ReadNumber? {
        var number = 0
        var count = 0
        while let scalar = current, let digit = Self.chineseDigits[scalar], count < 18 {
            number = number * 10 + digit
            count += 1
            index += 1
        }
        if let scalar = current, Self.power(of: scalar) != nil { return nil }
        return count > 1 ? ReadNumber(value: ExactNumber(number)) : nil
    }
}

extension FigureReader {
    private static let englishWords: [(String, Int)] = [
        ("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50), ("sixty", 60),
        ("seventy", 70), ("eighty", 80), ("ninety", 90), ("eleven", 11), ("twelve", 12),
        ("thirteen", 13), ("fourteen", 14), ("fifteen", 15), ("sixteen", 16), ("seventeen", 17),
        ("eighteen", 18), ("nineteen", 19), ("zero", 0), ("one", 1), ("two", 2), ("three", 3),
        ("four", 4), ("five", 5), ("six", 6), ("seven", 7), ("eight", 8), ("nine", 9),
        ("ten", 10),
    ]

    private mutating func englishNumeral() -> ReadNumber? {
        guard current?.isASCIILetter == true, scalar(at: index - 1)?.isPartOfWord != true else {
            return nil
        }
        var total = 0
        var section = 0
        var end = index
        var hasWord = false
        while total < 1_000_000_000_000_000 {
            if let (_, value) = Self.englishWords.first(where: { takeWord($0.0) }) {
                section += value
            } else if hasWord, takeWord("hundred") {
                section *= 100
            } else if hasWord, let (_, power) = Self.englishScales.first(where: { takeWord($0.0) })
            {
                total += (0..<power).reduce(section) { product, _ in product * 10 }
                section = 0
            } else if hasWord, takeWord("and") {
                if current == " " { index += 1 }
                continue
            } else {
                break
            }
            hasWord = true
            end = index
            if current == " " || current == "-" { index += 1 }
        }
        index = end
        return hasWord ? ReadNumber(value: ExactNumber(total + section)) : nil
    }
}
