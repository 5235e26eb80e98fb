internal import Templates

/// A component on the document that it is printed in.
struct ComponentPage {
    private let id: String
    private(set) var markup: InlineMarkup
    private var texts = 0

    init(id: String, markup: InlineMarkup) {
        self.id = id
        self.markup = markup
    }

    /// What the component's template sees of a value.
    mutating func tree(_ value: ComponentValue) -> DataTree {
        switch value {
        case .absent: return .absent
        case .fixed(let tree): return tree
        case .number(_, let text): return .text(text)
        case .markdown(let text):
            texts += 1
            return .html(text.html(&markup, idPrefix: "\(id)-\(texts)-"))
        case .page(let page): return .view(markup.place.card(page))
        case .reference(let target, let written):
            return .link(.absolute(markup.address(of: target) ?? written))
        case .picture(let picture): return .view(picture)
        case .list(let values):
            return .list(values.enumerated().map { Self.element(tree($1), at: $0) })
        case .record(let values):
            return .record(values.map { ($0.name, tree($0.value)) })
        }
    }

    /// An entry of a list, as `ComponentShape` has it.
    static func element(_ tree: DataTree, at index: Int) -> DataTree {
        switch tree {
        case .record(let values): .record([("position", .text(String(index + 1)))] + values)
        case .text(let text): .text(text)
        case .view(let view): .view(view)
        case let other: .record([("value", other)])
        }
    }
}
