internal import Bilingual
internal import Templates

/// The events of the site as one language shows them, the earliest first.
struct EventViews {
    let presentation: Presentation
    let language: Int
    let calendar: Page

    private var site: Site { presentation.site }
    private var form: WrittenForm { presentation.forms[language] }

    func views(card: (Int) -> CardView) -> [EventView] {
        let events = site.data.records.events.all
        return site.eventOrder.map { index in
            let event = events[index]
            var values = EventView.Values(start: date(event.start))
            values.id = event.id
            values.title = event.title[language]
            values.end = event.end.map(date)
            values.isPast = event.end(site.clock) <= site.now
            values.place = site.place(of: event, language: language)
            values.note = event.note[language]
            let source = site.data.record(event.source, in: "sources", language: language)
            values.source = source?["title"]?.text ?? event.source
            let address = source.map { $0["url"]?.text } ?? event.source
            values.url = address.flatMap { SiteURL.isOfWeb($0) ? .absolute($0) : nil }
            values.page = event.page.flatMap { site.page(at: $0.value) }.map { card($0.id) }
            values.file = calendar.eventFile(index, in: site, language: calendar.shown[language])
                .map { .site($0.text) }
            return EventView(values)
        }
    }

    private func date(_ date: WrittenDate) -> DateView {
        let day = form.date(year: date.day.year, month: date.day.month, day: date.day.day)
        guard let time = date.time else { return DateView(iso: date.day.iso, text: day) }
        let clock =
            CalendarDate.padded(time / 3600, 2) + ":" + CalendarDate.padded(time / 60 % 60, 2)
        return DateView(
            iso: site.clock.timestamp(date),
            text: day + (site.languages[language].isChinese ? "" : ", ") + clock)
    }
}

extension Site {
    /// In words: the name of a place, or what the event itself says.
    func place(of event: Event, language: Int) -> String? {
        event.place.flatMap { data.records.places[$0]?[language].name } ?? event.address[language]
    }
}
