/// Numbers in English words: `four hundred million`, `half a billion`, `twenty-five`.
extension FigureReader {
    /// - Parameter first: the meaning of the word that stands here.
    mutating func englishNumeral(_ first: NumberWord) -> ReadNumber? {
        var total = 0
        var section = 0
        var last: NumberWord?
        var end = index
        var next: NumberWord? = first
        var signs = 0
        var halves = 0
        var isArticle = false
        if case .half = first { return halfOfScale() }
        if case .article = first {
            // `a million`, `a hundred`: the article is their one.
            guard let scale = wordBehindBlank(), scale.isScale else { return nil }
            section = 1
            isArticle = true
            last = .digit(1)
            next = scale
        } else {
            index = word(at: index).end
        }
        while let word = next {
            switch (word, last) {
            case (.digit(let value), nil): section += value
            case (.digit(let value), .tens?) where value < 10: section += value
            case (.digit(let value), .hundred?), (.digit(let value), .scale?): section += value
            case (.tens(let value), nil), (.tens(let value), .hundred?),
                (.tens(let value), .scale?):
                section += value
            case (.hundred, .digit?), (.hundred, .tens?): section *= 100
            case (.scale(let power), _?) where section > 0:
                let (product, overflows) = (0..<power).reduce((section, false)) { sum, _ in
                    let (value, over) = sum.0.multipliedReportingOverflow(by: 10)
                    return (value, sum.1 || over)
                }
                if overflows { return nil }
                total += product
                if halves > 0 { total += product / section / 2 }
                halves = 0
                section = 0
            case (.dozen, .digit?), (.dozen, .tens?):
                section *= 12
                isArticle = true
            default: next = nil
            }
            guard next != nil else { break }
            signs += 1
            last = word
            end = index
            if case .digit = word, total == 0, let decimals = decimals() {
                return ReadNumber(
                    value: ExactNumber(section).adding(decimals.value)?.scaled(by: decimals.power)
                        ?? ExactNumber(section), form: .words, signs: 3)
            }
            if takeHalf() {
                halves = 1
                end = index
            }
            guard byte(index) == 0x20 || byte(index) == 0x2D else { break }
            index += 1
            if last?.isScale == true, has("and ", at: index) { index += 4 }
            let place = self.word(at: index)
            next = NumberWords.words[place.key]
            if next != nil { index = place.end }
        }
        index = end
        guard signs > 0 else { return nil }
        var value = ExactNumber(total + section)
        if halves > 0 { value = value.adding(ExactNumber(5, exponent: -1)) ?? value }
        // A million things are many.
        return ReadNumber(
            value: value, form: .words, signs: signs, isVague: isArticle && signs <= 2)
    }
}

extension FigureReader {
    /// ` point five million`
    private mutating func decimals() -> (value: ExactNumber, power: Int)? {
        let start = index
        guard take(" point ") else { return nil }
        var value = 0
        var count = 0
        while count < 9 {
            let place = word(at: index)
            switch NumberWords.words[place.key] {
            case .digit(let digit)? where digit < 10: value = value * 10 + digit
            case .hint(0)?: value *= 10
            default:
                guard count > 0 else {
                    index = start
                    return nil
                }
                index -= 1
                let end = index
                let power = englishScale()
                if power == nil { index = end }
                return (ExactNumber(value, exponent: -count), power ?? 0)
            }
            count += 1
            index = place.end
            guard byte(index) == 0x20 else { break }
            index += 1
        }
        return (ExactNumber(value, exponent: -count), 0)
    }

    private mutating func wordBehindBlank() -> NumberWord? {
        let start = word(at: index).end
        guard byte(start) == 0x20 || byte(start) == 0x2D else { return nil }
        let next = word(at: start + 1)
        guard let meaning = NumberWords.words[next.key] else { return nil }
        index = next.end
        return meaning
    }

    /// `half a billion`, `half a million`; `half` alone is no number.
    private mutating func halfOfScale() -> ReadNumber? {
        let start = index
        index = word(at: index).end
        guard take(" a ") || take("-a-") || take(" of a ") || takeBlank() || take("-") else {
            index = start
            return nil
        }
        let place = word(at: index)
        guard let word = NumberWords.words[place.key] else {
            index = start
            return nil
        }
        index = place.end
        if case .dozen = word {
            return ReadNumber(value: ExactNumber(6), form: .words, signs: 1)
        }
        guard case .scale(let power) = word else {
            index = start
            return nil
        }
        return ReadNumber(
            value: ExactNumber(5, exponent: power - 1), form: .words, signs: 2)
    }
}
