/// A number as it was read, with what its forms are made of.
struct ReadNumber {
    var value: ExactNumber
    var scale = WrittenFigure.Scale.none
    var precision: Int?
}

/// Numbers in digits: `12,345.6`, `4.1亿`, `3万5千`, `410 million`, `300k`.
extension FigureReader {
    mutating func scaledNumber() -> ReadNumber? {
        let start = index
        let isNegative = current == "-" && scalar(at: index - 1)?.isPartOfWord != true
        if isNegative { index += 1 }
        guard let digits = digits(isNegative: isNegative) else {
            index = start
            return nil
        }
        if let power = chineseScale() { return chinese(digits, power) }
        if let power = englishScale() {
            return ReadNumber(
                value: digits.value.scaled(by: power), scale: .english(power),
                precision: digits.precision.map { $0 + power })
        }
        return digits
    }

    /// The power of the signs of scale that stand here: 万亿 is 12.
    mutating func chineseScale() -> Int? {
        var power = 0
        var last = 0
        while let scalar = current, let own = Self.power(of: scalar) {
            // 千克, 千米 and the like are units; 百分点 is no hundred.
            if own < 4, let next = self.scalar(at: index + 1),
                "克米瓦卡赫帕焦伏分科年".unicodeScalars.contains(next)
            {
                break
            }
            if last > 0, own < last, !(last == 4 && own == 8) { break }
            power += own
            last = own
            index += 1
        }
        return power > 0 ? power : nil
    }

    static func power(of scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "十": 1
        case "百": 2
        case "千": 3
        case "万", "萬": 4
        case "亿", "億": 8
        default: nil
        }
    }
}

extension FigureReader {
    /// `4.1亿`, or the parts of `1亿2000万` added up.
    private mutating func chinese(_ first: ReadNumber, _ power: Int) -> ReadNumber {
        var sum = first.value.scaled(by: power)
        var last = power
        var parts = 1
        while true {
            let before = index
            guard let next = digits(isNegative: false), let power = chineseScale(), power < last,
                let added = sum.adding(next.value.scaled(by: power))
            else {
                index = before
                break
            }
            sum = added
            last = power
            parts += 1
        }
        if parts > 1 { return ReadNumber(value: sum) }
        let isUsual = power == 4 || power == 8 || power == 12
        return ReadNumber(
            value: sum, scale: isUsual ? .chinese(power) : .none,
            precision: first.precision.map { $0 + power })
    }

    private mutating func englishScale() -> Int? {
        let end = index
        for (letters, power) in [("bn", 9), ("tn", 12), ("k", 3)] where takeWord(letters) {
            return power
        }
        if current == " " || current == "-" { index += 1 }
        for (word, power) in Self.englishScales where takeWord(word) { return power }
        index = end
        return nil
    }

    static let englishScales = [
        ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12),
    ]

    /// `12,345.60`; a comma parts groups of three, and nothing else.
    private mutating func digits(isNegative: Bool) -> ReadNumber? {
        var digits: [UInt8] = []
        func run(from start: Int) -> Int {
            var end = start
            while scalar(at: end)?.isASCIIDigit == true { end += 1 }
            return end
        }
        func append(_ range: Range<Int>) {
            for scalar in scalars[range] { digits.append(UInt8(scalar.value - 0x30)) }
        }
        var end = run(from: index)
        guard end > index else { return nil }
        append(index..<end)
        if end - index <= 3, scalars[index] != "0" {
            while scalar(at: end) == ",", run(from: end + 1) == end + 4 {
                append(end + 1..<end + 4)
                end += 4
            }
        }
        var decimals = 0
        if scalar(at: end) == "." {
            let last = run(from: end + 1)
            // `1.2.3` is a version.
            if last > end + 1, scalar(at: last) != "." || scalar(at: last + 1)?.isASCIIDigit != true
            {
                append(end + 1..<last)
                decimals = last - end - 1
                end = last
            }
        }
        guard
            let value = ExactNumber(digits: digits, decimals: decimals, isNegative: isNegative)
        else { return nil }
        index = end
        return ReadNumber(value: value, precision: decimals > 0 ? -decimals : nil)
    }
}

extension Unicode.Scalar {
    /// A letter or a digit: what stands beside it belongs to it.
    var isPartOfWord: Bool { isASCIIDigit || isASCIILetter }
}
