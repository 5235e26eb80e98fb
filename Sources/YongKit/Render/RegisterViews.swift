internal import Bilingual
internal import Templates

/// Makes the register of figures and sources for one language.
struct RegisterViews: Sendable {
    private let site: Site
    private let language: Int
    private let forms: [WrittenForm]
    private let uses: Uses?
    private let card: @Sendable (Int) -> CardView

    /// - Parameters:
    ///   - uses: nil while the texts of other pages are not known.
    ///   - card: how a page is shown in a list.
    init(
        _ presentation: Presentation, language: Int, uses: Uses?,
        card: @escaping @Sendable (Int) -> CardView
    ) {
        site = presentation.site
        self.language = language
        forms = presentation.forms
        self.uses = uses
        self.card = card
    }

    func contents() -> RegisterView.Contents {
        let facts = site.data.records.facts.all.map { (fact: $0, view: view(of: $0)) }
        var names: [String] = []
        var groups: [String: [RegisterFactView]] = [:]
        var ofSource: [ByteKey: [RegisterFactView]] = [:]
        for (fact, view) in facts {
            let name = String(fact.location.file.lastPathComponent.dropLast(".yml".count))
            if groups[name] == nil { names.append(name) }
            groups[name, default: []].append(view)
            if let source = fact.source { ofSource[ByteKey(source), default: []].append(view) }
        }
        let corrections = facts.flatMap { fact, view in
            zip(fact.history, view.values.corrections).map { (day: $0.on, view: $1) }
        }
        return RegisterView.Contents(
            groups: names.map { name in
                RegisterGroupView(
                    name: name, page: site.page(at: "/\(name)/").map { card($0.id) },
                    facts: groups[name] ?? [])
            },
            sources: site.data.ids(in: "sources").map { source($0, ofSource[ByteKey($0)] ?? []) },
            corrections: corrections.enumerated().sorted { left, right in
                let (one, other) = (left.element.view.iso ?? "", right.element.view.iso ?? "")
                return one == other ? left.offset < right.offset : one > other
            }.map(\.element.view))
    }
}

extension RegisterViews {
    private var strings: Strings { site.theme.strings[language] }
    private var form: WrittenForm { forms[language] }

    private func view(of fact: Fact) -> RegisterFactView {
        var values = RegisterFactView.Values()
        values.id = fact.id
        values.text = fact.text(language, form).withFiguresUnbroken
        values.texts = { [site, forms, language] in
            zip(site.languages, forms).enumerated().map { index, of in
                RegisterTextView(
                    lang: of.0.tag, text: fact.text(index, of.1), isCurrent: index == language)
            }
        }
        values.label = fact.label[language]
        values.note = fact.note[language]
        values.asOf = fact.asOf.map(form.date)
        values.flag = fact.flag.map { strings.phrase($0.stringKey) }
        values.flagName = fact.flag?.rawValue
        if let source = fact.source {
            let record = site.data.record(source, in: "sources", language: language)
            values.source = record?["title"]?.text ?? source
            values.sourceID = record == nil ? nil : source
            let address = record.map { $0["url"]?.text } ?? source
            values.url = address.flatMap { SiteURL.isOfWeb($0) ? .absolute($0) : nil }
        }
        values.corrections = fact.history.map { correction in
            let was = WrittenFigure(correction.was).map {
                FigureForm($0, bound: fact.bound, unit: fact.unit[language]).text(in: form)
            }
            return CorrectionView(
                id: fact.id, text: values.text, label: values.label,
                was: was ?? correction.was, on: correction.on.map(form.date),
                iso: correction.on.flatMap(Self.iso), why: correction.why[language])
        }
        values.pages = (uses?.pages(usingFact: fact.id) ?? []).map(card)
        return RegisterFactView(values)
    }

    private static func iso(_ date: FigureDate) -> String? {
        guard let year = date.year else { return nil }
        return
            ([CalendarDate.padded(year, 4)]
            + [date.month, date.day].compactMap { $0.map { CalendarDate.padded($0, 2) } })
            .joined(separator: "-")
    }

    private func source(_ id: String, _ facts: [RegisterFactView]) -> RegisterSourceView {
        let record = site.data.record(id, in: "sources", language: language)
        return RegisterSourceView(
            id: id,
            source: SourceView(
                title: record?["title"]?.text ?? id,
                url: record?["url"]?.text.flatMap { SiteURL.isOfWeb($0) ? .absolute($0) : nil },
                publisher: record?["publisher"]?.text, date: record?["date"]?.text),
            facts: facts, pages: (uses?.pages(usingSource: id) ?? []).map(card))
    }
}
