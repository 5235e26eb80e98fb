/// A number as it was read, with what its forms are made of.
struct ReadNumber {
    var value: ExactNumber
    var scale = WrittenFigure.Scale.none
    var precision: Int?
    /// What it was written in.
    var form = Form.digits
    /// How many digits or signs of number it has, without those behind the point.
    var signs = 0
    /// More than these words say: 两三, 几十.
    var isVague = false
    /// What 两三 begins with.
    var low: ExactNumber?
    /// Whether Chinese signs of scale stand in it.
    var isScaled = false

    enum Form { case digits, han, words }
}

/// Numbers in digits: `12,345.6`, `4.1亿`, `3万5千`, `410 million`, `300k`.
extension FigureReader {
    mutating func scaledNumber() -> ReadNumber? {
        guard let digits = digits() else { return nil }
        let end = index
        if isPadded(digits, end) { return digits }
        // 30多万 and 10余亿 are their numbers.
        let isSpaced = byte(index) == 0x20 && has(anyOf: ["多", "余"], at: index + 1)
        if isSpaced { index += 1 }
        let isMore = take(anyOf: ["多", "余", "来", "几"])
        if let power = chineseScale(behindBlank: !isMore) { return chinese(digits, power) }
        if isMore { index = end }
        if let power = englishScale() {
            let isHalf = takeHalf()
            let value = isHalf ? digits.value.adding(ExactNumber(5, exponent: -1)) : digits.value
            return ReadNumber(
                value: (value ?? digits.value).scaled(by: power), scale: .english(power),
                precision: digits.precision.map { $0 + power }, signs: digits.signs)
        }
        return digits
    }

    /// The power of the signs of scale that stand here: 万亿 is 12.
    mutating func chineseScale(behindBlank: Bool = false) -> Int? {
        if behindBlank, byte(index) == 0x20 {
            index += 1
            if let power = chineseScale() { return power }
            index -= 1
            return nil
        }
        var power = 0
        var last = 0
        while let own = Self.power(of: wide(at: index)) {
            // 千克, 千米 and the like are units; 百分点 is no hundred.
            if own < 4, Self.unitsBehindScale.contains(wide(at: index + 3)) { break }
            if last > 0, own < last, !(last == 4 && own == 8) { break }
            power += own
            last = own
            index += 3
        }
        return power > 0 ? power : nil
    }

    private static let unitsBehindScale = Set("克米瓦卡赫帕焦伏分科年字".unicodeScalars.map(\.value))

    static func power(of scalar: UInt32) -> Int? {
        switch scalar {
        case 0x5341: 1  // 十
        case 0x767E: 2  // 百
        case 0x5343: 3  // 千
        case 0x4E07, 0x842C: 4  // 万 萬
        case 0x4EBF, 0x5104: 8  // 亿 億
        default: nil
        }
    }
}

extension FigureReader {
    /// `0123` is a code and no number to be scaled.
    private func isPadded(_ digits: ReadNumber, _ end: Int) -> Bool {
        digits.signs > 1 && byte(end - digits.signs) == 0x30 && digits.precision == nil
    }

    /// `4.1亿`, or the parts of `1亿2000万` added up.
    private mutating func chinese(_ first: ReadNumber, _ power: Int) -> ReadNumber {
        var sum = first.value.scaled(by: power)
        var last = power
        var parts = 1
        while true {
            let before = index
            _ = take("零")
            guard let next = digits(), let power = chineseScale(), power < last,
                let added = sum.adding(next.value.scaled(by: power))
            else {
                index = before
                break
            }
            sum = added
            last = power
            parts += 1
        }
        if parts > 1 { return ReadNumber(value: sum, signs: first.signs) }
        let isUsual = power == 4 || power == 8 || power == 12
        return ReadNumber(
            value: sum, scale: isUsual ? .chinese(power) : .none,
            precision: first.precision.map { $0 + power }, signs: first.signs)
    }

    mutating func englishScale() -> Int? {
        let end = index
        let isJoined = byte(end) == 0x20 || byte(end) == 0x2D
        switch byte(isJoined ? end + 1 : end) | 0x20 {
        case 0x62, 0x68, 0x6B, 0x6D, 0x74: break  // b h k m t
        default: if blank(at: end) < 2 { return nil }
        }
        if takeWord("bn") || takeWord("b") && !byte(index).isDigit { return 9 }
        if takeWord("tn") { return 12 }
        if byte(index) == 0x6B || byte(index) == 0x4B, !isWordByte(index + 1) {
            // `300k`, but not 300 K.
            index += 1
            return 3
        }
        if takeWord("mn") || takeWord("mln") { return 6 }
        index = end
        if !takeBlank() { _ = take("-") }
        if takeWord("bn") { return 9 }
        for (word, power) in Self.englishScales where takeWord(word) { return power }
        if takeWord("hundred") {
            let hundred = index
            if takeBlank() {
                for (word, power) in Self.englishScales where takeWord(word) { return power + 2 }
            }
            index = hundred
            return 2
        }
        index = end
        return nil
    }

    static let englishScales: [(StaticString, Int)] = [
        ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12),
    ]

    func isWordByte(_ index: Int) -> Bool {
        let byte = byte(index)
        return byte.isLetter || byte.isDigit || (0xC3..<0xE0).contains(byte)
    }

    /// `and a half` behind a number or its scale.
    mutating func takeHalf() -> Bool {
        take(" and a half") || take("-and-a-half") || take(" and one half") || take("½")
    }

    /// `12,345.60`; a comma parts groups of three, and nothing else.
    mutating func digits() -> ReadNumber? {
        let start = index
        var value = 0
        var signs = 0
        var overflows = false
        func read(_ place: inout Int) {
            while let digit = digit(at: place) {
                let (tens, one) = value.multipliedReportingOverflow(by: 10)
                let (sum, two) = tens.addingReportingOverflow(digit.value)
                overflows = overflows || one || two
                value = sum
                place += digit.length
                signs += 1
            }
        }
        var end = index
        read(&end)
        guard signs > 0 else { return nil }
        if signs <= 3, byte(start) != 0x30 {
            while byte(end) == 0x2C, group(at: end + 1) {
                end += 1
                read(&end)
            }
            // 3 200, as printers part groups.
            while language != .other, end - start <= 3 || signs > 3, blank(at: end) > 0,
                group(at: end + blank(at: end)),
                byte(end) != 0x0A
            {
                end += blank(at: end)
                read(&end)
            }
        }
        let whole = signs
        var decimals = 0
        let point = byte(end) == 0x2E ? 1 : has("．", at: end) ? 3 : 0
        if point > 0, digit(at: end + point) != nil, !isVersion(from: end) {
            end += point
            read(&end)
            decimals = signs - whole
        }
        index = end
        if overflows { return nil }
        return ReadNumber(
            value: ExactNumber(value, exponent: -decimals),
            precision: decimals > 0 ? -decimals : nil, signs: whole)
    }

    /// Three digits and no more.
    private func group(at index: Int) -> Bool {
        byte(index).isDigit && byte(index + 1).isDigit && byte(index + 2).isDigit
            && !byte(index + 3).isDigit
    }

    /// `1.2.3`, seen from its first point.
    private func isVersion(from point: Int) -> Bool {
        var end = point + 1
        while byte(end).isDigit { end += 1 }
        return byte(end) == 0x2E && byte(end + 1).isDigit
    }
}
