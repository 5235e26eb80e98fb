internal import Bilingual
internal import Templates

/// Figures of `_data/facts.yml`, by their ids.
extension ComponentCheck {
    mutating func fact(_ id: String, _ node: DataNode) -> ComponentValue {
        let facts = site.data.records.facts
        guard let fact = facts[id] else {
            let nearest = NearestName.of(id, among: facts.ids)
            return refuse(.componentRecord(id, in: "facts", nearest: nearest), node)
        }
        let text = fact.text(language, form)
        count(fact, text)
        let strings = site.theme.strings[language]
        var values: [(String, DataTree)] = [
            ("id", .text(id)), ("text", .text(text.withFiguresUnbroken)),
        ]
        if let label = fact.label[language] { values.append(("label", .text(label))) }
        if let note = fact.note[language] { values.append(("note", .text(note))) }
        if let date = fact.asOf {
            values.append(
                ("asOf", .text(strings.phrase("figureDate", ["date": form.date(date)]))))
        }
        if let flag = fact.flag?.rawValue {
            let key = "flag" + flag.prefix(1).uppercased() + flag.dropFirst()
            values.append(("flag", .text(strings.phrase(key))))
        }
        if let source = fact.source {
            let found = site.data.record(source, in: "sources", language: language)
            values.append(("source", .text(found?["title"]?.text ?? source)))
            let address = found.map { $0["url"]?.text } ?? source
            if let address, address.hasPrefix("https://") || address.hasPrefix("http://") {
                values.append(("url", .link(.absolute(address))))
            }
        }
        return .fixed(.record(values))
    }
}
