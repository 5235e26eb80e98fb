/// The words of the theme in one language, with their plural forms.
package struct Strings: Sendable {
    package enum Text: Sendable, Equatable {
        case plain(String)
        /// By CLDR category; `other` is always there.
        case plural([PluralCategory: String])
    }

    package let language: Language
    package var texts: [String: Located<Text>]

    package init(language: Language, texts: [String: Located<Text>] = [:]) {
        self.language = language
        self.texts = texts
    }
}

extension Strings {
    /// The keys that documents are made with; a theme has all of them in every language.
    static let required = [
        "both", "bothAlone",
        "calloutCaution", "calloutImportant", "calloutNote", "calloutTip", "calloutWarning",
        "commercialGift", "commercialOwn", "commercialPaid", "fallbackNotice", "feedTitle",
        "figure", "figureCorrected", "figureDate", "figures", "flagClaim", "flagDisputed",
        "flagOpinion", "flagPlatform", "flagReported", "footnote", "footnoteBack", "footnotes",
        "gatewayCall", "glossary", "languageName", "more", "moved", "notFound", "pageCount",
        "pageOf", "provenanceBoth", "provenanceHuman", "provenanceMachine",
        "provenanceMachineReviewed", "readingTime", "table", "tags", "tagTitle", "taskDone",
        "taskOpen",
    ]
}

/// A category of CLDR's plural rules.
package enum PluralCategory: String, Sendable, CaseIterable {
    case zero, one, two, few, many, other
}
