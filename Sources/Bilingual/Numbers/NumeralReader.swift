/// Numbers in Chinese signs: 三百二十万, 二〇二五, 三点五亿, 三万五.
extension FigureReader {
    mutating func hanNumeral() -> ReadNumber? {
        let start = index
        if let digits = digitByDigit() { return withPoint(digits) }
        index = start
        var total = 0
        var section = 0
        var digit: Int?
        var signs = 0
        var lastPower = 0
        var hasZero = false
        var isVague = false
        loop: while true {
            let scalar = wide(at: index)
            if let value = Self.hanDigit(scalar) {
                if let last = digit, last != 0 {
                    // 两三天, 七八十: between the one and the other.
                    guard value == last + 1, signs == 1 || section > 0 || total > 0 else { break }
                    isVague = true
                }
                digit = value
                if value == 0 { hasZero = true }
            } else if scalar == 0x591A || scalar == 0x4F59 || scalar == 0x6765, signs > 0,
                let power = Self.power(of: wide(at: index + 3)), power >= 4
            {
                // 三十多万
            } else if let power = Self.power(of: scalar) {
                if power >= 4 {
                    guard signs > 0 else { break }
                    section += digit ?? 0
                    guard section > 0 || total > 0 else { break }
                    let factor = power == 4 ? 10_000 : 100_000_000
                    let base = power == 4 ? section : total + section
                    let (product, overflows) = base.multipliedReportingOverflow(by: factor)
                    if overflows { break loop }
                    total = power == 4 ? total + product : product
                    section = 0
                } else {
                    guard digit != nil || power == 1 && section % 100 == 0 else { break }
                    if power < 4, Self.isUnit(behind: scalar, wide(at: index + 3)) { break }
                    if power == 1, digit == nil, signs > 0 { break }
                    section += (digit ?? 1) * [10, 100, 1000][power - 1]
                }
                digit = nil
                hasZero = false
                lastPower = power
            } else {
                break
            }
            signs += 1
            index += 3
        }
        guard signs > 0 else { return nil }
        var rest = digit ?? 0
        // 三万五 is 35,000 and 一百五 is 150, but 三万零五 is not.
        if rest > 0, lastPower >= 2, !hasZero, !isVague {
            for _ in 1..<lastPower { rest *= 10 }
        }
        let number = ReadNumber(
            value: ExactNumber(total + section + rest), form: .han, signs: signs, isVague: isVague,
            isScaled: lastPower > 0)
        return withPoint(number)
    }

    static func hanDigit(_ scalar: UInt32) -> Int? {
        switch scalar {
        case 0x96F6, 0x3007: 0  // 零〇
        case 0x4E00, 0x58F9: 1  // 一壹
        case 0x4E8C, 0x4E24, 0x5169, 0x4FE9, 0x8D30: 2  // 二两兩俩贰
        case 0x4E09, 0x53C1: 3  // 三叁
        case 0x56DB, 0x8086: 4  // 四肆
        case 0x4E94, 0x4F0D: 5  // 五伍
        case 0x516D: 6
        case 0x4E03, 0x67D2: 7
        case 0x516B, 0x634C: 8
        case 0x4E5D, 0x7396: 9
        default: nil
        }
    }
}

extension FigureReader {
    /// 千克 and 千米 behind a digit are units; 十分 is no ten.
    private static func isUnit(behind power: UInt32, _ next: UInt32) -> Bool {
        switch (power, next) {
        case (0x5343, 0x514B), (0x5343, 0x7C73), (0x5343, 0x74E6), (0x5343, 0x5361): true
        case (0x767E, 0x5206): true  // 百分
        default: false
        }
    }

    /// `二〇二五`: two digits or more without a sign of scale.
    private mutating func digitByDigit() -> ReadNumber? {
        var number = 0
        var signs = 0
        var rises = true
        var last = -1
        while let digit = Self.hanDigit(wide(at: index)), signs < 18 {
            rises = rises && (last < 0 || digit == last + 1)
            last = digit
            number = number * 10 + digit
            signs += 1
            index += 3
        }
        guard signs > 1, Self.power(of: wide(at: index)) == nil else { return nil }
        let vague = signs == 2 && rises && number > 10
        return ReadNumber(
            value: ExactNumber(vague ? number % 10 : number), form: .han, signs: signs,
            isVague: vague, low: vague ? ExactNumber(number / 10) : nil)
    }

    /// 三点五 is 3.5, 三点五亿 is 3.5亿; 三点 alone may be a time.
    private mutating func withPoint(_ whole: ReadNumber) -> ReadNumber {
        guard has("点", at: index), Self.hanDigit(wide(at: index + 3)) != nil else { return whole }
        let start = index
        index += 3
        var value = whole.value
        var decimals = 0
        while let digit = Self.hanDigit(wide(at: index)), decimals < 9 {
            decimals += 1
            value = value.adding(ExactNumber(digit, exponent: -decimals)) ?? value
            index += 3
        }
        if has(anyOf: ["十", "分钟", "刻"], at: index) || has("分", at: index) && !has("分之", at: index) {
            index = start
            return whole
        }
        var number = ReadNumber(
            value: value, precision: -decimals, form: .han, signs: whole.signs + decimals)
        if let power = chineseScale() {
            number.value = value.scaled(by: power)
            number.precision = power - decimals
        }
        return number
    }
}
