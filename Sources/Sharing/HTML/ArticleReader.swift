/// Reads a page's document into an article.
///
/// What is sent elsewhere stands in elements with `data-share`; in a theme that marks none it is all
/// that `<main>` says apart from navigation, headers and controls. `data-share="no"` stays on the page;
/// the words of `<a data-share="link">` stay there where no link can go with them.
struct ArticleReader {
    var notes: [Article.Note] = []
    private var leftOut: [String] = []
    private var headingIDs: [String] = []
    private let source: [UInt8]
    private let inlines: InlineReader
    /// What an article without marks does not have: `<h1>`, navigation.
    private let isMarked: Bool

    static func article(_ document: [UInt8]) -> Article {
        let tree = HTMLParser.tree(document)
        let language = tree.first { $0.name == "html" }?["lang"]
        let main = tree.first { $0.name == "main" } ?? tree.first { $0.name == "body" } ?? tree
        let marked = Self.marked(in: main)
        var reader = ArticleReader(
            document, language: language ?? "", isMarked: !marked.isEmpty)
        var blocks: [Article.Block] = []
        for part in marked.isEmpty ? [main] : marked {
            if part["data-share"] == "no" {
                reader.leave(part)
            } else {
                blocks += reader.block(part)
            }
        }
        var article = Article(blocks: blocks, notes: reader.notes, leftOut: reader.leftOut)
        article.headingIDs = reader.headingIDs
        return article
    }

    private init(_ source: [UInt8], language: String, isMarked: Bool) {
        self.source = source
        inlines = InlineReader(language: language)
        self.isMarked = isMarked
    }

    /// The outermost elements that are marked, if any of them is to be sent.
    private static func marked(in element: HTMLElement) -> [HTMLElement] {
        func all(_ element: HTMLElement) -> [HTMLElement] {
            if let mark = element["data-share"], mark != "link" { return [element] }
            return element.children.flatMap { node -> [HTMLElement] in
                guard case .element(let child) = node else { return [] }
                return all(child)
            }
        }
        let found = all(element)
        return found.contains { $0["data-share"] != "no" } ? found : []
    }

    private mutating func leave(_ element: HTMLElement) {
        let label = element["aria-label"] ?? title(of: element)
        if let label, !leftOut.contains(label) { leftOut.append(label) }
    }

    private func title(of element: HTMLElement) -> String? {
        let names: Set<String> = ["h1", "h2", "h3", "h4", "figcaption", "caption"]
        return element.first { names.contains($0.name) }.map { inlines.runs([.element($0)]) }
            .map(\.plainText)
    }
}

extension ArticleReader {
    /// What some nodes say, as blocks: words between blocks are paragraphs.
    mutating func blocks(
        _ nodes: [HTMLNode], as style: InlineReader.Style = .init()
    ) -> [Article.Block] {
        var blocks: [Article.Block] = []
        var words: [HTMLNode] = []
        func flush(_ words: inout [HTMLNode], _ blocks: inout [Article.Block]) {
            let runs = inlines.runs(words, style)
            if !runs.isEmpty { blocks.append(.paragraph(runs)) }
            words = []
        }
        for node in nodes {
            if case .element(let element) = node, Self.isBlock(element) {
                flush(&words, &blocks)
                blocks += block(element, as: style)
            } else {
                words.append(node)
            }
        }
        flush(&words, &blocks)
        return blocks
    }

    private static let blockNames: Set<String> = [
        "address", "article", "aside", "blockquote", "details", "dd", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "header", "hr", "img", "li", "main", "nav", "ol", "p", "picture", "pre", "section",
        "summary", "svg", "table", "ul", "video", "audio",
    ]

    private static func isBlock(_ element: HTMLElement) -> Bool {
        blockNames.contains(element.name)
    }

