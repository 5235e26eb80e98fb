/// What stands behind a number makes a figure of it.
extension FigureReader {
    mutating func finish(_ number: ReadNumber, from start: Int) -> ReadFigure {
        let end = index
        // 2001 年, 20 个: Chinese with spaces.
        if byte(index) == 0x20, byte(index + 1) >= 0xE4 { index += 1 }
        var figure: ReadFigure?
        if mayTakeWhatFollows() {
            figure =
                share(number, from: start) ?? multiple(number, from: start)
                ?? period(number, from: start) ?? amount(number, from: start)
        }
        if figure == nil {
            index = end
            figure = counted(number, from: start)
        }
        guard var figure else { return found(.number(number.value), from: start) }
        figure.scale = number.scale
        figure.precision = number.precision
        if number.form == .digits, byte(index - 1) < 0x80, isWordByte(index) || byte(index) == 0x5F
        {
            // 802.11n, 3D: what hangs on a number makes a name of it.
            skipName()
            figure.range = start..<index
            figure.isSoft = true
        }
        if number.isVague {
            figure.isSoft = true
            figure.isWeak = false
        }
        if let low = number.low, figure.other == nil { figure.other = .number(low) }
        if number.form == .han && language == .english
            || number.form == .words && language == .chinese
        {
            figure.isSoft = true
            figure.isWeak = false
        }
        return figure
    }
}

extension FigureReader {
    /// `25%`, 三成, 八折, `3 percentage points`, 三分之二, `one in five`.
    private mutating func share(_ number: ReadNumber, from start: Int) -> ReadFigure? {
        let end = index
        if take("%") || take("％") || takeSpacedPercent(number) {
            return found(.percent(number.value), from: start)
        }
        if byte(index) >= 0xE4 {
            if take("个百分点") || take("百分点") { return found(.points(number.value), from: start) }
            if take("分之") { return hanFraction(number, from: start) }
            if take("成") { return tenths(number, from: start) }
            if take("折"), !has(anyOf: ["叠", "磨", "腾", "返", "射", "合", "扣", "页"], at: index),
                let reduced = reduced(number)
            {
                var figure = found(.percent(reduced), from: start)
                figure.other = ExactNumber(100).adding(reduced.negated).map { .percent($0) }
                return figure
            }
            index = end
            return nil
        }
        guard takeBlank() || take("-") else { return nil }
        if takeWord("percentage points") || takeWord("percentage point") || takeWord("pp")
            || takeWord("percentage-point")
        {
            return found(.points(number.value), from: start)
        }
        if takeWord("percent") || takeWord("per cent") || takeWord("pct") {
            return found(.percent(number.value), from: start)
        }
        if byte(end) == 0x20, let of = odds(number) { return found(of, from: start) }
        index = end
        return nil
    }

    private mutating func takeSpacedPercent(_ number: ReadNumber) -> Bool {
        guard number.form == .digits, !byte(index + 2).isLetter else { return false }
        return take(" %") || take("\u{A0}%") || take("\u{202F}%")
    }

    /// 三成, 一成半; but 三成员 is none.
    private mutating func tenths(_ number: ReadNumber, from start: Int) -> ReadFigure? {
        let others: [StaticString] = [
            "为", "了", "员", "立", "品", "本", "功", "都", "果", "人", "年", "交", "熟", "绩", "长", "就", "分",
            "语", "不", "之", "套", "型", "像", "名", "千",
        ]
        guard !has(anyOf: others, at: index), number.scale == .none, number.value.significand > 0,
            !(ExactNumber(10) < number.value)
        else { return nil }
        var value = number.value.scaled(by: 1)
        if take("半"), let more = value.adding(ExactNumber(5)) { value = more }
        return found(.percent(value), from: start)
    }

    /// 八折 and 八五折 are 80 and 85 of a hundred.
    private func reduced(_ number: ReadNumber) -> ExactNumber? {
        guard number.scale == .none, number.value.significand > 0 else { return nil }
        if number.value < ExactNumber(10) { return number.value.scaled(by: 1) }
        return number.value < ExactNumber(100) ? number.value : nil
    }

    private mutating func hanFraction(_ denominator: ReadNumber, from start: Int) -> ReadFigure? {
        guard let part = scaledNumber() ?? hanNumeral(), let of = denominator.value.whole, of > 1
        else { return nil }
        if of == 100 { return found(.percent(part.value), from: start) }
        guard let count = part.value.whole else { return nil }
        return found(.fraction(count, of: of), from: start)
    }

    /// `one in five`, `four out of five`, seen from behind the first blank.
    private mutating func odds(_ number: ReadNumber) -> Figure? {
        guard number.scale == .none, let count = number.value.whole, count > 0,
            take("in ") || take("out of ") || take("of every ") || take("in every ")
        else { return nil }
        let word = word(at: index)
        var of = wholeNumber(digits: 1...3)
        if of == nil, let meaning = NumberWords.words[word.key] {
            switch meaning {
            case .digit, .tens: of = englishNumeral(meaning)?.value.whole
            default: break
            }
        }
        guard let of, of > count, !(byte(index) == 0x2E && byte(index + 1).isDigit),
            byte(index) != 0x25
        else { return nil }
        return .fraction(count, of: of)
    }

    /// 三倍, `3 times`, `5-fold`, `2x`.
    private mutating func multiple(_ number: ReadNumber, from start: Int) -> ReadFigure? {
        if take("倍") {
            var value = number.value
            if take("半"), let half = value.adding(ExactNumber(5, exponent: -1)) { value = half }
            var figure = found(.multiple(value), from: start)
            // 增长两倍 is three times as much.
            if growsBefore(start) || has("以上", at: index) {
                figure.other = value.adding(ExactNumber(1)).map { .multiple($0) }
            }
            figure.isSoft = number.form == .han && value == ExactNumber(1)
            return figure
        }
        let end = index
        _ = take("-")
        if takeWord("fold") || takeWord("x") || take("×"), !isWordByte(index), !byte(index).isDigit
        {
            return found(.multiple(number.value), from: start)
        }
        index = end
        return nil
    }

    private func growsBefore(_ start: Int) -> Bool {
        var place = start - 3
        while place >= first, start - place <= 24 {
            if has(anyOf: ["增", "涨", "高", "升", "多", "扩", "长"], at: place) { return true }
            if has(anyOf: ["，", "。", "、"], at: place) { return false }
            place -= 1
        }
        return false
    }
}
