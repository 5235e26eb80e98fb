/// What a page holds, and the things that it tells of.
extension StructuredPage {
    /// Inside the page itself.
    func writeContents(to json: inout JSONWriter) {
        switch page.kind {
        case "landing", "gallery", "directory", "tour", "home":
            json.list(of: page.children, "mainEntity", presentation, language: language)
        case "qa": writeQuestions(to: &json)
        case "place": json.reference("about", url + "#place")
        case "words" where !site.data.records.terms.ids.isEmpty:
            json.reference("mainEntity", url + "#terms")
        case "register" where !site.data.records.facts.ids.isEmpty:
            json.reference("mainEntity", url + "#facts")
        case "product": json.reference("mainEntity", url + "#product")
        case "quiz": json.reference("mainEntity", url + "#quiz")
        case "guide" where !steps.isEmpty: json.reference("about", url + "#steps")
        case "itinerary" where !steps.isEmpty: json.reference("mainEntity", url + "#trip")
        case "timeline" where !entries.isEmpty: json.reference("mainEntity", url + "#timeline")
        case "profile": json.reference("mainEntity", url + "#person")
        default: break
        }
    }

    /// Beside it in the same graph.
    func writeSubjects(to json: inout JSONWriter) {
        switch page.kind {
        case "place": writePlace(to: &json)
        case "words": writeTerms(to: &json)
        case "register": writeDataset(to: &json)
        case "calendar": for event in site.data.records.events.all { write(event, to: &json) }
        case "product": writeNamed("Product", "product", to: &json)
        case "quiz": writeNamed("Quiz", "quiz", inLanguage, to: &json)
        case "guide" where !steps.isEmpty: writeSteps(to: &json)
        case "itinerary" where !steps.isEmpty: writeTrip(to: &json)
        case "timeline" where !entries.isEmpty: writeTimeline(to: &json)
        case "profile": writeNamed("Person", "person", to: &json)
        default: break
        }
    }

    /// A thing of which the page says what it is called and how it looks, and nothing more.
    private func writeNamed(
        _ type: String, _ id: String, _ inLanguage: String? = nil, to json: inout JSONWriter
    ) {
        json.object { json in
            json.field("@type", type)
            json.field("@id", url + "#" + id)
            json.field("name", text.title)
            json.field("description", text.summary)
            json.field("url", url)
            json.field("inLanguage", inLanguage)
            json.field("image", image)
        }
    }
}
