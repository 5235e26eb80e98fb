internal import Bilingual
internal import Drawings
internal import Markdown
internal import Templates

/// Values that are one word or one text.
extension ComponentCheck {
    mutating func word(
        _ text: String, _ type: ComponentSchema.ValueType, _ node: DataNode, key: String
    ) -> ComponentValue {
        switch type {
        case .inline: return markdown(text, node, key: key, isInline: true)
        case .markdown: return markdown(text, node, key: key, isInline: false)
        case .number:
            guard let figure = WrittenFigure(text), case .number(let number) = figure.figure else {
                return refuse(.componentNumber(text, key: key), node)
            }
            return .number(number, FigureForm(figure).text(in: form))
        case .date: return date(text, node, key: key).map { .fixed($0.tree) } ?? .absent
        case .deadline: return deadline(text, node, key: key)
        case .link: return reference(text, node, isFile: false)
        case .file: return reference(text, node, isFile: true)
        case .picture: return picture(text, node, focus: nil)
        case .flag:
            guard text == "true" || text == "false" else {
                return refuse(.flagExpected(text, key: key), node)
            }
            return .fixed(.flag(text == "true"))
        case .choice(let choices):
            guard choices.contains(text) else {
                let near = NearestName.of(text, among: choices).map { "\(key): \($0)" }
                return refuse(
                    .choiceUnknown(text, key: key, known: choices, write: near), node)
            }
            return .fixed(.record([("value", .text(text)), (text, .flag(true))]))
        case .fact: return fact(text, node)
        case .page: return page(text, node)
        case .drawing: return drawing(text, node, key: key)
        case .text, .list, .record, .everyLanguage:
            count(text, node, key: key)
            return .fixed(.text(text))
        }
    }

    /// `cat/biscuit`; without a name the drawing has the family's.
    private mutating func drawing(
        _ text: String, _ node: DataNode, key: String
    ) -> ComponentValue {
        let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
        let known = Drawing.Family.allCases.map(\.rawValue)
        guard let family = parts.first.flatMap({ Drawing.Family(rawValue: $0) }) else {
            let near = NearestName.of(parts.first ?? "", among: known)
                .map { ([$0] + parts.dropFirst()).joined(separator: "/") }
            return refuse(
                .choiceUnknown(text, key: key, known: known, write: near.map { "\(key): \($0)" }),
                node)
        }
        return .fixed(.html(Drawing(family, seed: parts.last ?? "").svg))
    }

    var form: WrittenForm { WrittenForm(language: site.languages[language].code) }
}

extension ComponentCheck {
    /// A day, a month or a year.
    struct PartialDate {
        let year: Int
        let month: Int?
        let day: Int?
        let text: String

        var iso: String {
            ([CalendarDate.padded(year, 4)]
                + [month, day].compactMap { $0.map { CalendarDate.padded($0, 2) } })
                .joined(separator: "-")
        }

        var tree: DataTree { .record([("iso", .text(iso)), ("text", .text(text))]) }

        /// The first day that is no longer part of it.
        var dayAfter: CalendarDate? {
            if let month, let day {
                if day < CalendarDate.days(in: month, of: year) {
                    return CalendarDate(year: year, month: month, day: day + 1)
                }
            }
            if let month, month < 12 {
                return CalendarDate(year: year, month: month + 1, day: 1)
            }
            return CalendarDate(year: year + 1, month: 1, day: 1)
        }
    }

    mutating func date(_ text: String, _ node: DataNode, key: String) -> PartialDate? {
        if let figure = WrittenFigure(text), case .date(let date) = figure.figure,
            let year = date.year
        {
            return PartialDate(
                year: year, month: date.month, day: date.day,
                text: FigureForm(figure).text(in: form))
        }
        if text.utf8.count == 4, let year = Int(text), let figure = WrittenFigure(text + "年") {
            return PartialDate(
                year: year, month: nil, day: nil, text: FigureForm(figure).text(in: form))
        }
        report(.componentDate(text, key: key), at: node.location)
        return nil
    }

    private mutating func deadline(
        _ text: String, _ node: DataNode, key: String
    ) -> ComponentValue {
        guard let date = date(text, node, key: key), let after = date.dayAfter,
            case .record(let values) = date.tree
        else { return .absent }
        let end = site.clock.instant(WrittenDate(day: after))
        let isPast = end <= site.now
        let place = source.location(node.location)
        findings.note(
            ComponentFindings.Deadline(day: date.iso, end: end, location: place), now: site.now)
        return .fixed(.record(values + [("isPast", .flag(isPast))]))
    }
}
