internal import Templates

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

    // MARK: Questions and steps

    /// Those of all components `qa` of the text.
    var questions: [(question: String, answer: String)] {
        items("qa", "items").compactMap { item in
            guard let question = item["question"]?.plainText,
                let answer = item["answer"]?.plainText, !question.isEmpty, !answer.isEmpty
            else { return nil }
            return (question, answer)
        }
    }

    private var steps: [(name: String, text: String)] {
        items("steps", "steps").compactMap { item in
            guard let title = item["title"]?.plainText, !title.isEmpty else { return nil }
            return (title, item["text"]?.plainText ?? title)
        }
    }

    private func items(_ component: String, _ field: String) -> [ComponentValue] {
        (components?.values(of: component) ?? []).flatMap { value -> [ComponentValue] in
            if case .list(let items)? = value[field] { items } else { [] }
        }
    }

    private func writeQuestions(to json: inout JSONWriter) {
        guard !questions.isEmpty else { return }
        json.key("mainEntity")
        json.array { json in
            for (question, answer) in questions {
                json.object { json in
                    json.field("@type", "Question")
                    json.field("name", question)
                    json.key("acceptedAnswer")
                    json.object { json in
                        json.field("@type", "Answer")
                        json.field("text", answer)
                        json.field("inLanguage", inLanguage)
                    }
                }
            }
        }
    }

    private func writeSteps(to json: inout JSONWriter) {
        json.object { json in
            json.field("@type", "HowTo")
            json.field("@id", url + "#steps")
            json.field("name", text.title)
            json.field("description", text.summary)
            json.field("inLanguage", inLanguage)
            json.key("step")
            json.array { json in
                for (index, step) in steps.enumerated() {
                    json.object { json in
                        json.field("@type", "HowToStep")
                        json.field("position", literal: String(index + 1))
                        json.field("name", step.name)
                        json.field("text", step.text)
                    }
                }
            }
        }
    }

    // MARK: Trips and times

    /// What happened, with its day in front, of all components `timeline` of the text.
    private var entries: [String] {
        items("timeline", "items").compactMap { item in
            let what = [item["date"], item["title"] ?? item["text"]]
                .compactMap { $0?.plainText }.filter { !$0.isEmpty }
            return what.isEmpty ? nil : what.joined(separator: " · ")
        }
    }

    private func writeTrip(to json: inout JSONWriter) {
        json.object { json in
            json.field("@type", "TouristTrip")
            json.field("@id", url + "#trip")
            json.field("name", text.title)
            json.field("description", text.summary)
            json.field("url", url)
            json.key("itinerary")
            json.object { json in writeList(steps.map(\.name), to: &json) }
        }
    }

    private func writeTimeline(to json: inout JSONWriter) {
        json.object { json in
            json.field("@id", url + "#timeline")
            json.field("name", text.title)
            writeList(entries, to: &json)
        }
    }

    private func writeList(_ names: [String], to json: inout JSONWriter) {
        json.field("@type", "ItemList")
        json.field("numberOfItems", literal: String(names.count))
        json.key("itemListElement")
        json.array { json in
            for (index, name) in names.enumerated() {
                json.object { json in
                    json.field("@type", "ListItem")
                    json.field("position", literal: String(index + 1))
                    json.field("name", name)
                }
            }
        }
    }

    // MARK: Places and events

    /// The place whose record names this page; without one, what the page itself says.
    private func writePlace(to json: inout JSONWriter) {
        let shown = page.shown[language]
        let id = site.data.records.places.ids.first { id in
            site.data.records.places[id]?[shown].page.flatMap { site.page(at: $0.value)?.id }
                == page.id
        }
        json.object { json in
            json.field("@type", "TouristAttraction")
            json.field("@id", url + "#place")
            json.field(
                "name", id.flatMap { site.data.records.places[$0]?[shown].name } ?? text.title)
            json.field("description", text.summary)
            json.field("url", url)
            json.field("image", image)
            if let id { writeWhere(id, shown, to: &json) }
        }
    }

    /// An address that somebody gives, and coordinates that are no estimate.
    private func writeWhere(_ id: String, _ shown: Int, to json: inout JSONWriter) {
        json.field("address", site.data.records.places[id]?[shown].address)
        guard let position = site.position(ofPlace: id) else { return }
        json.key("geo")
        json.object { json in
            json.field("@type", "GeoCoordinates")
            json.field("latitude", literal: position.latitude)
            json.field("longitude", literal: position.longitude)
        }
    }

    /// An event needs a place: without one it is none for those who read this.
    private func write(_ event: Event, to json: inout JSONWriter) {
        let shown = page.shown[language]
        guard let place = site.place(of: event, language: shown) else { return }
        json.object { json in
            json.field("@type", "Event")
            json.field("@id", url + "#" + event.id)
            json.field("name", event.title[shown])
            json.field("description", event.note[shown])
            json.field("startDate", date(event.start))
            json.field("endDate", event.end.map(date))
            json.field(
                "url",
                event.page.flatMap { site.page(at: $0.value) }.map {
                    presentation.published[$0.id][language].url
                } ?? url)
            json.key("location")
            json.object { json in
                json.field("@type", "Place")
                json.field("name", place)
                if let id = event.place { writeWhere(id, shown, to: &json) }
                if event.place.flatMap({ site.data.records.places[$0]?[shown].address }) == nil {
                    json.field("address", place)
                }
            }
        }
    }

    private func date(_ date: WrittenDate) -> String {
        date.time == nil ? date.day.iso : site.clock.timestamp(date)
    }

    // MARK: Words and figures

    private func writeTerms(to json: inout JSONWriter) {
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

    private func writeDataset(to json: inout JSONWriter) {
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
