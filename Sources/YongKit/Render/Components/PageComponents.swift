internal import Markdown
internal import Templates

/// The components of one text: checked once, printed on each document that shows the text.
struct PageComponents {
    let anchors: [Digest.AnchorLink]
    let attachments: [Int]
    let statistics: Statistics
    /// The texts in them, each component's together.
    let fields: [[WrittenField]]
    /// The facts that their values name.
    let facts: [Fact]
    /// The facts that texts in them name.
    let factsInTexts: [Fact]
    let deadlines: [ComponentFindings.Deadline]
    /// The next moment at which one of them changes by itself.
    let nextChange: Instant?
    private let blocks: [Block]
    private let language: Int

    private struct Block {
        /// Among the text's blocks of code.
        let index: Int
        let component: Theme.Component
        let id: String
        let value: ComponentValue
    }

    /// - Parameter language: that of the text.
    init(
        _ body: BodyText, page: Page, language: Int, site: Site,
        reporting diagnostics: inout [Diagnostic]
    ) {
        var resolver = ReferenceResolver(page: page, site: site, language: language)
        var blocks: [Block] = []
        var numbers: [String: Int] = [:]
        var statistics = Statistics()
        var nextChange: Instant?
        var found: [Diagnostic] = []
        var fields: [[WrittenField]] = []
        var facts: [Fact] = []
        var factsInTexts: [Fact] = []
        var deadlines: [ComponentFindings.Deadline] = []
        let components = site.theme.components
        for (index, code) in body.document.codeBlocks.enumerated() where !components.isEmpty {
            // Every mistake is looked for in the text again: nobody reads hundreds.
            guard found.count < Self.mostMistakes else { break }
            guard let component = components[code.name] else {
                if let nearest = Self.nearest(to: code.name, among: components.keys) {
                    found.append(
                        Message.componentUnknown(code.name, nearest: nearest).at(
                            ComponentSource(body, block: index).name))
                }
                continue
            }
            let source = ComponentSource(body, block: index)
            var check = ComponentCheck(
                code.name, site: site, language: language, source: source, resolver: resolver)
            if let node = check.node(of: code, body.file, component.schema) {
                let number = numbers[code.name, default: 0] + 1
                numbers[code.name] = number
                blocks.append(
                    Block(
                        index: index, component: component, id: "\(code.name)-\(number)",
                        value: check.values(of: component.schema.fields, in: node)))
            }
            resolver = check.resolver
            statistics += check.findings.statistics
            fields.append(check.findings.fields)
            facts += check.findings.facts
            factsInTexts += check.findings.factsInTexts
            deadlines += check.findings.deadlines
            if let change = check.findings.nextChange {
                nextChange = min(nextChange ?? change, change)
            }
            found += check.findings.diagnostics
        }
        diagnostics += found
        self.blocks = blocks
        self.language = language
        self.statistics = statistics
        self.fields = fields
        self.facts = facts
        self.factsInTexts = factsInTexts
        self.deadlines = deadlines
        self.nextChange = nextChange
        anchors = resolver.anchors
        attachments = resolver.attachments
    }

    /// Puts the components into the text, as they stand on the document at `path`.
    func apply(
        to body: BodyText, on path: SitePath, _ markup: inout InlineMarkup,
        presentation: Presentation, reporting diagnostics: inout [Diagnostic]
    ) {
        let edition = presentation.editions[language]
        for block in blocks {
            // Two texts that share a document have the same ids; their prefix keeps them apart.
            let id = markup.place.idPrefix + block.id
            var page = ComponentPage(id: id, markup: markup)
            var tree = page.tree(block.value)
            markup = page.markup
            if let drawing = block.component.schema.drawing, case .record(let values) = tree {
                let svg = drawing.svg(of: block.value)
                tree = .record(values + [("drawing", svg.map { .html($0) } ?? .absent)])
            }
            let view = ComponentView(
                language: presentation.site.languages[language], id: id, strings: edition.strings,
                assets: edition.assets)
            var html: [UInt8] = []
            presentation.render(
                block.component.template, view, DataView(tree, as: block.component.fields),
                on: path, into: &html, reporting: &diagnostics)
            body.document.replaceCodeBlock(block.index, with: html, text: block.value.plainText)
        }
    }
}

extension PageComponents {
    /// The values of all components of a name, in their order.
    func values(of name: String) -> [ComponentValue] {
        blocks.filter { $0.component.schema.name == name }.map(\.value)
    }

    private static let mostMistakes = 100

    /// A component whose name somebody probably meant; code of a known language is code.
    private static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        guard !name.isEmpty, !CodeLanguages.contains(name) else { return nil }
        return NearestName.of(name, among: names, within: 2)
    }
}
