/// Places and events.
extension StructuredPage {
    /// The place whose record names this page; without one, what the page itself says.
    func writePlace(to json: inout JSONWriter) {
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
    func write(_ event: Event, to json: inout JSONWriter) {
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
}
