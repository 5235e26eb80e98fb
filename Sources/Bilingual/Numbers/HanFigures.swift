/// Figures that begin with a Chinese sign.
extension FigureReader {
    /// Signs with which a figure can begin, or one is said without a number.
    static let beginnings = HanSet(
        "零一二两三四五六七八九十壹贰叁肆伍柒捌玖兩俩百千万亿翻半几数上第人双对单倍首每同另整全")

    mutating func hanFigure() -> ReadFigure? {
        let scalar = wide(at: index)
        switch scalar {
        case 0x96F6, 0x3007, 0x4E00, 0x4E8C, 0x4E24, 0x4E09, 0x56DB, 0x4E94, 0x516D, 0x4E03,
            0x516B, 0x4E5D, 0x5341, 0x58F9, 0x8D30, 0x53C1, 0x8086, 0x4F0D, 0x67D2, 0x634C,
            0x7396, 0x5169, 0x4FE9:
            return hanNumber()
        case 0x767E, 0x5343, 0x4E07, 0x4EBF: return hundredths()  // 百 千 万
        case 0x7FFB: return turned()  // 翻
        case 0x534A: return half()  // 半
        case 0x51E0, 0x6570, 0x4E0A: return vague()  // 几 数 上
        case 0x7B2C: return ordinal()  // 第
        case 0x4EBA, 0xFFE5: return money()  // 人民币 ￥
        case 0x53CC, 0x5BF9: return hint("双", 2)
        case 0x5355: return hint("单", 1)
        case 0x500D: return hint("倍", 2)
        case 0x9996, 0x6BCF, 0x540C, 0x53E6, 0x6574, 0x5168:  // 首 每 同 另 整 全
            saysOne = true
        default: break
        }
        return nil
    }
}

extension FigureReader {
    private mutating func hanNumber() -> ReadFigure? {
        let start = index
        // 十分好, but 十分钟.
        if has("十分", at: index), !has("钟", at: index + 6), !has("之", at: index + 6) {
            index += 6
            return nil
        }
        if take(Self.idioms) != nil {
            // 四季 may be four seasons on the other side.
            guard let first = Self.hanDigit(wide(at: start)) else { return nil }
            var figure = found(.number(ExactNumber(first)), from: start)
            figure.isSoft = true
            return figure
        }
        guard let number = hanNumeral() else {
            index = start + 3
            return nil
        }
        return finish(number, from: start)
    }

    /// What begins with a numeral and says no number.
    private static let idioms = HanWordTable<Bool>(words.map { ($0, true) })
    private static let words: [StaticString] = [
        "四舍五入", "三明治", "三次产业", "三产", "十分之", "百分", "四周", "五金", "七夕", "四川", "三亚",
        "一次性", "一元", "二元", "多元", "四季", "三角", "二维码", "二手", "八卦", "一方面", "三天两头",
        "五花八门", "乱七八糟", "三番五次", "一年四季", "一年一度", "一五一十", "七上八下", "四面八方",
        "四通八达", "接二连三", "三心二意", "一清二楚", "两全其美", "三三两两", "十全十美", "五颜六色",
        "九牛一毛", "五湖四海", "一点", "一时", "一成不变", "十一假期", "五一", "三星", "三国", "三峡",
        "九龙", "六安", "二进制", "十进制", "八进制", "十六进制", "一号", "一周", "三维", "二维", "一系列",
    ]

    /// 百分之二十五, 千分之三; 百 alone is no number.
    private mutating func hundredths() -> ReadFigure? {
        let start = index
        let of = wide(at: index) == 0x767E ? 100 : wide(at: index) == 0x5343 ? 1000 : 10_000
        index += 3
        guard take("分之"), let part = scaledNumber() ?? hanNumeral() else {
            // 近万家, 破万亿: one of the scale, if anybody asks.
            index = start
            guard let power = chineseScale() else {
                index = start + 3
                return nil
            }
            var figure = found(.number(ExactNumber(1, exponent: power)), from: start)
            figure.isSoft = true
            return figure
        }
        if of == 100 {
            var figure = found(.percent(part.value), from: start)
            figure.precision = part.precision
            return figure
        }
        return part.value.whole.map { found(.fraction($0, of: of), from: start) }
    }

    /// 翻一番 is twice, 翻两番 four times, 翻了三倍 three times.
    private mutating func turned() -> ReadFigure? {
        let start = index
        index += 3
        _ = take("了")
        if !take("近"), !take("约") { _ = take("超过") }
        if take("番") || take("倍") { return found(.multiple(ExactNumber(2)), from: start) }
        guard let number = digits() ?? hanNumeral(), let times = number.value.whole,
            (1...20).contains(times), take("番")
        else {
            index = start + 3
            return nil
        }
        return found(.multiple(ExactNumber(1 << times)), from: start)
    }

    /// 半年, 半小时: half of the unit, and never demanded.
    private mutating func half() -> ReadFigure? {
        let start = index
        index += 3
        _ = take("个")
        var figure = found(.fraction(1, of: 2), from: start)
        if let unit = measureUnit() {
            figure = found(.number(ExactNumber(5, exponent: -1)), from: start)
            figure.unit = unit
        }
        figure.isSoft = true
        return figure
    }

    /// 几十, 数百万, 上千: how many nobody says.
    private mutating func vague() -> ReadFigure? {
        index += 3
        while Self.power(of: wide(at: index)) != nil { index += 3 }
        return nil
    }

    /// 第三季度, 第3, 第一方.
    private mutating func ordinal() -> ReadFigure? {
        let start = index
        index += 3
        _ = takeBlank()
        if digit(at: index) != nil, let version = version(from: index) { return version }
        guard let number = digits() ?? hanNumeral() else { return nil }
        if has(anyOf: ["方", "者", "产业", "世界", "人称", "时间"], at: index), number.form == .han {
            return nil
        }
        if let whole = number.value.whole, (1...4).contains(whole), take("季度") {
            return found(.quarter(whole), from: start)
        }
        var figure = found(.number(number.value), from: start)
        figure.isSoft = number.form == .han
        return figure
    }

    private mutating func hint(_ word: StaticString, _ value: Int) -> ReadFigure? {
        let start = index
        guard take(word) else { return nil }
        if value == 1 { saysOne = true }
        var figure = found(.number(ExactNumber(value)), from: start)
        figure.isSoft = true
        return figure
    }
}
