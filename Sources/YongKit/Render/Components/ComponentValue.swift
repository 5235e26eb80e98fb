internal import Bilingual
internal import Markdown
internal import Templates

/// A value of a component, checked, and not yet on any page.
enum ComponentValue {
    case absent
    /// What is the same on every page: text, flags, dates.
    case fixed(DataTree)
    indirect case number(ExactNumber, String)
    case markdown(ComponentText)
    /// A page of the site.
    case page(Int)
    indirect case reference(BodyLinks.Target, written: String)
    case picture(PictureView)
    case list([ComponentValue])
    case record([(name: String, value: ComponentValue)])

    subscript(name: String) -> ComponentValue? {
        guard case .record(let values) = self else { return nil }
        return values.first { $0.name == name }?.value
    }

    /// The texts of it, one below the other.
    var plainText: String {
        var lines: [String] = []
        collect(into: &lines)
        return lines.joined(separator: "\n")
    }

    private func collect(into lines: inout [String]) {
        switch self {
        case .fixed(.text(let text)) where !text.isEmpty: lines.append(text)
        case .fixed(.record(let values)):
            for case ("text", .text(let text)) in values { lines.append(text) }
        case .number(_, let text): lines.append(text)
        case .markdown(let text): lines.append(text.plainText)
        case .list(let values): for value in values { value.collect(into: &lines) }
        case .record(let values): for (_, value) in values { value.collect(into: &lines) }
        case .absent, .fixed, .page, .reference, .picture: break
        }
    }
}

/// A text of a component that is written in Markdown.
final class ComponentText {
    var document: Document
    let targets: [BodyLinks.Target]
    private let isInline: Bool
    /// What stands on every document alike: one paragraph without links and notes.
    private var fixed: [UInt8]?

    /// The links are resolved by `resolve`, in their order.
    init(
        _ document: consuming Document, isInline: Bool,
        resolve: (inout Document) -> [BodyLinks.Target]
    ) {
        var document = document
        targets = resolve(&document)
        self.document = document
        self.isInline = isInline
    }

    var plainText: String { document.plainText().trimmingLineEnds }

    /// - Parameter prefix: what the ids of its headings and footnotes begin with.
    func html(_ markup: inout InlineMarkup, idPrefix prefix: String) -> [UInt8] {
        if let fixed { return fixed }
        BodyLinks.apply(targets, to: &document, &markup)
        let ids = document.headings.map { prefix + ($0.explicitID ?? HeadingID.slug($0.text)) }
        let html = document.html(
            headingIDs: ids, labels: markup.labels, idPrefix: prefix,
            otherWriting: markup.site.otherWriting(in: markup.textLanguage))
        guard isInline else { return html }
        let inline = html.withoutParagraph
        if targets.isEmpty, document.isOneParagraph() { fixed = inline }
        return inline
    }
}

extension String {
    fileprivate var trimmingLineEnds: String {
        var text = self[...]
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }
}
