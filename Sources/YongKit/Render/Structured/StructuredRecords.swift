/// Words and figures.
extension StructuredPage {
    func writeTerms(to json: inout JSONWriter) {
        let terms = site.data.records.terms.all
        guard !terms.isEmpty else { return }
        let shown = page.shown[language]
        json.object { json in
            json.field("@type", "DefinedTermSet")
            json.field("@id", url + "#terms")
            json.field("name", text.title)
            json.field("description", text.summary)
            json.field("url", url)
            json.field("inLanguage", inLanguage)
            json.key("hasDefinedTerm")
            json.array { json in
                for term in terms.map({ $0[shown] }) {
                    json.object { json in
                        json.field("@type", "DefinedTerm")
                        json.field("@id", url + "#" + term.id)
                        json.field("name", term.term)
                        if term.form != term.term { json.field("alternateName", term.form) }
                        json.field("description", term.meaning ?? term.form)
                        json.reference("inDefinedTermSet", url + "#terms")
                    }
                }
            }
        }
    }

    func writeDataset(to json: inout JSONWriter) {
        guard !site.data.records.facts.ids.isEmpty else { return }
        json.object { json in
            json.field("@type", "Dataset")
            json.field("@id", url + "#facts")
            json.field("name", text.title)
            json.field("description", text.summary ?? text.title)
            json.field("url", url)
            json.field("inLanguage", inLanguage)
            json.field("isAccessibleForFree", literal: "true")
            json.key("creator")
            organisation(&json)
            if let licence = site.settings.licence[page.shown[language]] {
                json.key("license")
                json.object { json in
                    json.field("@type", "CreativeWork")
                    json.field("name", licence)
                }
            }
        }
    }
}
