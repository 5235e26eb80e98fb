/// What is due, in words, for machines and for calendars.
extension DueReport {
    /// A line an item: what is overdue first.
    package func table(in language: Language) -> String {
        guard !items.isEmpty else {
            return language.isChinese ? "没有到期的内容\n" : "nothing is due\n"
        }
        return TerminalTable(
            items.map { item in
                let isPast = today.map { item.day < $0 } ?? false
                return [
                    item.day.iso, isPast ? (language.isChinese ? "已过" : "overdue") : "",
                    item.reason.wording.text(in: language), item.subject, item.title,
                    "\(item.file):\(item.line)",
                ]
            }
        ).text
    }

    /// One object: `items` and `diagnostics`.
    package func json() -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("version", Yong.version)
            json.field("exitStatus", literal: String(exitStatus))
            json.key("items")
            json.array { json in
                for item in items {
                    json.object { json in
                        json.field("day", item.day.iso)
                        json.field("reason", item.reason.rawValue)
                        json.field("subject", item.subject)
                        json.field("title", item.title)
                        json.field("file", item.file)
                        json.field("line", literal: String(item.line))
                    }
                }
            }
            json.key("diagnostics")
            json.array { json in diagnostics.forEach { $0.write(to: &json) } }
        }
        return json.bytes + [0x0A]
    }

    /// An iCalendar of whole days (RFC 5545); equal for equal items.
    package func calendar(in language: Language) -> [UInt8] {
        var lines = CalendarLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Yong//due//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("METHOD", "PUBLISH")
        for item in items {
            let day = item.day.iso.replacing("-", with: "")
            let identity = "\(item.day.iso) \(item.reason.rawValue) \(item.subject) \(item.file)"
            lines.add("BEGIN", "VEVENT")
            lines.add("UID", "\(ContentHash(identity).hexadecimal)@yong")
            lines.add("DTSTAMP", "\(day)T000000Z")
            lines.add("DTSTART;VALUE=DATE", day)
            lines.add(
                "SUMMARY",
                text: item.reason.wording.text(in: language) + (language.isChinese ? "：" : ": ")
                    + item.title)
            lines.add("DESCRIPTION", text: "\(item.subject) \(item.file):\(item.line)")
            lines.add("END", "VEVENT")
        }
        lines.add("END", "VCALENDAR")
        return lines.bytes
    }
}

extension DueItem.Reason {
    var wording: Wording {
        switch self {
        case .publish: Wording(en: "appears", zh: "将发布")
        case .expires: Wording(en: "expires", zh: "将下线")
        case .offer: Wording(en: "offer ends", zh: "优惠结束")
        case .recheck: Wording(en: "check again", zh: "该核对")
        case .fact: Wording(en: "look the figure up again", zh: "数字该复查")
        }
    }
}
