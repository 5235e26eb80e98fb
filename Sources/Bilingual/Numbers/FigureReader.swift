/// Reads figures at a place of a text.
struct FigureReader {
    /// Full-width digits and signs are half-width here.
    let scalars: [Unicode.Scalar]
    var index = 0

    init(_ text: String) {
        scalars = text.unicodeScalars.map { scalar in
            switch scalar.value {
            case 0xFF10...0xFF19, 0xFF05, 0xFF0E, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
                Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
            case 0x2212: "-"
            case 0xA0, 0x202F: " "
            default: scalar
            }
        }
    }

    var isAtEnd: Bool { index >= scalars.count }
    var current: Unicode.Scalar? { scalar(at: index) }

    func scalar(at index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    mutating func skipBlanks() {
        while current == " " || current == "\t" || current == "\n" { index += 1 }
    }

    /// Goes over a word if it stands here.
    mutating func take(_ word: String) -> Bool { take(Array(word.unicodeScalars)) }

    mutating func take(_ word: [Unicode.Scalar]) -> Bool {
        guard index + word.count <= scalars.count,
            scalars[index..<index + word.count].elementsEqual(word)
        else { return false }
        index += word.count
        return true
    }

    /// Goes over an English word, whatever its case, if it ends here.
    mutating func takeWord(_ word: String) -> Bool {
        let letters = Array(word.unicodeScalars)
        guard index + letters.count <= scalars.count,
            zip(scalars[index...], letters).allSatisfy({
                $0.properties.lowercaseMapping == $1.properties.lowercaseMapping
            }), scalar(at: index + letters.count)?.isASCIILetter != true
        else { return false }
        index += letters.count
        return true
    }

    /// What stands here, or nothing and the place is kept.
    mutating func figure() -> WrittenFigure? {
        let start = index
        if let date = date() { return WrittenFigure(.date(date)) }
        index = start
        if let money = moneyWithPrefix() { return money }
        index = start
        if take("百分之"), let number = scaledNumber() ?? numeral() {
            return WrittenFigure(.percent(number.value), precision: number.precision)
        }
        index = start
        if let number = scaledNumber() ?? numeral() { return withSuffix(number) }
        index = start
        return nil
    }
}

extension FigureReader {
    /// `CNY 300`, `$1.5 billion`.
    private mutating func moneyWithPrefix() -> WrittenFigure? {
        guard scalar(at: index - 1)?.isASCIILetter != true else { return nil }
        for (sign, currency) in Currency.prefixes where take(sign) {
            if current == " " { index += 1 }
            guard let number = scaledNumber() else { return nil }
            if currency.code == "CNY" { _ = take("元") }
            return WrittenFigure(
                .money(number.value, currency), scale: number.scale, precision: number.precision)
        }
        return nil
    }

    /// What the signs behind a number make of it.
    private mutating func withSuffix(_ number: ReadNumber) -> WrittenFigure {
        let end = index
        if take("%") || take("％") {
            return WrittenFigure(.percent(number.value), precision: number.precision)
        }
        if take("成"), scalar(at: index) != "为", scalar(at: index) != "了" {
            return WrittenFigure(.percent(number.value.scaled(by: 1)))
        }
        index = end
        if current == " " { index += 1 }
        if takeWord("percent") || take("per cent") && current?.isASCIILetter != true {
            return WrittenFigure(.percent(number.value), precision: number.precision)
        }
        for (sign, currency) in Currency.suffixes {
            let isWord = sign[0].isASCIILetter
            if isWord ? takeWord(String(String.UnicodeScalarView(sign))) : take(sign) {
                // 元旦 and 块 as in 几块地 are no money.
                if currency.code == "CNY", !isWord, let next = current, "旦宵月素石地".contains(next) {
                    break
                }
                return WrittenFigure(
                    .money(number.value, currency), scale: number.scale,
                    precision: number.precision)
            }
        }
        index = end
        return WrittenFigure(
            .number(number.value), scale: number.scale, precision: number.precision)
    }
}

extension String {
    fileprivate func contains(_ scalar: Unicode.Scalar) -> Bool {
        unicodeScalars.contains(scalar)
    }
}

extension Unicode.Scalar {
    var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
    var isASCIILetter: Bool { (0x41...0x5A).contains(value & ~0x20) }
}
