/// What can stand behind a number and makes more of it than a count: 成, `percent`, 元, `km`.
///
/// Most numbers count things of which nobody needs to know more: 3把椅子, `12 boats`.
enum NumberFollowers {
    static let words = WordTable<Bool>(
        (FigureReader.englishNames.map(\.0) + own + currencies.flatMap(\.words))
            .filter { $0.utf8.count <= 12 }.map { ($0, true) })

    private static let own = [
        "percentage", "percent", "per", "pct", "pp", "in", "out", "of", "fold", "x", "st", "nd",
        "rd", "th", "s", "century", "centuries", "quarter", "o", "a", "am", "p", "pm", "more",
        "metric", "additional", "square", "sq", "cubic", "degrees", "degree", "and", "c", "f",
    ]

    private static let currencies = CurrencySigns.suffixes.all.map {
        let name = String(decoding: $0.bytes, as: UTF8.self)
        return (name: name, words: [String(name.lowercased().prefix { $0.isLetter && $0.isASCII })])
    }

    static let signs = HanSet(
        "个百分成折倍世年代季月日號点點时多余来半之"
            + FigureReader.chineseNames.map { "\($0.0)" }.joined()
            + currencies.map(\.name).joined())
}

extension FigureReader {
    /// Whether what stands behind a number may be more than what it counts.
    func mayTakeWhatFollows() -> Bool {
        switch byte(index) {
        case 0, 0x0A, 0x29, 0x2C: return false
        case 0x20 where byte(index + 1).isLetter:
            return NumberFollowers.words[word(at: index + 1).key] != nil
        // 、。 and ，
        case 0xE3 where byte(index + 1) == 0x80: return false
        case 0xEF where byte(index + 1) == 0xBC && byte(index + 2) == 0x8C: return false
        case 0xE4...0xE9: return NumberFollowers.signs.contains(wide(at: index))
        default: return true
        }
    }
}
