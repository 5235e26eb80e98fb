/// Times of day: `18:00`, `6 p.m.`, 下午6点半, 18时30分.
extension FigureReader {
    /// `18:00`, `6:30 pm`.
    mutating func clockTime(from start: Int) -> ReadFigure? {
        index = start
        guard let hour = wholeNumber(digits: 1...2), hour <= 24 else {
            index = start
            return nil
        }
        let isWide = has("：", at: index)
        guard take(":") || take("："), let minute = wholeNumber(digits: 2...2), minute < 60,
            !isWide || !(0x4E00...0x9FFF).contains(wide(at: index))
                || has(anyOf: ["至", "到", "前", "后", "开"], at: index)
        else {
            index = start
            return nil
        }
        if byte(index) == 0x3A, byte(index + 1).isDigit {
            index += 1
            skipDigits()
        }
        return time(hour, minute, from: start)
    }

    /// The time of which this is the hour, if what follows says so: `6 p.m.`, `6点半`.
    mutating func time(hour number: ReadNumber, from start: Int) -> ReadFigure? {
        guard number.scale == .none, number.precision == nil, let hour = number.value.whole,
            (0...24).contains(hour)
        else { return nil }
        let end = index
        if take("点钟") || take("點") || take("点")
            || has("时", at: index) && !has("时代", at: index) && take("时")
        {
            var minute = 0
            if take("半") {
                minute = 30
            } else if take("一刻") {
                minute = 15
            } else if take("三刻") {
                minute = 45
            } else {
                let behindHour = index
                _ = take("零")
                if let number = smallNumber(59), has("分", at: index), !has("分之", at: index) {
                    _ = take("分")
                    minute = number
                } else {
                    index = behindHour
                }
            }
            var figure = time(hour, minute, from: start)
            if minute == 0, figure.other == nil { figure.other = .number(number.value) }
            figure.isSoft = number.form == .han && minute == 0
            return figure
        }
        let blank = takeBlank()
        if takeWord("o'clock") || takeWord("o’clock") { return time(hour, 0, from: start) }
        index = end
        if blank, let half = halfOfDay(), (1...12).contains(hour) {
            _ = half
            index = end
            return time(hour, 0, from: start)
        }
        index = end
        if halfOfDay() != nil, (1...12).contains(hour) {
            index = end
            return time(hour, 0, from: start)
        }
        index = end
        return nil
    }

    private mutating func time(_ hour: Int, _ minute: Int, from start: Int) -> ReadFigure {
        var hour = hour
        var isHalfDay = (1...12).contains(hour)
        if let isAfternoon = halfOfDay() ?? halfOfDay(before: start, hour) {
            isHalfDay = false
            if isAfternoon, hour < 12 { hour += 12 }
            if !isAfternoon, hour == 12 { hour = 0 }
        }
        return found(.time(minutes: hour % 24 * 60 + minute, isHalfDay: isHalfDay), from: start)
    }

    /// `a.m.` is false, `p.m.` true.
    private mutating func halfOfDay() -> Bool? {
        let start = index
        _ = takeBlank()
        let letter = byte(index) | 0x20
        guard letter == 0x61 || letter == 0x70 else {
            index = start
            return nil
        }
        index += 1
        let hasPoint = take(".")
        guard byte(index) | 0x20 == 0x6D, !isWordByte(index + 1) else {
            index = start
            return nil
        }
        index += 1
        if hasPoint { _ = take(".") }
        return letter == 0x70
    }

    private func halfOfDay(before start: Int, _ hour: Int) -> Bool? {
        // 晚上12点 is midnight, 中午12点 noon; 中午11点 is before it.
        if has("中午", before: start) { return hour < 10 ? true : nil }
        if hour == 12 { return nil }
        if Self.afternoon.contains(where: { has($0, before: start) }) { return true }
        return Self.morning.contains { has($0, before: start) } ? false : nil
    }

    private static let afternoon: [StaticString] = [
        "下午", "傍晚", "晚上", "晚", "夜间", "夜里", "午后",
    ]
    private static let morning: [StaticString] = ["上午", "早上", "早晨", "清晨", "凌晨", "早"]
}
