// Parses the same texts on several threads at once and counts the pages that come out wrong.
//
//     markdown-race cured      as the product parses them
//     markdown-race uncured    as cmark-gfm parses them without our cure
//     markdown-race hostile N  the hostile text number N, at 32 and at 64 KB, within the limits that
//                              we promise; without a number, how many there are
//
// The cure is for the whole process, so the two cannot be compared within one.
import CCmarkGFM
import Foundation
import Markdown

@main
struct Race {
    static func main() async {
        let arguments = CommandLine.arguments.dropFirst()
        if arguments.first == "hostile" {
            HostileText.run(number: arguments.dropFirst().first.flatMap { Int($0) })
            return
        }
        let isCured = CommandLine.arguments.dropFirst().first != "uncured"
        if !isCured { cmark_gfm_core_extensions_ensure_registered() }
        let texts = texts
        let expected = texts.map { html($0, isCured) }
        let wrong = await withTaskGroup(of: Int.self) { group in
            for worker in 0..<4 {
                group.addTask {
                    var wrong = 0
                    for round in 0..<3_000 {
                        let index = (round + worker) % texts.count
                        if html(texts[index], isCured) != expected[index] { wrong += 1 }
                    }
                    return wrong
                }
            }
            var sum = 0
            for await wrong in group { sum += wrong }
            return sum
        }
        print(wrong)
    }
}

private let texts: [[UInt8]] = [
    "a ~~b~~ *~c~* www.example.com and https://example.com/x.\n\n~~two\nlines~~ **~~d~~**",
    "see https://example.com/w www.wow.example and w:w:w *ww* _w_",
    "# www.example.com\n\n- http://a.example/~me\n- **www.b.example**\n\n| w | : |\n|---|---|\n| www.c.example | ~~x~~ |",
    "plain words without anything: we www wow, w:w",
    "猫咪 https://example.com/ ~~删除~~ www.example.cn **粗**",
].map { Array(String(repeating: $0 + "\n\n", count: 4).utf8) }

private func html(_ text: [UInt8], _ isCured: Bool) -> [UInt8] {
    isCured ? Document(text).cmarkHTML() : uncured(text)
}

/// A text as HTML, by cmark-gfm as its manual has it.
private func uncured(_ text: [UInt8]) -> [UInt8] {
    let parser = cmark_parser_new(CMARK_OPT_DEFAULT)
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
        name.withCString { name in
            _ = cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
        }
    }
    text.withUnsafeBytes { bytes in
        cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    let root = cmark_parser_finish(parser)
    defer { cmark_node_free(root) }
    guard let html = cmark_render_html(root, CMARK_OPT_DEFAULT, nil) else { return [] }
    defer { free(html) }
    return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
}
