internal import Bilingual

/// What stands below texts of each of their figures: made when a text first uses one, for pages show
/// the same figures, and every page shows them twice.
final class FactNotes: Sendable {
    /// By language and id.
    private let notes: [[ByteKey: Late<[UInt8]>]]

    init(_ site: Site) {
        notes = site.languages.indices.map { language in
            let note = FactNote(site: site, language: language)
            return Dictionary(
                site.data.records.facts.all.map { fact in
                    (ByteKey(fact.id), Late { note.html(of: fact) })
                }, uniquingKeysWith: { first, _ in first })
        }
    }

    func html(of fact: Fact, language: Int) -> [UInt8] {
        notes[language][ByteKey(fact.id)]?.value ?? []
    }
}

/// Writes what is known of a figure in one language.
private struct FactNote {
    let site: Site
    let language: Int

    func html(of fact: Fact) -> [UInt8] {
        var writer = HTMLWriter()
        writer.tag("<b class=\"fact-value\">")
        writer.text(fact.text(language, form).withFiguresUnbroken)
        writer.tag("</b>")
        write(detailsOf: fact, to: &writer)
        return writer.bytes
    }
}

extension FactNote {
    private var strings: Strings { site.theme.strings[language] }
    private var form: WrittenForm { WrittenForm(language: site.languages[language].code) }

    /// Ends a line, and never begins one: the space before it does not break.
    private static var separator: StaticString { "\u{A0}· " }

    /// Label, flag, date and source, then what it was before, as far as they are known.
    private func write(detailsOf fact: Fact, to writer: inout HTMLWriter) {
        if let label = fact.label[language] { part(label, to: &writer) }
        if let flag = fact.flag {
            writer.tag(Self.separator)
            writer.tag("<span class=\"flag flag-")
            writer.text(flag.rawValue)
            writer.tag("\">")
            writer.text(strings.phrase(flag.stringKey))
            writer.tag("</span>")
        }
        if let date = fact.asOf {
            writer.tag(Self.separator)
            writer.tag("<span class=\"source-date\">")
            writer.text(strings.phrase("figureDate", ["date": form.date(date)]))
            writer.tag("</span>")
        }
        if let source = fact.source { write(source: source, to: &writer) }
        if let note = fact.note[language] { part(note, to: &writer) }
        for correction in fact.history {
            let was = WrittenFigure(correction.was).map {
                FigureForm($0, bound: fact.bound, unit: fact.unit[language]).text(in: form)
            }
            let text = strings.phrase(
                "figureCorrected",
                ["date": correction.on.map(form.date) ?? "—", "was": was ?? correction.was])
            part(text, to: &writer)
            if let why = correction.why[language] {
                if !site.languages[language].isChinese { writer.tag(" ") }
                writer.text(why)
            }
        }
    }

    private func part(_ text: String, to writer: inout HTMLWriter) {
        writer.tag(Self.separator)
        writer.text(text)
    }

    /// A record of `_data/sources.yml`, or an address.
    private func write(source id: String, to writer: inout HTMLWriter) {
        let record = site.data.record(id, in: "sources", language: language)
        let address = record.map { $0["url"]?.text } ?? id
        writer.tag(Self.separator)
        if let address, address.hasPrefix("https://") || address.hasPrefix("http://") {
            writer.tag("<a href=\"")
            writer.text(address)
            writer.tag("\">")
            writer.text(record?["title"]?.text ?? id)
            writer.tag("</a>")
        } else {
            writer.text(record?["title"]?.text ?? id)
        }
        if let publisher = record?["publisher"]?.text { part(publisher, to: &writer) }
    }
}

extension Fact.Flag {
    /// The text of the theme that names it.
    var stringKey: String {
        switch self {
        case .reported: "flagReported"
        case .platform: "flagPlatform"
        case .claim: "flagClaim"
        case .opinion: "flagOpinion"
        case .disputed: "flagDisputed"
        }
    }
}
