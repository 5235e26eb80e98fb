/// Reads the front matter of a language file.
package struct FrontMatterReader: Sendable {
    private let file: String

    package init(file: String) { self.file = file }

    /// What could be understood, and every mistake.
    ///
    /// `text` and `block` come from `SourceText` and `FrontMatterBlock`.
    package func read(
        _ text: [UInt8], _ block: FrontMatterBlock
    ) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
        var reader = FieldReader(ValueReader(text, file: file), languages: nil)
        let fields = reader.read(block.content, firstLine: block.firstLine, indent: 0)
        return (fields[0], reader.values.diagnostics)
    }
}

/// Reads the entries of front matter or of `page.yml` into typed fields.
struct FieldReader {
    private(set) var values: ValueReader
    /// The languages that `page.yml` may write a text in; nil in a language file.
    private let languages: [Language]?
    private let allowsChildren: Bool
    /// What is said for each language; one value in a language file.
    private var fields: [FrontMatter]
    private var children: [FrontMatter]?
    private var alt: LanguageTexts?
    private var credit: LanguageTexts?

    init(_ values: ValueReader, languages: [Language]?, allowsChildren: Bool = false) {
        self.values = values
        self.languages = languages
        self.allowsChildren = allowsChildren
        fields = Array(repeating: FrontMatter(), count: languages?.count ?? 1)
    }

    mutating func read(_ block: Range<Int>, firstLine: Int, indent: Int) -> [FrontMatter] {
        var seen: [(key: FrontMatterKey, line: Int)] = []
        for entry in values.entries(in: block, firstLine: firstLine, indent: indent) {
            guard let key = key(of: entry) else { continue }
            if let first = seen.first(where: { $0.key == key }) {
                values.report(
                    .keyTwice(key.rawValue, firstLine: first.line), entry.name, line: entry.line)
                continue
            }
            seen.append((key, entry.line))
            read(key, entry)
        }
        describeCover()
        return fields
    }

    /// What `children:` says, once `read` has been called.
    var childDefaults: [FrontMatter]? { children }
}

extension FieldReader {
    /// The entry's key; one that is written wrong is reported when its value is known.
    private mutating func key(of entry: Entry) -> FrontMatterKey? {
        let written = values.text.string(entry.name)
        let key = FrontMatterKey(entry.name, of: values.text) ?? FrontMatterKey.meant(by: written)
        guard let key,
            key != .children || allowsChildren || !written.utf8.elementsEqual("children".utf8)
        else {
            let known = FrontMatterKey.ofLanguageFiles.map(\.rawValue)
            values.report(
                key == nil ? .keyUnknown(written, known: known) : .childrenMisplaced(), entry.name,
                line: entry.line)
            return nil
        }
        return key
    }

    private mutating func read(_ key: FrontMatterKey, _ entry: Entry) {
        values.name = key.rawValue
        values.correction = nil
        readValue(key, entry)
        values.name = key.rawValue
        values.checkName(entry)
    }

