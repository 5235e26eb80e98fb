package import Templates

/// What the site rests on: every figure, every source, and who uses them.
package final class RegisterView: Sendable {
    struct Contents: Sendable {
        let groups: [RegisterGroupView]
        let sources: [RegisterSourceView]
        let corrections: [CorrectionView]
    }

    /// Long: a page that only asks whether there is a register does not make it.
    let contents: Late<Contents>

    init(_ make: @escaping @Sendable () -> Contents) { contents = Late(make) }

    static func schema(card: ViewSchema) -> ViewSchema {
        let group = RegisterGroupView.schema(card: card)
        let source = RegisterSourceView.schema(card: card)
        return ViewSchema(
            "register", of: RegisterView.self,
            [
                .list("groups", as: { group }, "the figures, by the file that they stand in") {
                    $0.contents.value.groups
                },
                .list("sources", as: { source }, "the sources, in the order of their file") {
                    $0.contents.value.sources
                },
                .list("corrections", of: CorrectionView.self, "what was corrected, newest first") {
                    $0.contents.value.corrections
                },
                .flag("hasCorrections", "something was corrected") {
                    !$0.contents.value.corrections.isEmpty
                },
            ])
    }
}

/// The figures of one file.
package final class RegisterGroupView: Sendable {
    let name: String
    let page: CardView?
    let facts: [RegisterFactView]

    init(name: String, page: CardView?, facts: [RegisterFactView]) {
        self.name = name
        self.page = page
        self.facts = facts
    }

    static func schema(card: ViewSchema) -> ViewSchema {
        let fact = RegisterFactView.schema(card: card)
        return ViewSchema(
            "registerGroup", of: RegisterGroupView.self,
            [
                .text("name", "the file's name: `week` for `_data/facts/week.yml`") { $0.name },
                .view("page", as: { card }, "the page of that name at the top, if there is one") {
                    $0.page
                },
                .list("facts", as: { fact }, "its figures, in their order") { $0.facts },
            ])
    }
}

/// A figure, with all that is known of it.
package final class RegisterFactView: Sendable {
    struct Values: Sendable {
        var id = ""
        var texts: @Sendable () -> [RegisterTextView] = { [] }
        var text = ""
        var label: String?
        var asOf: String?
        var note: String?
        var flag: String?
        var flagName: String?
        var source: String?
        var sourceID: String?
        var url: Link?
        var corrections: [CorrectionView] = []
        var pages: [CardView] = []
    }

    let values: Values

    init(_ values: Values) { self.values = values }

    static func schema(card: ViewSchema) -> ViewSchema {
        ViewSchema(
            "registerFact", of: RegisterFactView.self,
            [
                .text("id", "its id") { $0.values.id },
                .list("texts", of: RegisterTextView.self, "the figure in every language") {
                    $0.values.texts()
                },
                .text("text", "the figure as the language writes it") { $0.values.text },
                .text("label", "what is counted or measured") { $0.values.label },
                .text("asOf", "when it held, in words") { $0.values.asOf },
                .text("note", "what should be known of it") { $0.values.note },
                .text("flag", "how sure it is, in words") { $0.values.flag },
                .text("flagName", "the same as front matter writes it: `claim`") {
                    $0.values.flagName
                },
                .text("source", "who says so") { $0.values.source },
                .text("sourceID", "the id of that source, where it has one") {
                    $0.values.sourceID
                },
                .link("url", "where it says so") { $0.values.url },
                .list("corrections", of: CorrectionView.self, "what it was before") {
                    $0.values.corrections
                },
                .flag("hasCorrections", "it was corrected") { !$0.values.corrections.isEmpty },
                .list("pages", as: { card }, "the pages that use it") { $0.values.pages },
                .flag("isUsed", "there are such pages") { !$0.values.pages.isEmpty },
            ])
    }
}

/// A figure as one language writes it.
package final class RegisterTextView: View {
    let lang: String
    let text: String
    let isCurrent: Bool

    init(lang: String, text: String, isCurrent: Bool) {
        self.lang = lang
        self.text = text
        self.isCurrent = isCurrent
    }

    package static let schema = ViewSchema(
        "registerText", of: RegisterTextView.self,
        [
            .text("lang", "the language, for `lang`") { $0.lang },
            .text("text", "the figure in it") { $0.text },
            .flag("isCurrent", "it is the document's language") { $0.isCurrent },
        ])
}

/// What a figure was before.
package final class CorrectionView: View {
    let id: String
    let text: String
    let label: String?
    let was: String
    let on: String?
    let iso: String?
    let why: String?

    init(
        id: String, text: String, label: String?, was: String, on: String?, iso: String?,
        why: String?
    ) {
        self.id = id
        self.text = text
        self.label = label
        self.was = was
        self.on = on
        self.iso = iso
        self.why = why
    }

    package static let schema = ViewSchema(
        "correction", of: CorrectionView.self,
        [
            .text("id", "the figure's id") { $0.id },
            .text("text", "the figure as it is now") { $0.text },
            .text("label", "what is counted or measured") { $0.label },
            .text("was", "what it was") { $0.was },
            .text("on", "when it was corrected, in words") { $0.on },
            .text("iso", "the same, for `datetime`") { $0.iso },
            .text("why", "why") { $0.why },
        ])
}

/// A source, and what rests on it.
package final class RegisterSourceView: Sendable {
    let id: String
    let source: SourceView
    let facts: [RegisterFactView]
    let pages: [CardView]

    init(id: String, source: SourceView, facts: [RegisterFactView], pages: [CardView]) {
        self.id = id
        self.source = source
        self.facts = facts
        self.pages = pages
    }

    static func schema(card: ViewSchema) -> ViewSchema {
        let fact = RegisterFactView.schema(card: card)
        return ViewSchema(
            "registerSource", of: RegisterSourceView.self,
            [
                .text("id", "its id") { $0.id },
                .text("title", "its title") { $0.source.title },
                .link("url", "its address") { $0.source.url },
                .text("publisher", "who published it") { $0.source.publisher },
                .text("date", "when, as `_data/sources.yml` says it") { $0.source.date },
                .list("facts", as: { fact }, "the figures that it gives") { $0.facts },
                .flag("hasFacts", "there are such figures") { !$0.facts.isEmpty },
                .list("pages", as: { card }, "the pages that name it or use its figures") {
                    $0.pages
                },
                .flag("isUsed", "there are such pages") { !$0.pages.isEmpty },
            ])
    }
}
