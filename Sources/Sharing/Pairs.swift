internal import Bilingual

/// Two articles that say the same in two languages, part beside part.
struct PairedArticle {
    struct Row {
        let first: [Article.Block]
        let second: [Article.Block]
    }

    let rows: [Row]

    init(_ first: Article, _ second: Article) {
        rows = BlockAlignment.rows(first.aligned, second.aligned).map { row in
            Row(first: Array(first.blocks[row.first]), second: Array(second.blocks[row.second]))
        }
    }
}

extension Article {
    fileprivate var aligned: [AlignedBlock] {
        // Headings inside of components were counted too; those of the text itself come in order.
        var ids = headingIDs[...]
        return blocks.map { block in
            if case .heading = block {
                return AlignedBlock(.heading(id: ids.popFirst() ?? ""), text: block.plainText)
            }
            return AlignedBlock(block.alignedKind, text: block.plainText)
        }
    }
}

extension Article.Block {
    fileprivate var alignedKind: AlignedBlock.Kind {
        switch self {
        case .heading, .paragraph: .paragraph
        case .quotation: .quote
        case .list(_, let items): .list(items: items.count)
        case .table(let head, let rows):
            .table(rows: rows.count, columns: max(head.count, rows.first?.count ?? 0))
        case .picture, .drawing: .image
        case .code: .code("")
        case .rule: .rule
        case .component(let name, _): .code(name)
        }
    }
}
