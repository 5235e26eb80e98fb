import Foundation
import Markdown
import Testing

@Suite(.enabled(if: Example.isInstalled, "the examples come with Debian's package cmark-gfm"))
struct SpecificationTests {
    /// Every example prints what cmark-gfm prints, but for the changes that we mean to make.
    @Test func everyExampleIsPrintedAsTheSpecificationHasIt() throws {
        let examples = try Example.all()
        #expect(examples.count > 660)
        var compared = 0
        for example in examples {
            let document = Document(example.markdown)
            // We refuse more schemes than cmark, which has a test of its own.
            if document.mistakes.contains(where: \.isUnsafeAddress) { continue }
            let own = String(decoding: document.cmarkHTML(), as: UTF8.self)
            let html = String(decoding: document.html(labels: .english), as: UTF8.self)
            let expected = adapted(own, labels: .english)
            // Where HTML was taken out, a line end more or less does not matter.
            let isSame =
                own.contains("raw HTML omitted")
                ? html.replacing("\n", with: "") == expected.replacing("\n", with: "")
                : html == expected
            #expect(isSame, "example \(example.number): \(html)")
            if own == example.html { compared += 1 }
        }
        // The others hold HTML, or are printed otherwise with all extensions on.
        #expect(compared > 500)
    }

    /// Plain Markdown is cmark-gfm's own, whichever language it is read as.
    @Test(arguments: [false, true])
    func plainExamplesComeOutAsTheSpecificationHasThem(_ isChinese: Bool) throws {
        var others: [Int] = []
        for example in try Example.all() {
            let document = Document(
                example.markdown, options: .init(joinsChineseLines: isChinese, isPlain: true))
            let html = String(decoding: document.cmarkHTML(keepsHTML: true), as: UTF8.self)
            if html != example.html { others.append(example.number) }
        }
        // There cmark-gfm's own program, with its extensions on, differs from the text as well: boxes
        // of tasks, bare addresses, and tags that GitHub filters.
        #expect(others == [279, 280, 610, 614, 616, 619, 620, 653])
    }
}

extension Mistake {
    var isUnsafeAddress: Bool {
        if case .unsafeAddress = kind { true } else { false }
    }
}
