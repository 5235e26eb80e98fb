internal import Templates

/// The components of a theme: each a template and the fields that it shows.
struct ThemeComponents: Sendable {
    private(set) var byName: [String: Theme.Component] = [:]
    private(set) var templates: [TemplateSource] = []
    private(set) var roots: [TemplateRoot] = []

    private let card: CardNames

    /// - Parameter card: the names of a card, for fields that hold pages.
    init(
        _ files: [SourceBytes], card: @escaping CardNames,
        reporting diagnostics: inout [Diagnostic]
    ) {
        self.card = card
        for file in files.sorted(by: { $0.file.path < $1.file.path }) {
            guard let text = file.text(reporting: &diagnostics) else { continue }
            let name = Self.name(of: file.file)
            if file.file.name.hasSuffix(".mustache") {
                templates.append(
                    TemplateSource(
                        name: Self.template(name), file: file.file.path, bytes: text))
                // What stands in a folder is a part of others, and no component.
                if !name.contains("/"),
                    !files.contains(where: { $0.file.path == Self.folder + name + ".yml" })
                {
                    diagnostics.append(
                        Message.componentSchemaMissing(name).at(SourceLocation(file.file.path)))
                }
            } else {
                add(name, file: file.file.path, text, reporting: &diagnostics)
                if !files.contains(where: { $0.file.path == Self.folder + name + ".mustache" }) {
                    diagnostics.append(
                        Message.componentTemplate(name).at(SourceLocation(file.file.path)))
                }
            }
        }
    }

    private mutating func add(
        _ name: String, file: String, _ text: [UInt8], reporting diagnostics: inout [Diagnostic]
    ) {
        var reader = ComponentReader(name: name, file: file)
        let schema = reader.read(text)
        diagnostics += reader.diagnostics.map {
            Diagnostic($0.message.causedByConfiguration, at: $0.location)
        }
        guard let schema else { return }
        let fields = schema.dataFields(card: card)
        byName[name] = Theme.Component(
            schema: schema, fields: fields, template: Self.template(name))
        roots.append(
            TemplateRoot(Self.template(name), ComponentView.schema, .data(name, fields)))
    }

    private static let folder = "Theme/components/"

    private static func name(of file: SourceFile) -> String {
        let path = file.path.dropFirst(folder.utf8.count)
        return String(path[..<(path.lastIndex(of: ".") ?? path.endIndex)])
    }

    /// Apart from the templates of pages: a component may be called as a kind of page is.
    private static func template(_ name: String) -> String { "components/" + name }
}