    /// - Parameter style: what the words take over from around them.
    private mutating func block(
        _ element: HTMLElement, as style: InlineReader.Style = .init()
    ) -> [Article.Block] {
        if element.isUnseen, element.name != "svg" { return [] }
        if element["data-share"] == "no" {
            leave(element)
            return []
        }
        let style = style.changed(by: element, inlines.language)
        if element["role"] == "doc-endnotes" { return readNotes(element, .footnote) }
        if element.name == "section", element.has("figures") { return readNotes(element, .figure) }
        if element.name == "section", element.has("glossary") { return readWords(element) }
        switch element.name {
        case "nav", "form", "video", "audio", "fieldset": return []
        case "header" where !isMarked, "footer" where !isMarked, "aside" where !isMarked: return []
        case "h1" where !isMarked: return []
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let level = Int(element.name.dropFirst()).map { max(2, $0) } ?? 2
            let runs = inlines.runs(element.children, style)
            guard !runs.isEmpty else { return [] }
            // Inside of something it will be no heading; its id does no harm then.
            headingIDs.append(element["id"] ?? runs.plainText)
            return [.heading(level: level, runs)]
        case "ul", "ol": return list(element, style)
        case "dl": return definitions(element, style)
        case "table": return table(element, style)
        case "blockquote":
            let inner = blocks(element.children, as: style)
            return inner.isEmpty ? [] : [.quotation(inner)]
        case "pre": return [.code(element.text.trimmingLineEnds)]
        case "hr": return [.rule]
        case "img": return picture(element)
        case "picture": return element.first { $0.name == "img" }.map { picture($0) } ?? []
        case "svg": return []
        case "summary": return blocks(element.children, as: style.strong)
        default: return container(element, style)
        }
    }

    private mutating func container(
        _ element: HTMLElement, _ style: InlineReader.Style
    ) -> [Article.Block] {
        if let name = element.componentName {
            let inner = component(element, style)
            return inner.isEmpty ? [] : [.component(name: name, inner)]
        }
        return blocks(element.children, as: style)
    }

    private mutating func component(
        _ element: HTMLElement, _ style: InlineReader.Style
    ) -> [Article.Block] {
        let inner = blocks(element.children, as: style).withoutHeadings
        guard let drawing = element.first(where: { $0.name == "svg" }) else { return inner }
        let svg = String(decoding: source[drawing.range], as: UTF8.self)
        let label = drawing["aria-label"] ?? title(of: element) ?? ""
        let title = inner.first.map { [$0] } ?? []
        return title + [.drawing(svg: svg, alternative: label)] + inner.dropFirst()
    }

    private func picture(_ element: HTMLElement) -> [Article.Block] {
        guard let address = element["src"], !address.isEmpty else { return [] }
        return [
            .picture(address: address, alternative: element["alt"] ?? "", caption: [])
        ]
    }

    private mutating func list(
        _ element: HTMLElement, _ style: InlineReader.Style
    ) -> [Article.Block] {
        var items: [[Article.Block]] = []
        for case .element(let item) in element.children where item.name == "li" && !item.isUnseen {
            let inner = blocks(item.children, as: style.changed(by: item, inlines.language))
            if !inner.isEmpty { items.append(inner.withoutHeadings) }
        }
        return items.isEmpty ? [] : [.list(ordered: element.name == "ol", items: items)]
    }

    /// Names and what is said of them: an item for each name.
    mutating func definitions(
        _ element: HTMLElement, _ style: InlineReader.Style
    ) -> [Article.Block] {
        var items: [[Article.Block]] = []
        for part in element.definitionParts {
            let style = style.changed(by: part, inlines.language)
            let inner = blocks(part.children, as: part.name == "dt" ? style.strong : style)
            guard !inner.isEmpty else { continue }
            if part.name == "dt" || items.isEmpty { items.append([]) }
            items[items.count - 1] += inner.withoutHeadings
        }
        return items.isEmpty ? [] : [.list(ordered: false, items: items)]
    }

    private mutating func table(
        _ element: HTMLElement, _ style: InlineReader.Style
    ) -> [Article.Block] {
        var head: [[Article.Run]] = []
        var rows: [[[Article.Run]]] = []
        for row in element.rows {
            let cells = row.children.compactMap { node -> [Article.Run]? in
                guard case .element(let cell) = node, cell.name == "td" || cell.name == "th" else {
                    return nil
                }
                let style = style.changed(by: cell, inlines.language)
                let isName = cell.name == "th" && cell["scope"] == "row"
                return inlines.runs(cell.children, isName ? style.strong : style)
            }
            let isHead = row.children.allSatisfy { node in
                guard case .element(let cell) = node else { return true }
                return cell.name == "th" && cell["scope"] != "row"
            }
            if isHead, head.isEmpty, rows.isEmpty { head = cells } else { rows.append(cells) }
        }
        var blocks: [Article.Block] = []
        if let caption = element.first(where: { $0.name == "caption" }) {
            blocks += self.blocks(caption.children, as: style)
        }
        if !rows.isEmpty { blocks.append(.table(head: head, rows: rows)) }
        return blocks
    }
}
