/// How sure a figure is, as its source has it.
package enum FigureBound: String, Sendable, CaseIterable {
    case exact, about, over, under, nearly
}

/// A figure as a page says it: with its bound, the end of its range, and what is counted.
package struct FigureForm: Sendable {
    let value: WrittenFigure
    let to: WrittenFigure?
    let bound: FigureBound
    let unit: String?

    package init(
        _ value: WrittenFigure, to: WrittenFigure? = nil, bound: FigureBound = .exact,
        unit: String? = nil
    ) {
        self.value = value
        self.to = to
        self.bound = bound
        self.unit = unit
    }

    /// `超4亿`, `over 400 million`: the digits as they were written, the words of the language.
    package func text(in form: WrittenForm) -> String {
        bound.words(form) + span(form) + unitText(form)
    }
}

extension FigureForm {
    private func span(_ form: WrittenForm) -> String {
        let parts = value.parts(form)
        guard let to else { return parts.whole }
        if case .date(let first) = value.figure, case .date(let last) = to.figure {
            return form.span(from: first, to: last)
        }
        var end = to.parts(form)
        var start = parts
        // What both have stands once: CNY 200–300, 300–400 million; Chinese says 3亿–4亿 and 5%–10%.
        if start.before == end.before { end.before = "" }
        if form == .chinese {
            if start.unit == end.unit, start.unit != "%" { start.unit = "" }
        } else if start.scale == end.scale, start.unit == end.unit {
            start.scale = ""
            start.unit = ""
        }
        return start.whole + "–" + end.whole
    }

    private func unitText(_ form: WrittenForm) -> String {
        guard let unit, let first = unit.unicodeScalars.first else { return "" }
        let isTight = first.value >= 0x2E80 || first == "%" || first == "°" || first == "‰"
        return (form == .chinese && first.value >= 0x2E80 || isTight ? "" : " ") + unit
    }
}

extension FigureBound {
    fileprivate func words(_ form: WrittenForm) -> String {
        switch (form, self) {
        case (_, .exact): ""
        case (.chinese, .about): "约"
        case (.chinese, .over): "超"
        case (.chinese, .under): "不到"
        case (.chinese, .nearly): "近"
        case (_, .about): "about "
        case (_, .over): "over "
        case (_, .under): "under "
        case (_, .nearly): "nearly "
        }
    }
}

/// The pieces of a figure in one language.
private struct FigureParts {
    var before = ""
    var digits = ""
    /// 亿, or ` million`.
    var scale = ""
    /// 元, `%`.
    var unit = ""

    var whole: String { before + digits + scale + unit }
}

extension WrittenFigure {
    fileprivate func parts(_ form: WrittenForm) -> FigureParts {
        switch figure {
        case .date(let date): return FigureParts(digits: form.date(date))
        case .percent(let number):
            return FigureParts(
                digits: number.text(
                    decimals: decimals(inUnits: 0), groups: form != .chinese), unit: "%")
        case .number(let number): return scaled(number, form)
        case .money(let number, let currency):
            var parts = scaled(number, form)
            if form == .chinese {
                parts.unit = currency.chineseName
            } else {
                parts.before = currency.code + " "
            }
            return parts
        default: return FigureParts()
        }
    }

    private func scaled(_ number: ExactNumber, _ form: WrittenForm) -> FigureParts {
        guard let (power, name) = unit(for: number, form) else {
            return FigureParts(
                digits: number.text(
                    decimals: decimals(inUnits: 0), groups: form != .chinese))
        }
        return FigureParts(
            digits: number.text(
                inUnits: power, decimals: decimals(inUnits: power), groups: form != .chinese),
            scale: name)
    }

    /// As many decimals as were written: 4.10亿 is 410 million, 2.30 billion is 23.0亿.
    private func decimals(inUnits power: Int) -> Int { precision.map { max(0, power - $0) } ?? 0 }

    /// The scale that was written, else the largest one that leaves few decimals.
    private func unit(for number: ExactNumber, _ form: WrittenForm) -> (Int, String)? {
        let units =
            form == .chinese
            ? [(12, "万亿"), (8, "亿"), (4, "万")]
            : [(12, " trillion"), (9, " billion"), (6, " million")]
        switch (scale, form) {
        case (.chinese(let power), .chinese), (.english(let power), .english):
            if let unit = units.first(where: { $0.0 == power }) { return unit }
        default: break
        }
        return units.first { power, _ in
            number.reaches(power) && number.decimals(inUnits: power) <= (power == 4 ? 2 : 3)
        }
    }
}

extension WrittenForm {
    /// `2025年1月14日`, `January 2025`, `2025`: as much of a date as is known.
    package func date(_ date: FigureDate) -> String {
        switch (date.year, date.month, date.day) {
        case (let year?, let month?, let day?): self.date(year: year, month: month, day: day)
        case (let year?, let month?, nil):
            switch self {
            case .chinese: "\(year)年\(month)月"
            case .english: "\(Self.englishMonths[month - 1]) \(year)"
            case .other: "\(year)-" + (month < 10 ? "0" : "") + "\(month)"
            }
        case (let year?, nil, _): self == .chinese ? "\(year)年" : "\(year)"
        case (nil, let month?, let day?):
            self == .chinese
                ? "\(month)月\(day)日" : "\(day) \(Self.englishMonths[month - 1])"
        case (nil, let month?, nil):
            self == .chinese ? "\(month)月" : Self.englishMonths[month - 1]
        case (nil, nil, _): ""
        }
    }

    /// `2025年1月13日至19日`, `13 to 19 January 2025`.
    func span(from first: FigureDate, to last: FigureDate) -> String {
        let isOneYear = first.year == last.year
        let isOneMonth = isOneYear && first.month == last.month
        let end = date(last)
        switch self {
        case .chinese:
            guard isOneYear, first.month != nil else { return date(first) + "至" + end }
            guard isOneMonth, let day = last.day else {
                let short = FigureDate(month: last.month, day: last.day).map(date) ?? end
                return date(first) + "至" + short
            }
            return date(first) + "至\(day)日"
        case .english:
            guard isOneYear, first.month != nil else { return date(first) + " to " + end }
            if isOneMonth, let day = first.day { return "\(day) to " + end }
            return (FigureDate(month: first.month, day: first.day).map(date) ?? date(first))
                + " to " + end
        case .other: return date(first) + " – " + end
        }
    }
}
