/// One component of a URL: the name of a page's folder, or what `slug:` says instead.
package enum Slug {
    package enum Mistake: Sendable {
        case empty, slash, dot, underscore, space, tooLong
        case character(Unicode.Scalar)
    }

    /// In bytes: Linux allows a file name no more.
    static let longest = 255

    /// What keeps a text from being one component of a path, if anything does.
    package static func mistake(in text: String) -> Mistake? {
        if text.isEmpty { return .empty }
        if text.utf8.contains(0x2F) || text.utf8.contains(0x5C) { return .slash }
        if text.utf8.first == 0x2E { return .dot }
        if text.utf8.first == 0x5F { return .underscore }
        if let scalar = text.unicodeScalars.first(where: { !isAllowed($0) }) {
            return scalar.properties.isWhitespace ? .space : .character(scalar)
        }
        return text.utf8.count > longest ? .tooLong : nil
    }

    /// The nearest component to a text, such as a tag's label; nil when nothing of it may stand there.
    package static func made(from text: String) -> String? {
        var slug = String.UnicodeScalarView()
        for scalar in Punctuation.halfWidth(text).lowercased().unicodeScalars {
            if isAllowed(scalar), scalar != ".", scalar != "_" || !slug.isEmpty {
                slug.append(scalar)
            } else if let last = slug.last, last != "-" {
                slug.append("-")
            }
        }
        while slug.last == "-" { slug.removeLast() }
        let made = String(slug)
        return mistake(in: made) == nil ? made : nil
    }

    /// Letters and digits of every language, but in their plain width; and `-`, `_`, `.`.
    private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
            .decimalNumber, .nonspacingMark, .spacingMark:
            !(0xFF01...0xFF5E).contains(scalar.value)
        default: scalar == "-" || scalar == "_" || scalar == "."
        }
    }
}
