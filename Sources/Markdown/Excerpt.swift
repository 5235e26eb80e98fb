/// Cuts a text to a length without cutting a word or a sentence badly.
enum Excerpt {
    static func cut(_ text: String, limit: Int) -> String {
        // What stands behind the cut decides only that there is one.
        let scalars = Array(text.unicodeScalars.prefix(limit + 1))
        guard scalars.count > limit, limit > 1 else { return text }
        if let end = lastSentenceEnd(in: scalars[..<limit]), end * 2 >= limit {
            return string(scalars[..<end])
        }
        var end = limit - 1
        // Chinese may be cut anywhere but before a mark; English between words only.
        while end > limit / 2, !mayCut(scalars, before: end) { end -= 1 }
        while end > 0, isTrailing(scalars[end - 1]) { end -= 1 }
        return string(scalars[..<end]) + "…"
    }
}

extension Excerpt {
    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static func lastSentenceEnd(in scalars: ArraySlice<Unicode.Scalar>) -> Int? {
        for index in scalars.indices.reversed() {
            switch scalars[index] {
            case "。", "！", "？": return afterQuotes(scalars, index + 1)
            case ".", "!", "?":
                let end = afterQuotes(scalars, index + 1)
                if end < scalars.endIndex, scalars[end] == " " { return end }
            default: break
            }
        }
        return nil
    }

    private static func afterQuotes(_ scalars: ArraySlice<Unicode.Scalar>, _ index: Int) -> Int {
        var index = index
        while index < scalars.endIndex, "”’」』）)\"'".unicodeScalars.contains(scalars[index]) {
            index += 1
        }
        return index
    }

    private static func mayCut(_ scalars: [Unicode.Scalar], before index: Int) -> Bool {
        let next = scalars[index]
        let previous = scalars[index - 1]
        if next.properties.isWhitespace { return true }
        if next.isWide != previous.isWide {
            return !isTrailing(next) && next.properties.isAlphabetic
        }
        return next.isWide && next.properties.isAlphabetic
    }

    private static func isTrailing(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || "，、；：,;:（《“‘「(—".unicodeScalars.contains(scalar)
    }
}

extension Unicode.Scalar {
    /// Han, kana, and full-width marks, roughly: where a line may break anywhere.
    fileprivate var isWide: Bool { value >= 0x2e80 && value <= 0xffef || value >= 0x20000 }
}
