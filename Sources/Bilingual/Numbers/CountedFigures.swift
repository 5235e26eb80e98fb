/// Periods, money and measures: what a number counts.
extension FigureReader {
    /// 20世纪90年代, 第三季度, `18th century`, dates and times.
    mutating func period(_ number: ReadNumber, from start: Int) -> ReadFigure? {
        let end = index
        let whole = number.scale == .none && number.precision == nil ? number.value.whole : nil
        if byte(index) >= 0xE4 {
            if let whole, take("世纪") {
                let behind = index
                if let decade = smallNumber(99), take("年代") {
                    return found(.decade((whole - 1) * 100 + decade), from: start)
                }
                index = behind
                return found(.century(whole), from: start)
            }
            if let whole, take("年代") { return found(.decade(whole), from: start) }
            if let whole, (1...4).contains(whole), take("季度") || take("个季度") {
                var figure = found(.quarter(whole), from: start)
                // 前三季度 are nine months.
                figure.other = .number(ExactNumber(whole * 3))
                return figure
            }
            if let date = chineseDate(number, from: start) { return date }
            index = end
            return time(hour: number, from: start)
        }
        if number.form == .digits, let whole {
            if takeOrdinalEnding() { return ordinal(whole, from: start) }
            if take("s") || take("'s") || take("’s"), !isWordByte(index), whole % 10 == 0,
                whole > 0,
                number.signs == 2 || number.signs == 4
            {
                return found(.decade(whole), from: start)
            }
            index = end
        }
        if let time = time(hour: number, from: start) { return time }
        index = end
        return nil
    }

    /// `21st century`, `3rd quarter`, `14th`.
    mutating func ordinal(_ number: Int, from start: Int) -> ReadFigure {
        let end = index
        if takeBlank() || take("-") {
            if takeWord("century") || takeWord("centuries") {
                return found(.century(number), from: start)
            }
            if (1...4).contains(number), takeWord("quarter") {
                return found(.quarter(number), from: start)
            }
        }
        index = end
        return found(.number(ExactNumber(number)), from: start)
    }

    /// Money behind its number, and measures.
    mutating func amount(_ number: ReadNumber, from start: Int) -> ReadFigure? {
        let end = index
        // 30多公里, 三百余元
        if !take("多"), !take("余") { _ = take("来") }
        let isHan = byte(index) >= 0xE4
        if !isHan { _ = takeBlank() || take("-") }
        if let sign = take(CurrencySigns.suffixes), isMoney(sign, number) {
            var figure = money(number, sign.currency, from: start)
            figure.isBareCurrency = sign.isBare
            if isHan { _ = take("人民币") }
            figure.range = start..<index
            return figure
        }
        index = end
        if !take("多"), !take("余") { _ = take("来") }
        // 一个半小时
        let isHalf = take("个半")
        if let unit = measureUnit() {
            var value = number.value
            if isHalf || take("半") || take(" and a half"),
                let half = value.adding(ExactNumber(5, exponent: -1))
            {
                value = half
            }
            var figure = found(.number(value), from: start)
            figure.unit = unit
            if number.form != .digits { figure.isSoft = isSoft(value, unit: unit) }
            if number.form == .han, isReign(start) || isLately(start) { figure.isSoft = true }
            // 十里 is as far as a poet likes.
            if number.form == .han, unit.system == .chinese { figure.unit = nil }
            return figure
        }
        index = end
        return nil
    }

    /// 这两年
    private func isLately(_ start: Int) -> Bool {
        (has("年", before: index) || has("天", before: index))
            && ["这", "近", "前", "过", "头", "那"].contains { has($0, before: start) }
            && index - start == 6
    }

    /// 嘉靖四十年 is a year of a reign: English gives ours.
    private func isReign(_ start: Int) -> Bool {
        guard has("年", before: index) else { return false }
        if has("（", at: index) && byte(index + 3).isDigit
            || byte(index) == 0x28 && byte(index + 1).isDigit
        {
            return true
        }
        return Self.reigns.contains { has($0, before: start) }
            || has("年至", before: start) || has("年—", before: start)
    }

    private static let reigns: [StaticString] = [
        "嘉靖", "万历", "洪武", "永乐", "宣德", "正统", "景泰", "成化", "弘治", "正德", "隆庆", "天启", "崇祯",
        "顺治", "康熙", "雍正", "乾隆", "嘉庆", "道光", "咸丰", "同治", "光绪", "宣统", "民国", "贞观", "开元",
        "天宝", "元和", "大中", "开宝", "淳化", "景德", "庆历", "熙宁", "元丰", "元祐", "政和", "宣和", "建炎",
        "绍兴", "乾道", "淳熙", "庆元", "嘉定", "宝庆", "咸淳", "至元", "大德", "至正", "太康", "永嘉", "建安",
        "昭和", "平成", "令和", "明治", "大正", "长庆", "会昌", "咸通",
    ]

    /// 元旦 and 几块地 are no money, and `won` is mostly a verb.
    private func isMoney(_ sign: CurrencySigns.Sign, _ number: ReadNumber) -> Bool {
        guard sign.currency == .yuan, !sign.isWord else {
            return sign.bytes != Array("won".utf8)
        }
        // 一块板 and 三元组 are things.
        if number.form == .han, has("块", before: index) { return false }
        let others: [StaticString] = [
            "旦", "宵", "月", "素", "石", "地", "化", "论", "组", "次", "制", "名", "路", "方程", "头", "田", "玉",
            "儿",
        ]
        return !has(anyOf: others, at: index)
    }

    private func isSoft(_ value: ExactNumber, unit: MeasureUnit) -> Bool {
        value == ExactNumber(1) || unit.dimension == .count
    }

    /// A number of which nothing is known but perhaps what it counts.
    mutating func counted(_ number: ReadNumber, from start: Int) -> ReadFigure? {
        var figure = found(.number(number.value), from: start)
        switch number.form {
        case .digits:
            figure.isPlainDigits = true
        case .han:
            let isScaled = number.isScaled && ExactNumber(19) < number.value || number.signs >= 4
            let end = index
            let isMore = take("多") || take("余") || take("来") || take("几")
            let isCounted = Self.measureWords.contains(wide(at: index))
            index = end
            let isSmall = number.value < ExactNumber(3) || isMore && number.value == ExactNumber(10)
            let isNumber = number.signs == 1 || number.isScaled
            let isHundred = number.signs == 2 && number.value.significand == 1
            figure.isSoft = !isScaled || isHundred || isMore
            figure.isWeak =
                figure.isSoft
                && (isScaled || isCounted && isNumber && !isSmall && !sumsUp(before: start))
        case .words:
            // “one hundred and five” is counted, “three” may be a way of speaking.
            figure.isSoft = number.signs < 2
            figure.isWeak = figure.isSoft && !(number.value < ExactNumber(3))
        }
        return figure
    }

    /// In 纯文本、HTML和PDF三种格式 the number counts what was named; English leaves it out.
    private func sumsUp(before start: Int) -> Bool {
        var place = start - 1
        while place >= first, start - place <= 48 {
            if has(anyOf: ["、", "和", "与", "及", "或"], at: place) { return true }
            if has(anyOf: ["，", "。", "；", "："], at: place) { return false }
            place -= 1
        }
        return false
    }

    private static let measureWords = HanSet(
        "个名位人家座所间条项次届种类件张本篇部台辆架艘只匹棵株颗层楼户套批支枚场幅份封步章号节页行列")
}
