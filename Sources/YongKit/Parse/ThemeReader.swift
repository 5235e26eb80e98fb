internal import Drawings
internal import Templates

/// Reads a theme and proves everything in it: strings, assets, and every name in every template.
struct ThemeReader: Sendable {
    let source: SourceTheme
    let root: String
    let settings: SiteSettings

    init(_ source: SourceTheme, root: String, settings: SiteSettings) {
        self.source = source
        self.root = root
        self.settings = settings
    }

    /// What can be read of a theme while nobody knows the site's data.
    struct Draft: Sendable {
        fileprivate let strings: [Strings]
        fileprivate let assets: AssetMap
        fileprivate let tables: Theme.Tables
        fileprivate let kinds: [String: Theme.Kind]
        fileprivate let components: ThemeComponents
        fileprivate let templates: TemplateDraft
        /// The names of templates of pictures and looks.
        fileprivate let pictures: [String]
        fileprivate let ownDrawings: [Theme.OwnTemplate: Drawing.Family]
        fileprivate let diagnostics: [Diagnostic]
    }

    func draft() -> Draft {
        var diagnostics: [Diagnostic] = []
        let strings = strings(reporting: &diagnostics)
        let assets = assets(reporting: &diagnostics)
        let tables = Theme.Tables(
            strings: TableKeys(
                "string", Set(strings.flatMap(\.texts.keys)).sorted()),
            assets: TableKeys("asset", assets.all.map(\.name)))
        let files = templateFiles(reporting: &diagnostics)
        let kinds = kinds(files, reporting: &diagnostics)
        let components = ThemeComponents(
            source.components, card: Theme.cardNames(kinds), reporting: &diagnostics)
        let templates = TemplateDraft(
            files.map(\.template) + components.templates,
            tables: [tables.strings, tables.assets])
        return Draft(
            strings: strings, assets: assets, tables: tables, kinds: kinds, components: components,
            templates: templates,
            pictures: files.map(\.template.name).filter { $0.hasPrefix(Self.shareFolder) },
            ownDrawings: ownDrawings(reporting: &diagnostics),
            diagnostics: diagnostics)
    }

    /// The theme, with all that proves its names against those that the data has.
    func theme(_ draft: Draft, for data: Late<SiteDataShape>) -> Staged<Theme> {
        let pageFields = Theme.pageFields(of: draft.kinds)
        let hasParallel = settings.outputs.both && settings.languages.count > 1
        let own = Theme.OwnTemplate.allCases.filter { hasParallel || $0 != .both }
        let documents = draft.kinds.keys.sorted() + own.map(\.rawValue)
        let proofs = TemplateProofs(draft.templates, data: data, required: documents) { data in
            let document = DocumentView.schema(
                data: .data("data", data), pageData: .data("data", pageFields))
            let picture = SharePictureView.schema(
                card: CardView.schema(data: .data("data", pageFields)))
            return documents.map { TemplateRoot($0, document) } + draft.components.roots
                + draft.pictures.map { TemplateRoot($0, picture) }
        }
        let theme = Theme(
            kinds: draft.kinds, proofs: proofs, components: draft.components.byName,
            strings: PerLanguage(draft.strings), assets: draft.assets, tables: draft.tables,
            pageFields: pageFields, ownDrawings: draft.ownDrawings,
            pictures: Set(draft.pictures.compactMap { Theme.PictureTemplate(rawValue: $0) }),
            looks: draft.pictures.filter { $0.hasPrefix(Self.looksFolder) }.sorted().map {
                String($0.dropFirst(Self.looksFolder.utf8.count))
            })
        return Staged(theme, draft.diagnostics)
    }
}

extension ThemeReader {
    private struct TemplateFile {
        let template: TemplateSource
        /// Whether it lies in `templates` itself, and not in `partials`.
        let isTop: Bool
    }

    private static let shareFolder = "share/"
    private static let looksFolder = "share/looks/"

    private func templateFiles(reporting diagnostics: inout [Diagnostic]) -> [TemplateFile] {
        source.templates.compactMap { file in
            guard file.file.name.hasSuffix(".mustache"),
                let text = file.text(reporting: &diagnostics)
            else { return nil }
            let below = file.file.path.dropFirst("Theme/templates/".utf8.count)
            // Pictures keep their folder's name: they may be called as kinds of page are.
            let name = below.hasPrefix(Self.shareFolder) ? String(below) : file.file.name
            return TemplateFile(
                template: TemplateSource(
                    name: String(name.dropLast(".mustache".utf8.count)),
                    file: file.file.path, bytes: text),
                isTop: !below.contains("/"))
        }
    }

    /// The theme's kinds of page, each with what it demands.
    private func kinds(
        _ files: [TemplateFile], reporting diagnostics: inout [Diagnostic]
    ) -> [String: Theme.Kind] {
        var kinds: [String: Theme.Kind] = [:]
        for name in Theme.kindNames(of: files.filter(\.isTop).map(\.template.name)) {
            kinds[name] = kind(KindReader(name: name, file: Self.kindFile(name)), &diagnostics)
        }
        return kinds
    }

    private static func kindFile(_ name: String) -> String { "Theme/templates/\(name).yml" }

    /// What `<name>.yml` beside a template says, if there is one.
    private func kind(_ reader: KindReader, _ diagnostics: inout [Diagnostic]) -> Theme.Kind {
        var reader = reader
        if let file = source.templates.first(where: { $0.file.path == reader.file }),
            let text = file.text(reporting: &diagnostics)
        {
            reader.read(text)
            diagnostics += reader.diagnostics.map {
                Diagnostic($0.message.causedByConfiguration, at: $0.location)
            }
        }
        return reader.kind
    }

    private func ownDrawings(
        reporting diagnostics: inout [Diagnostic]
    ) -> [Theme.OwnTemplate: Drawing.Family] {
        var drawings: [Theme.OwnTemplate: Drawing.Family] = [:]
        for own in Theme.OwnTemplate.allCases {
            let file = Self.kindFile(own.rawValue)
            let reader = KindReader(name: own.rawValue, file: file, isPage: false)
            drawings[own] = kind(reader, &diagnostics).drawing
        }
        return drawings
    }

    private func strings(reporting diagnostics: inout [Diagnostic]) -> [Strings] {
        settings.languages.map { language in
            let path = "Theme/strings/\(language.code).yml"
            guard let file = source.strings.first(where: { $0.file.path == path }),
                let text = file.text(reporting: &diagnostics)
            else {
                diagnostics.append(
                    Message.stringsMissing(language).at(SourceLocation(path)))
                return Strings(language: language)
            }
            let (strings, mistakes) = StringsReader(file: path, language: language).read(text)
            diagnostics += mistakes.map {
                Diagnostic($0.message.causedByConfiguration, at: $0.location)
            }
            for key in Strings.required where strings.texts[key] == nil {
                diagnostics.append(Message.stringMissing(key).at(SourceLocation(path)))
            }
            return strings
        }
    }

    private func assets(reporting diagnostics: inout [Diagnostic]) -> AssetMap {
        var files: [(name: String, source: SourceFile, bytes: [UInt8])] = []
        for file in source.assets {
            do {
                let contents = try readFile(root + "/" + file.path)
                let name = String(file.path.dropFirst("Theme/assets/".utf8.count))
                files.append((name, file, contents.bytes))
            } catch {
                diagnostics.append(Message.unreadable(error).at(SourceLocation(file.path)))
            }
        }
        return AssetMap(files)
    }
}
