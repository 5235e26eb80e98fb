/// The tags and words of the site as other channels read them.
extension ReadTag {
    init(_ tag: Tag, in site: Site) {
        let record = site.data.records.tags[tag.id]
        self.init(id: tag.id, labels: tag.labels, record, in: site)
    }

    /// The home page stands in no list of a tag; elsewhere it has tags as others do.
    static func ofHome(_ page: Page, in site: Site) -> [ReadTag] {
        var tags: [ReadTag] = []
        for name in page.texts.values.compactMap({ $0?.tags }).joined() {
            let listed = site.tags.first { $0.id == name || $0.labels.values.contains(name) }
            let record = site.data.records.tags.all.first {
                $0.id == name || $0.label.values.contains(name)
            }
            let tag =
                listed.map { ReadTag($0, in: site) } ?? record.map { ReadTag($0, in: site) }
                ?? ReadTag(id: name, labels: [:])
            if !tags.contains(where: { $0.id == tag.id }) { tags.append(tag) }
        }
        return tags
    }

    /// A tag that no page uses yet.
    init(_ record: TagRecord, in site: Site) {
        self.init(id: record.id, labels: record.label, record, in: site)
    }

    private init(id: String, labels: PerLanguage<String>, _ record: TagRecord?, in site: Site) {
        let codes = site.languages.map(\.code)
        self.init(
            id: id, labels: Dictionary(uniqueKeysWithValues: zip(codes, labels.values)),
            hashtags: (record?.hashtags ?? [:]).mapValues { names in
                Dictionary(uniqueKeysWithValues: zip(codes, names.values))
            },
            facets: record?.facets ?? [])
    }
}

extension Site {
    /// Words and places, each with its forms and with the page that tells of it.
    var words: [ReadWord] {
        func page(_ place: Located<String>?) -> String? {
            guard case .page(let page)? = place.flatMap({ content.target($0.value) }) else {
                return nil
            }
            return pages[page].path
        }
        func forms(_ names: [String]) -> [String: String] {
            Dictionary(uniqueKeysWithValues: zip(languages.map(\.code), names))
        }
        let terms = data.records.terms.all.map { term in
            ReadWord(
                isPlace: false, forms: forms(term.values.map(\.form)),
                page: page(term.values.first?.page))
        }
        return terms
            + data.records.places.all.map { place in
                ReadWord(
                    isPlace: true, forms: forms(place.values.map(\.name)),
                    page: page(place.values.first?.page))
            }
    }
}
