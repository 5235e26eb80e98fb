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

    private func writeFigures(to writer: inout HTMLWriter) {
        guard !figures.isEmpty else { return }
        openSection("figures", title: "figures", to: &writer)
        writer.tag("<ol type=\"a\">\n")
        let back = strings.phrase("footnoteBack") + " "
        for (index, used) in figures.enumerated() {
            writer.tag("<li id=\"")
            writer.text(place.idPrefix)
            writer.tag("fact.")
            writer.text(used.fact.id)
            writer.tag("\">")
            writer.html(factNotes.html(of: used.fact, language: textLanguage))
            writeBackLinks(of: used, label: back + Self.letter(index), to: &writer)
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

    private func writeBackLinks(
        of used: UsedFigure, label: String, to writer: inout HTMLWriter
    ) {
        guard used.references > 0 else { return }
        for number in 1...used.references {
            writer.tag("\u{A0}<a href=\"#")
            write(referenceTo: used.fact, number, to: &writer)
            writer.tag("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
            writer.text(label)
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
