internal import Bilingual

/// Finds out what inline extensions mean in one language.
struct InlineResolver: Sendable {
    let records: Records
    /// The language of the text.
    let language: Int
    let form: WrittenForm

    init(records: Records, language: Int, code: Language) {
        self.records = records
        self.language = language
        form = WrittenForm(language: code.code)
    }

    enum Reading: Sendable {
        case meaning(InlineMeaning)
        case mistake(Message)
    }

    /// - Parameter words: the text of the link; empty for the standard form.
    func reading(of link: InlineLink, words: String) -> Reading {
        switch link.scheme {
        case .fact: fact(link.argument, words)
        case .term: term(link.argument, words)
        case .place: place(link.argument, words)
        case .ruby: ruby(link.argument, words)
        }
    }
}

extension InlineResolver {
    private func fact(_ id: String, _ words: String) -> Reading {
        guard let fact = records.facts[id] else {
            return .mistake(
                .unknownRecord(.fact, id, nearest: NearestName.of(id, among: records.facts.ids)))
        }
        let standard = fact.text(language, form)
        guard !words.isEmpty else {
            return .meaning(InlineMeaning(kind: .fact(fact), text: standard))
        }
        let said = FiguresInText(words)
        let missing = [fact.value, fact.to].compactMap(\.self).first { !said.says($0.figure) }
        guard let missing else {
            return .meaning(InlineMeaning(kind: .fact(fact), text: words))
        }
        let slip = missing.figure.number.flatMap { number in
            said.found.lazy.compactMap { $0.figure.number?.powerOfTen(between: number) }
                .first { $0 != 0 }
        }
        return .mistake(.factDiffers(words, standard: standard, isPowerOfTen: slip != nil))
    }

    private func term(_ id: String, _ words: String) -> Reading {
        guard let term = records.terms[id]?[language] else {
            return .mistake(
                .unknownRecord(.term, id, nearest: NearestName.of(id, among: records.terms.ids)))
        }
        return .meaning(
            InlineMeaning(kind: .term(term), text: words.isEmpty ? term.form : words))
    }

    private func place(_ id: String, _ words: String) -> Reading {
        guard let place = records.places[id]?[language] else {
            return .mistake(
                .unknownRecord(
                    .place, id, nearest: NearestName.of(id, among: records.places.ids)))
        }
        return .meaning(
            InlineMeaning(kind: .place(place), text: words.isEmpty ? place.name : words))
    }

    private func ruby(_ written: String, _ words: String) -> Reading {
        do {
            let groups = try Pinyin(words, written: written).groups
            return .meaning(
                InlineMeaning(
                    kind: .ruby(
                        groups.map {
                            InlineMeaning.RubyGroup(text: $0.text, syllable: $0.syllable)
                        }), text: words))
        } catch {
            return .mistake(
                .rubyCount(words, characters: error.characters, syllables: error.syllables))
        }
    }
}
