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
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Yong//due//EN"]
        for item in items {
            let day = item.day.iso.replacing("-", with: "")
            let identity = "\(item.day.iso) \(item.reason.rawValue) \(item.subject) \(item.file)"
            lines += [
                "BEGIN:VEVENT", "UID:\(ContentHash(identity).hexadecimal)@yong",
                "DTSTAMP:\(day)T000000Z", "DTSTART;VALUE=DATE:\(day)",
                "SUMMARY:"
                    + Self.escaped(
                        item.reason.wording.text(in: language) + (language.isChinese ? "：" : ": ")
                            + item.title),
                "DESCRIPTION:" + Self.escaped("\(item.subject) \(item.file):\(item.line)"),
                "END:VEVENT",
            ]
        }
        lines.append("END:VCALENDAR")
        return lines.flatMap(Self.folded)
    }

    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            switch character {
            case "\\", ";", ",": result += "\\\(character)"
            case "\n", "\r\n", "\r": result += "\\n"
            default: result.append(character)
            }
        }
    }

    /// A line in pieces of at most 75 bytes, no character torn.
    private static func folded(_ line: String) -> [UInt8] {
        var bytes: [UInt8] = []
        var length = 0
        for scalar in line.unicodeScalars {
            let piece = Array(String(scalar).utf8)
            if length + piece.count > 75 {
                bytes += [0x0D, 0x0A, 0x20]
                length = 1
            }
            bytes += piece
            length += piece.count
        }
        return bytes + [0x0D, 0x0A]
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
