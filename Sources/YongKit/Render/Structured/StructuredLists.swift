/// Trips and what happened when, as lists.
extension StructuredPage {
    /// What happened, with its day in front, of all components `timeline` of the text.
    var entries: [String] {
        items("timeline", "items").compactMap { item in
            let what = [item["date"], item["title"] ?? item["text"]]
                .compactMap { $0?.plainText }.filter { !$0.isEmpty }
            return what.isEmpty ? nil : what.joined(separator: " · ")
        }
    }

    func writeTrip(to json: inout JSONWriter) {
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

    func writeTimeline(to json: inout JSONWriter) {
        json.object { json in
            json.field("@id", url + "#timeline")
            json.field("name", text.title)
            writeList(entries, to: &json)
        }
    }

    private func writeList(_ names: [String], to json: inout JSONWriter) {
        json.field("@type", "ItemList")
        json.field("numberOfItems", literal: String(names.count))
        json.numbered("itemListElement", "ListItem", names) { $0.field("name", $1) }
    }
}