    private mutating func readValue(_ key: FrontMatterKey, _ entry: Entry) {
        switch key {
        case .title: set(texts(entry)) { $0.title = $1 }
        case .summary: set(texts(entry)) { $0.summary = $1 }
        case .slug: set(values.texts(entry, languages, of: { $0.slug($1) })) { $0.slug = $1 }
        case .date: set(values.date(entry)) { $0.date = $1 }
        case .updated: set(values.date(entry)) { $0.updated = $1 }
        case .publish: set(values.date(entry)) { $0.publish = $1 }
        case .expires: set(values.date(entry)) { $0.expires = $1 }
        case .checked: set(values.date(entry)) { $0.checked = $1 }
        case .draft: set(values.flag(entry)) { $0.draft = $1 }
        case .sample: set(values.flag(entry)) { $0.sample = $1 }
        case .menu: set(values.flag(entry)) { $0.menu = $1 }
        case .toc: set(values.flag(entry)) { $0.toc = $1 }
        case .kind: set(values.word(entry)) { $0.kind = $1 }
        case .order: set(values.number(entry)) { $0.order = $1 }
        case .tags: set(values.list(entry)) { $0.tags = $1 }
        case .aliases: set(values.list(entry)) { $0.aliases = $1 }
        case .audience: set(values.list(entry)) { $0.audience = $1 }
        case .authors: set(values.list(entry)) { $0.authors = $1 }
        case .sources: set(values.list(entry)) { $0.sources = $1 }
        case .reviewers: set(values.list(entry)) { $0.reviewers = $1 }
        case .provenance:
            set(values.choice(entry, alsoKnownAs: Self.provenances)) { $0.provenance = $1 }
        case .commercial:
            set(values.choice(entry, alsoKnownAs: Self.commercials)) { $0.commercial = $1 }
        case .cover: set(values.cover(entry, languages)) { $0.cover = $1 }
        case .alt: alt = texts(entry)
        case .credit: credit = texts(entry)
        case .drawing:
            set(values.choice(entry, alsoKnownAs: Self.pictures)) { $0.drawing = $1 }
        case .share: set(values.share(entry, languages)) { $0.share = $1 }
        case .pictures: set(values.nestedData(entry)) { $0.pictures = $1 }
        case .data: set(values.nestedData(entry)) { $0.data = $1 }
        case .children: readChildren(entry)
        }
    }

    private mutating func texts(_ entry: Entry) -> LanguageTexts {
        values.texts(entry, languages, of: { $0.oneLineText($1) })
    }

    private mutating func set<Value>(
        _ value: Value, _ assign: (inout FrontMatter, Value) -> Void
    ) {
        for index in fields.indices { assign(&fields[index], value) }
    }

    private mutating func set<Value>(
        _ values: PerLanguage<Value>, _ assign: (inout FrontMatter, Value) -> Void
    ) {
        for index in fields.indices { assign(&fields[index], values[index]) }
    }

    /// `alt` and `credit` beside `cover` speak of the cover.
    private mutating func describeCover() {
        guard alt != nil || credit != nil else { return }
        for index in fields.indices {
            var cover = fields[index].cover?.value ?? FrontMatter.Cover()
            cover.alt = cover.alt ?? alt?[index]
            cover.credit = cover.credit ?? credit?[index]
            guard
                let place = fields[index].cover?.location ?? cover.alt?.location
                    ?? cover.credit?.location
            else { continue }
            fields[index].cover = Located(cover, at: place)
        }
    }

    private mutating func readChildren(_ entry: Entry) {
        guard entry.hasNoValue(in: values.text), !values.nestedLines(entry).isEmpty else {
            values.report(.mapExpected(key: "children"), entry.name, line: entry.line)
            return
        }
        var reader = FieldReader(values, languages: languages)
        children = reader.read(
            entry.nested, firstLine: entry.line + 1, indent: values.nestedIndent(entry))
        values = reader.values
    }

    private static let provenances: [String: FrontMatter.Provenance] = [
        "人工": .human, "人": .human, "人写": .human, "手写": .human, "机器": .machine,
        "ai": .machine, "人工智能": .machine, "机翻": .machine, "机器+人工": .both,
        "人工+机器": .both, "human+machine": .both, "machine+human": .both,
    ]

    private static let pictures: [String: FrontMatter.Picture] = [
        "三江": .rivers, "江": .rivers, "瓦": .tiles, "瓦爿": .tiles, "书": .books, "集装箱": .containers,
        "汤圆": .bowl, "鸟": .birds, "双鸟": .birds, "猫": .cat, "无": .none, "没有": .none, "no": .none,
    ]

    private static let commercials: [String: FrontMatter.Commercial] = [
        "无": .none, "没有": .none, "false": .none, "no": .none, "自有": .own, "自营": .own,
        "赠送": .gift, "赠品": .gift, "付费": .paid, "广告": .paid, "推广": .paid, "ad": .paid,
    ]
}
