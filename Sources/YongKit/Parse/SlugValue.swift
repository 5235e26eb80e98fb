extension ValueReader {
    /// The last part of a page's address in one language.
    mutating func slug(_ entry: Entry) -> Located<String>? {
        guard let word = word(entry) else { return nil }
        guard let reason = SlugText.mistake(in: word.value) else { return word }
        let suggestion = SlugText.suggestion(for: word.value)
        correction = suggestion
        diagnostics.append(
            Message.slugWrong(
                word.value, reason, write: suggestion.map { corrected(entry, $0) }
            ).at(word.location))
        return nil
    }
}

/// What may stand as one part of an address.
enum SlugText {
    enum Mistake { case path, sign, tooLong }

    /// A file name has 255 bytes at most on Linux, which are 85 Chinese characters.
    static let longest = 200

    static func mistake(in slug: String) -> Mistake? {
        if slug.utf8.contains(0x2F) || slug.utf8.contains(0x5C) || slug.utf8.first == 0x2E {
            return .path
        }
        if slug.utf8.first == 0x5F || !slug.unicodeScalars.allSatisfy(isAllowed) { return .sign }
        return slug.utf8.count > longest ? .tooLong : nil
    }

    /// The nearest text that is allowed, nil when nothing of it is.
    static func suggestion(for slug: String) -> String? {
        var suggestion = String.UnicodeScalarView()
        for scalar in Punctuation.halfWidth(slug).lowercased().unicodeScalars {
            if isAllowed(scalar), scalar != "." {
                suggestion.append(scalar)
            } else if let last = suggestion.last, last != "-" {
                suggestion.append("-")
            }
        }
        while let last = suggestion.last, last == "-" { suggestion.removeLast() }
        guard !suggestion.isEmpty, mistake(in: String(suggestion)) == nil else { return nil }
        return String(suggestion)
    }

    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || scalar == "-" || scalar == "_" || scalar == "."
        }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .nonspacingMark, .spacingMark:
            return !(0xFF01...0xFF5E).contains(scalar.value)
        default: return false
        }
    }
}
