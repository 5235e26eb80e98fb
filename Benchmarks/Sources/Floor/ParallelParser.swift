internal import CCmarkGFM
internal import Glibc
internal import Synchronization

/// cmark-gfm with the extensions that Yong uses, right on several threads at once.
///
/// cmark-gfm keeps one table of special characters for the process and every parse switches those of
/// its inline extensions on and off again. So autolink's are switched on once and for all, and a text
/// that needs strikethrough (it has a `~`) is finished under a lock. Everything else runs free.
struct ParallelParser: Sendable {
    private static let options =
        CMARK_OPT_UNSAFE | CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8

    private let strikethroughTurn: StrikethroughTurn

    /// Registers the extensions; call it once in a process, before any thread parses.
    init() {
        strikethroughTurn = StrikethroughTurn()
        cmark_gfm_core_extensions_ensure_registered()
        let parser = cmark_parser_new(Self.options)
        if let autolink = cmark_find_syntax_extension("autolink") {
            cmark_parser_attach_syntax_extension(parser, autolink)
            cmark_manage_extensions_special_characters(parser, 1)
            cmark_syntax_extension_set_special_inline_chars(autolink, nil)
        }
        cmark_parser_free(parser)
    }

    /// Parses Markdown, renders it as HTML and returns how long both took and how long the HTML is.
    func convert(_ markdown: UnsafeRawBufferPointer) -> Conversion {
        let start = ContinuousClock.now
        let parser = cmark_parser_new(Self.options)
        defer { cmark_parser_free(parser) }
        for name in ["table", "autolink", "tasklist"] {
            cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
        let strikes = markdown.contains(UInt8(ascii: "~"))
        if strikes {
            cmark_parser_attach_syntax_extension(
                parser, cmark_find_syntax_extension("strikethrough"))
        }
        let text = markdown.baseAddress?.assumingMemoryBound(to: CChar.self)
        cmark_parser_feed(parser, text, markdown.count)
        let root = strikes ? strikethroughTurn.finish(parser) : cmark_parser_finish(parser)
        defer { cmark_node_free(root) }
        let parsed = ContinuousClock.now

        let html = cmark_render_html(
            root, Self.options, cmark_parser_get_syntax_extensions(parser))
        defer { free(html) }
        let length = html.map { strlen($0) } ?? 0
        return Conversion(
            parse: parsed - start, render: ContinuousClock.now - parsed, htmlBytes: length)
    }
}

struct Conversion {
    var parse: Duration
    var render: Duration
    var htmlBytes: Int
}

private final class StrikethroughTurn: Sendable {
    private let lock = Mutex(())

    func finish(_ parser: OpaquePointer?) -> UnsafeMutablePointer<cmark_node>? {
        // Both pointers stay with the calling thread: the lock is for cmark's table, not for them.
        nonisolated(unsafe) let mine = parser
        nonisolated(unsafe) var root: UnsafeMutablePointer<cmark_node>?
        lock.withLock { _ in root = cmark_parser_finish(mine) }
        return root
    }
}
