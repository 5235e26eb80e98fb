internal import Templates

/// A calendar for other programs: RFC 5545.
///
/// No clock of the machine reaches it: the stamp of an event is the day on which its date was
/// checked, or else its own.
struct CalendarFile {
    let presentation: Presentation
    let page: Page
    let language: Int

    private var site: Site { presentation.site }

    /// - Parameter events: indices among the site's events.
    func bytes(of events: [Int]) -> [UInt8] {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Yong//Yong \(site.languages[language].code)//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        let title = page.text(in: language).title + " · " + site.settings.title[language]
        lines.add("X-WR-CALNAME", text: title)
        let all = site.data.records.events.all
        for event in events { add(all[event], to: &lines) }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }

    private func add(_ event: Event, to lines: inout CalendarLines) {
        lines.add("BEGIN", "VEVENT")
        // Each language's event is one of its own: whoever takes both has both.
        lines.add(
            "UID", "\(event.id).\(site.languages[language].code)@\(presentation.address.host)")
        lines.add("DTSTAMP", (event.checked ?? event.start.day).basic + "T000000Z")
        if event.hasTime {
            lines.add("DTSTART", site.clock.instant(event.start).basic)
            if let end = event.end { lines.add("DTEND", site.clock.instant(end).basic) }
        } else {
            lines.add("DTSTART;VALUE=DATE", event.start.day.basic)
            // The end of a whole day is the day behind it.
            lines.add("DTEND;VALUE=DATE", (event.end ?? event.start).day.next.basic)
            lines.add("TRANSP", "TRANSPARENT")
        }
        let tag = site.languages[language].tag
        lines.add("SUMMARY;LANGUAGE=\(tag)", text: event.title[language])
        if let place = site.place(of: event, language: language) {
            lines.add("LOCATION;LANGUAGE=\(tag)", text: place)
        }
        if let position = event.place.flatMap({ site.position(ofPlace: $0) }) {
            lines.add("GEO", position.latitude + ";" + position.longitude)
        }
        let source = site.data.record(event.source, in: "sources", language: language)
        let description = [event.note[language], source?["title"]?.text ?? event.source]
        lines.add(
            "DESCRIPTION;LANGUAGE=\(tag)",
            text: description.compactMap(\.self).joined(separator: "\n"))
        let about = event.page.flatMap { site.page(at: $0.value) } ?? page
        lines.add("URL", presentation.published[about.id][language].url)
        lines.add("END", "VEVENT")
    }
}

/// Lines as RFC 5545 has them: ended by CR and LF, folded behind 75 bytes, never inside a character.
struct CalendarLines {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ name: String, _ value: String) {
        var length = 0
        for scalar in (name + ":" + value).unicodeScalars {
            let width = UTF8.width(scalar)
            if length + width > 75 {
                bytes += [0x0D, 0x0A, 0x20]
                length = 1
            }
            bytes += String(Character(scalar)).utf8
            length += width
        }
        bytes += [0x0D, 0x0A]
    }

    /// A value that people read.
    mutating func add(_ name: String, text: String) {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                escaped.unicodeScalars.append("\\")
                escaped.unicodeScalars.append(scalar)
            case "\n": escaped += "\\n"
            default:
                // Other controls have no place in a calendar.
                if scalar.value >= 0x20, scalar.value != 0x7F {
                    escaped.unicodeScalars.append(scalar)
                }
            }
        }
        add(name, escaped)
    }
}

extension Instant {
    /// `20250114T130000Z`.
    var basic: String {
        let time = ((seconds % 86_400) + 86_400) % 86_400
        let parts = [time / 3600, time / 60 % 60, time % 60]
        return SiteClock(timeZone: "GMT").day(self).basic + "T"
            + parts.map { CalendarDate.padded(Int($0), 2) }.joined() + "Z"
    }
}

extension CalendarDate {
    /// `20250114`.
    var basic: String {
        Self.padded(year, 4) + Self.padded(month, 2) + Self.padded(day, 2)
    }

    var next: CalendarDate {
        CalendarDate(year: year, month: month, day: day + 1)
            ?? CalendarDate(year: year, month: month + 1, day: 1)
            ?? CalendarDate(year: year + 1, month: 1, day: 1) ?? self
    }
}
