internal import CCmarkGFM

/// A node of cmark's tree, read in place.
typealias Node = UnsafeMutablePointer<cmark_node>

/// What a node is. Those of the extensions are numbered in the order of registration, which
/// `Engine` checks.
enum NodeKind: UInt16 {
    case document = 0x8001
    case blockQuote = 0x8002
    case list = 0x8003
    case item = 0x8004
    case codeBlock = 0x8005
    case htmlBlock = 0x8006
    case customBlock = 0x8007
    case paragraph = 0x8008
    case heading = 0x8009
    case thematicBreak = 0x800a
    case footnoteDefinition = 0x800b
    case table = 0x800c
    case tableRow = 0x800d
    case tableCell = 0x800e
    case text = 0xc001
    case softBreak = 0xc002
    case lineBreak = 0xc003
    case code = 0xc004
    case htmlInline = 0xc005
    case customInline = 0xc006
    case emphasis = 0xc007
    case strong = 0xc008
    case link = 0xc009
    case image = 0xc00a
    case footnoteReference = 0xc00b
    case strikethrough = 0xc00c
}

extension Node {
    var kind: NodeKind {
        guard let kind = NodeKind(rawValue: pointee.type) else {
            preconditionFailure("a node type that cmark-gfm does not have: \(pointee.type)")
        }
        return kind
    }
    var parent: Node? { pointee.parent }
    var next: Node? { pointee.next }
    var previous: Node? { pointee.prev }
    var firstChild: Node? { pointee.first_child }
    /// Hints: of blocks, mostly right; of inlines, often not.
    var startLine: Int { Int(pointee.start_line) }
    var startColumn: Int { Int(pointee.start_column) }
    var endLine: Int { Int(pointee.end_line) }

    var literal: UnsafeBufferPointer<UInt8> { bytes(pointee.as.literal) }
    var destination: UnsafeBufferPointer<UInt8> { bytes(pointee.as.link.url) }
    var title: UnsafeBufferPointer<UInt8> { bytes(pointee.as.link.title) }
    var code: UnsafeBufferPointer<UInt8> { bytes(pointee.as.code.literal) }
    var codeInfo: UnsafeBufferPointer<UInt8> { bytes(pointee.as.code.info) }
    var isFencedCode: Bool { pointee.as.code.fenced != 0 }
    var headingLevel: Int { Int(pointee.as.heading.level) }
    var isUnderlinedHeading: Bool { pointee.as.heading.setext }
    var isOrderedList: Bool { pointee.as.list.list_type == CMARK_ORDERED_LIST }
    var listStart: Int { Int(pointee.as.list.start) }
    var isTaskItem: Bool { pointee.extension != nil }
    var isTaskDone: Bool { pointee.as.list.checked }
    var isHeaderRow: Bool { cmark_gfm_extensions_get_table_row_is_header(self) != 0 }

    /// A paragraph of a tight list, which has no tags of its own.
    var isTightParagraph: Bool {
        guard let list = parent?.parent, list.pointee.type == NodeKind.list.rawValue else {
            return false
        }
        return list.pointee.as.list.tight
    }

    /// One byte a column: `l`, `c`, `r` or 0.
    var columnAlignments: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(
            start: cmark_gfm_extensions_get_table_alignments(self),
            count: Int(cmark_gfm_extensions_get_table_columns(self)))
    }

    /// Of a reference: its definition.
    var footnoteDefinition: Node? { pointee.parent_footnote_def }
    /// Of a reference: which of the references to its footnote it is, from 1.
    var footnoteReferenceNumber: Int { Int(pointee.footnote.ref_ix) }
    /// Of a definition: how many references it has.
    var footnoteReferenceCount: Int { Int(pointee.footnote.def_count) }

    private func bytes(_ chunk: cmark_chunk) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: chunk.data, count: Int(chunk.len))
    }
}

extension Node {
    /// Takes our marks out of everything that a node says.
    func cleanMarks(_ kind: NodeKind) {
        switch kind {
        case .text, .code, .htmlBlock, .htmlInline, .footnoteReference, .footnoteDefinition:
            clean(&pointee.as.literal)
        case .codeBlock:
            clean(&pointee.as.code.literal)
            clean(&pointee.as.code.info)
        case .link, .image:
            // The words of a bare address are the address itself, in the same bytes.
            let shared = firstChild.flatMap { child in
                child.kind == .text && child.literal.baseAddress == destination.baseAddress
                    ? child : nil
            }
            clean(&pointee.as.link.url)
            if let shared { shared.pointee.as.literal.len = pointee.as.link.url.len }
            clean(&pointee.as.link.title)
        default: break
        }
    }

    private func clean(_ chunk: inout cmark_chunk) {
        let bytes = UnsafeMutableBufferPointer(start: chunk.data, count: Int(chunk.len))
        chunk.len = bufsize_t(ChineseMarkup.clean(bytes))
    }
}
