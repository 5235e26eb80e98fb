/// The letters that a text is set in: one family for Chinese, one for everything else.
///
/// Chinese fonts have Latin letters too, but their quotation marks are as wide as a Chinese letter,
/// and “it’s” would fall apart.
package struct Face: Hashable, Sendable {
    package var han: String
    package var latin: String
    /// As CSS counts: 400 is regular, 700 bold.
    package var weight: Int
    package var strongWeight: Int

    package init(han: String, latin: String, weight: Int = 400, strongWeight: Int = 700) {
        self.han = han
        self.latin = latin
        self.weight = weight
        self.strongWeight = strongWeight
    }
}

/// One font of a face, as it is asked for by name.
package struct Font: Hashable, Sendable {
    package var family: String
    package var weight: Int
    package var isItalic: Bool
    /// Of the text, as a tag: the same sign has other forms in other countries.
    package var language: String

    package init(_ family: String, weight: Int, isItalic: Bool = false, language: String) {
        self.family = family
        self.weight = weight
        self.isItalic = isItalic
        self.language = language
    }
}

/// Where the ink of a text lies, in units of its size: from where it begins, and from its base line upwards
/// and downwards. All are zero where there is none.
package struct Ink: Equatable, Sendable {
    package var left = 0.0
    package var right = 0.0
    package var top = 0.0
    package var bottom = 0.0
}

/// Says how wide texts are.
package struct Ruler: Sendable {
    /// How far the next letter is, in units of the text's size.
    package let advance: @Sendable (_ text: String, Font) -> Double
    package let ink: @Sendable (_ text: String, Font) -> Ink

    package init(
        advance: @escaping @Sendable (_ text: String, Font) -> Double,
        ink: @escaping @Sendable (_ text: String, Font) -> Ink
    ) {
        self.advance = advance
        self.ink = ink
    }
}
