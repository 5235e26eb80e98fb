/// Rules that are found by looking at one thing once.
///
/// To add a rule: a file in `Rules/` with a subject, and the subject in the list below.
struct RuleSubject: Sendable {
    let rules: [CheckRule]
    let look: Look
    /// Whether it looks at what is remembered of published files.
    var needsDocuments = false

    /// What is looked at.
    enum Look: Sendable {
        /// A text in one language: a body, a title, a text of a component …
        case text(@Sendable (CheckedText, inout TextFindings) -> Void)
        /// A text and its translation, block beside block.
        case pair(@Sendable (CheckedPair, inout PairFindings) -> Void)
        /// A page with all its texts.
        case page(@Sendable (CheckedPage, inout Findings) -> Void)
        /// A published file.
        case document(@Sendable (CheckedDocument, inout Findings) -> Void)
        /// The site, when all its pages have been looked at.
        case site(@Sendable (CheckedSite, inout Findings) -> Void)
    }

    /// Whether the published files have to be read for it.
    var readsDocuments: Bool {
        switch look {
        case .document: true
        case .site: needsDocuments || rules.contains { $0.group == .built }
        case .text, .pair, .page: false
        }
    }

    /// Every subject there is; within a group in the order of the documentation.
    static let all: [RuleSubject] = [
        .translations, .reviews, .numbers, .structure, .terms, .untranslated,
        .headings, .linkTexts, .images, .reachability, .redirects,
        .unsourcedFigures, .registers, .age,
        .typography, .forbiddenWords, .advertising, .lengths, .spelling,
        .thirdParties, .hosts, .contacts, .pictureLocations, .disclosures, .labels, .filing,
        .markup, .languages, .structuredData, .feeds, .policies, .weights,
    ]
}
