import Bilingual
import Markdown
import Testing

/// Whatever stands in a text, what comes of it is sound HTML, and the same every time.
@Suite(.timeLimit(.minutes(30)))
struct MarkdownFuzzTests {
    @Test(arguments: FuzzBudget.seeds)
    func anyTextIsReadToItsEnd(seed: UInt64) async {
        var fuzz = FuzzText(seed: seed)
        var texts: [(text: String, isChinese: Bool)] = []
        for _ in 0..<60 {
            let pair = fuzz.pair()
            texts += [(pair.chinese, true), (pair.english, false), (fuzz.noise(), true)]
        }
        for (text, isChinese) in texts { check(text, isChinese: isChinese) }
        // The same on many threads at once: cmark's tables are those of the process.
        let alone = texts.map { Self.html($0.text, isChinese: $0.isChinese) }
        let together = await withTaskGroup(of: (Int, [UInt8]).self) { group in
            for (index, text) in texts.enumerated() {
                group.addTask { (index, Self.html(text.text, isChinese: text.isChinese)) }
            }
            var found = [[UInt8]](repeating: [], count: texts.count)
            for await (index, html) in group { found[index] = html }
            return found
        }
        for (index, text) in texts.enumerated() where alone[index] != together[index] {
            Issue.record(
                "seed \(seed): another page on another thread: \(text.text.debugDescription)")
        }
    }

    private func check(_ text: String, isChinese: Bool) {
        let document = Self.document(text, isChinese: isChinese)
        // Such a text is refused, and nobody sees its page.
        if document.mistakes.contains(where: Self.isOfReservedCharacter) { return }
        let ids = SharedHeadings.ids([Self.headings(of: document)], english: nil)[0]
        let html = document.html(headingIDs: ids, labels: .english)
        let findings = HTMLCheck(html).findings
        #expect(findings == [], "\(text.debugDescription)")
        #expect(HTMLCheck.mark(in: document.cmarkHTML()) == nil, "\(text.debugDescription)")
        let blocks = document.blocks(headingIDs: ids, labels: .english)
        let plain = [document.plainText(), document.excerpt()]
        for bytes in plain.map({ Array($0.utf8) }) + [blocks.words, blocks.html] {
            #expect(HTMLCheck.mark(in: bytes) == nil, "\(text.debugDescription)")
        }
        #expect(blocks.blocks.map(\.html.upperBound).last ?? 0 <= blocks.html.count)
        for (block, next) in zip(blocks.blocks, blocks.blocks.dropFirst()) {
            #expect(block.html.upperBound <= next.html.lowerBound, "\(text.debugDescription)")
            let piece = HTMLCheck(Array(blocks.html[block.html])).findings
            #expect(piece == [], "\(text.debugDescription)")
        }
        let lines = text.split(
            omittingEmptySubsequences: false, whereSeparator: { $0.isNewline }
        ).count
        for place in document.mistakes.map(\.place) {
            #expect((1...lines).contains(place.line) && place.column > 0 && place.length > 0)
        }
    }

    private static func isOfReservedCharacter(_ mistake: Markdown.Mistake) -> Bool {
        if case .reservedCharacter = mistake.kind { true } else { false }
    }

    private static func html(_ text: String, isChinese: Bool) -> [UInt8] {
        let document = document(text, isChinese: isChinese)
        return document.html(labels: .english)
    }

    private static func document(_ text: String, isChinese: Bool) -> Document {
        // What may stand in a text, but for line ends, was seen to when the file was read.
        let known = text.replacing("\u{12474}", with: "").replacing("\u{12475}", with: "")
        return Document(
            known,
            options: .init(smartPunctuation: !isChinese, joinsChineseLines: isChinese))
    }

    private static func headings(of document: borrowing Document) -> [SharedHeadings.Heading] {
        document.headings.map {
            SharedHeadings.Heading(
                level: $0.level, explicitID: $0.explicitID, slug: HeadingID.slug($0.text))
        }
    }
}
