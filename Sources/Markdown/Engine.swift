internal import CCmarkGFM
import Synchronization

/// cmark-gfm as one process uses it: its extensions, and parsing on many threads at once.
///
/// cmark keeps one table of “special” bytes for the whole process, and every parse switches the
/// bytes of its inline extensions on and off again: parsed in parallel, pages come out wrong.
/// Two extensions have such bytes. Those of autolink (`:` and `w`) are switched on once and its
/// list is emptied, so that nobody switches them off. That of strikethrough (`~`) matters only to
/// texts that contain one: only they attach it, and only they take turns.
enum Engine {
    /// The tree of a text; it lives as long as `memory`.
    static func parse(
        _ text: Bytes, smartPunctuation: Bool, in memory: borrowing TreeMemory
    ) -> Node {
        memory.use { parse(text, smartPunctuation: smartPunctuation, allocator: $0) }
    }

    private static func parse(
        _ text: Bytes, smartPunctuation: Bool, allocator: UnsafeMutablePointer<cmark_mem>
    ) -> Node {
        let extensions = registered
        let hasTilde = text.contains(byte: UInt8(ascii: "~"))
        var options = CMARK_OPT_FOOTNOTES | CMARK_OPT_SOURCEPOS
        if smartPunctuation { options |= CMARK_OPT_SMART }
        guard let parser = cmark_parser_new_with_mem(options, allocator) else {
            preconditionFailure("cmark has no memory for a parser")
        }
        defer { cmark_parser_free(parser) }
        // The order of cmark-gfm's own program: it decides which extension is asked first.
        cmark_parser_attach_syntax_extension(parser, extensions.table)
        if hasTilde { cmark_parser_attach_syntax_extension(parser, extensions.strikethrough) }
        cmark_parser_attach_syntax_extension(parser, extensions.autolink)
        cmark_parser_attach_syntax_extension(parser, extensions.tasklist)
        text.withMemoryRebound(to: CChar.self) { text in
            if let start = text.baseAddress {
                cmark_parser_feed(parser, start, text.count)
            }
        }
        var root: Node?
        if hasTilde {
            turn.withLock { _ in root = cmark_parser_finish(parser) }
        } else {
            root = cmark_parser_finish(parser)
        }
        guard let root else { preconditionFailure("cmark has no memory for a tree") }
        return root
    }
}

/// Who parses a text with a `~`.
private let turn = Mutex(())

// Pointers into cmark's own registry, which lives as long as the process and is only read.
private struct Extensions {
    typealias Pointer = OpaquePointer

    let table: Pointer
    let strikethrough: Pointer
    let autolink: Pointer
    let tasklist: Pointer
}

nonisolated(unsafe) private let registered: Extensions = {
    cmark_gfm_core_extensions_ensure_registered()
    func find(_ name: String) -> Extensions.Pointer {
        guard let found = cmark_find_syntax_extension(name) else {
            preconditionFailure("this cmark-gfm has no extension “\(name)”")
        }
        return found
    }
    let extensions = Extensions(
        table: find("table"), strikethrough: find("strikethrough"), autolink: find("autolink"),
        tasklist: find("tasklist"))

    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    cmark_parser_attach_syntax_extension(parser, extensions.autolink)
    cmark_manage_extensions_special_characters(parser, 1)
    cmark_syntax_extension_set_special_inline_chars(extensions.autolink, nil)
    cmark_parser_free(parser)

    precondition(
        cmark_type_of_table().rawValue == NodeKind.table.rawValue
            && cmark_type_of_table_row().rawValue == NodeKind.tableRow.rawValue
            && cmark_type_of_table_cell().rawValue == NodeKind.tableCell.rawValue
            && cmark_type_of_strikethrough().rawValue == NodeKind.strikethrough.rawValue,
        "this cmark-gfm numbers its nodes differently")
    return extensions
}()
