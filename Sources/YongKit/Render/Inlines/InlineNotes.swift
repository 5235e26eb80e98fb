internal import Bilingual

/// What stands below a text: where its figures come from, and what its words mean.
extension InlineMarkup {
    var notes: [UInt8] {
        var writer = HTMLWriter()
        writeFigures(to: &writer)
        writeTerms(to: &writer)
        return writer.bytes
    }
}

extension InlineMarkup {
    private var strings: Strings { site.theme.strings[textLanguage] }
    private var form: WrittenForm { WrittenForm(language: site.languages[textLanguage].code) }

    /// Ends a line, and never begins one: the space before it does not break.
    private static var separator: StaticString { "\u{A0}· " }

    private func writeFigures(to writer: inout HTMLWriter) {
        guard !figures.isEmpty else { return }
        openSection("figures", title: "figures", to: &writer)
        writer.tag("<ol type=\"a\">\n")
        for (index, used) in figures.enumerated() {
            writer.tag("<li id=\"")
            writer.text(place.idPrefix + "fact." + used.fact.id)
            writer.tag("\"><b class=\"fact-value\">")
            writer.text(used.fact.text(textLanguage, form).withFiguresUnbroken)
            writer.tag("</b>")
            write(detailsOf: used.fact, to: &writer)
            writeBackLinks(of: used, letter: Self.letter(index), to: &writer)
            writer.tag("</li>\n")
        }
        writer.tag("</ol>\n</section>\n")
    }

    private func openSection(
        _ name: StaticString, title key: String, to writer: inout HTMLWriter
    ) {
        let id = place.idPrefix + "notes." + key
        writer.tag("<section class=\"")
        writer.tag(name)
        writer.tag("\" aria-labelledby=\"")
        writer.text(id)
        writer.tag("\">\n<h2 id=\"")
        writer.text(id)
        writer.tag("\">")
        writer.text(strings.phrase(key))
        writer.tag("</h2>\n")
    }

    /// Label, flag, date and source, then what it was before, as far as they are known.
    private func write(detailsOf fact: Fact, to writer: inout HTMLWriter) {
        if let label = fact.label[textLanguage] { part(label, to: &writer) }
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
        if let note = fact.note[textLanguage] { part(note, to: &writer) }
        for correction in fact.history {
            let was = WrittenFigure(correction.was).map {
                FigureForm($0, bound: fact.bound, unit: fact.unit[textLanguage]).text(in: form)
            }
            let text = strings.phrase(
                "figureCorrected",
                ["date": correction.on.map(form.date) ?? "—", "was": was ?? correction.was])
            part(text, to: &writer)
            if let why = correction.why[textLanguage] {
                if !isChinese { writer.tag(" ") }
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
        let record = site.data.record(id, in: "sources", language: textLanguage)
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

    private func writeBackLinks(
        of used: UsedFigure, letter: String, to writer: inout HTMLWriter
    ) {
        guard used.references > 0 else { return }
        for number in 1...used.references {
            writer.tag("\u{A0}<a href=\"#")
            writer.text(referenceID(used.fact.id, number))
            writer.tag("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
            writer.text(strings.phrase("footnoteBack") + " " + letter)
            if number > 1 { writer.text("-\(number)") }
            writer.tag("\">↩</a>")
        }
    }

    private func writeTerms(to writer: inout HTMLWriter) {
        guard !terms.isEmpty else { return }
        openSection("glossary", title: "glossary", to: &writer)
        writer.tag("<dl>\n")
        for term in terms {
            writer.tag("<div id=\"")
            writer.text(place.idPrefix + "term." + term.id)
            writer.tag("\"><dt><dfn")
            if !isChinese, term.term.isHan { writer.tag(" lang=\"zh-Hans\"") }
            writer.tag(">")
            writer.text(term.term)
            writer.tag("</dfn>")
            if let pinyin = term.pinyin {
                writer.tag(" <span class=\"pinyin\" lang=\"zh-Latn-pinyin\">")
                writer.text(pinyin)
                writer.tag("</span>")
            }
            writer.tag("</dt><dd>")
            writer.text(term.meaning ?? term.form)
            writer.tag("</dd></div>\n")
        }
        writer.tag("</dl>\n</section>\n")
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
