/// The figures that a text says, in its order.
package struct FiguresInText: Sendable {
    package struct Found: Sendable, Hashable {
        package let figure: Figure
        /// In Unicode scalars of the text.
        package let range: Range<Int>
        /// A word such as `one` or 一, which often means no number.
        package let isSoft: Bool
    }

    package let found: [Found]

    package init(_ text: String) {
        var reader = FigureReader(text)
        var found: [Found] = []
        while !reader.isAtEnd {
            let start = reader.index
            guard !reader.isInsideWord, let written = reader.figure(), reader.index > start else {
                reader.index = start + 1
                continue
            }
            let first = reader.scalars[start]
            let isWord = !first.isASCIIDigit && written.figure.isPlainNumber
            let isShort = reader.index - start == 1 || first.isASCIILetter
            found.append(
                Found(
                    figure: written.figure, range: start..<reader.index, isSoft: isWord && isShort))
        }
        self.found = Self.spread(found, in: reader.scalars)
    }

    /// Whether the text says a figure.
    package func says(_ figure: Figure) -> Bool {
        found.contains { figure.agrees(with: $0.figure) }
    }
}

extension FiguresInText {
    /// In `3–4亿` and `5 to 10%` the first number has what stands behind the second.
    private static func spread(_ found: [Found], in scalars: [Unicode.Scalar]) -> [Found] {
        var result = found
        for index in found.indices.dropLast().reversed() {
            let (one, two) = (result[index], result[index + 1])
            guard case .number(let first) = one.figure, let second = two.figure.number,
                isSpan(scalars[one.range.upperBound..<two.range.lowerBound]),
                scalars[one.range].allSatisfy({ $0.isASCIIDigit || $0 == "." || $0 == "," })
            else { continue }
            let digits = String(
                String.UnicodeScalarView(
                    scalars[two.range].prefix {
                        $0.isASCIIDigit || $0 == "." || $0 == ","
                    }))
            var power = 0
            if let plain = WrittenFigure(digits)?.figure.number {
                power = second.powerOfTen(between: plain) ?? 0
            }
            let number = first.scaled(by: power)
            let figure: Figure =
                switch two.figure {
                case .percent: .percent(number)
                case .money(_, let currency): .money(number, currency)
                case .number, .date: .number(number)
                }
            result[index] = Found(figure: figure, range: one.range, isSoft: one.isSoft)
        }
        return result
    }

    private static func isSpan(_ between: ArraySlice<Unicode.Scalar>) -> Bool {
        let words = String(String.UnicodeScalarView(between)).split(separator: " ")
        return words.count == 1
            && ["-", "–", "—", "~", "～", "至", "到", "to", "and", "or"].contains(words[0])
    }
}

extension Figure {
    fileprivate var isPlainNumber: Bool { if case .number = self { true } else { false } }
}

extension FigureReader {
    /// Whether a word began before this place: `COVID-19` and `B2B` hold no number.
    fileprivate var isInsideWord: Bool {
        guard let before = scalar(at: index - 1), let here = current else { return false }
        if here.isASCIIDigit {
            return before.isASCIILetter || before.isASCIIDigit
                || before == "-" && scalar(at: index - 2)?.isASCIILetter == true
        }
        return here.isASCIILetter && before.isASCIILetter
    }
}
