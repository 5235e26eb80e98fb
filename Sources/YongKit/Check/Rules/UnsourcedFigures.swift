internal import Bilingual
internal import Markdown

extension RuleSubject {
    /// Figures that say nothing of where they come from.
    static let unsourcedFigures = RuleSubject(
        rules: [
            CheckRule(
                id: "figure-unsourced", group: .evidence, severity: .warning,
                title: Wording(en: "a figure has no source", zh: "数字没有出处"),
                why: Wording(
                    en:
                        "Whoever publishes money, shares, dates of events and large numbers is asked "
                        + "where they come from.",
                    zh: "金额、比例、日期和大数字一经发布，就要答得出从哪里来。"),
                found: "话题有4.1亿次浏览。", fine: "话题有[](fact:topic-views)。/ 话题有4.1亿次浏览。[^a]",
                fix: Wording(
                    en: "write it in _data/facts.yml and name it, or add a footnote",
                    zh: "写进_data/facts.yml再引用，或加一条脚注"),
                source: "brief of the site; design: a figure is written once")
        ],
        look: .text { text, findings in
            guard findings.wants("figure-unsourced"), text.canNeedSource else { return }
            var sources: SourcedBlocks?
            let facts = FactMarks(text)
            for (index, block) in text.prose.blocks.enumerated() where block.isClaim {
                let figures = text.evidence(in: index, besides: facts)
                guard !figures.isEmpty else { continue }
                let known = sources ?? SourcedBlocks(text)
                sources = known
                if known.saysSource(index, of: text.prose) { continue }
                for found in figures {
                    if found.isDate, known.saysFact(index, of: text.prose) { continue }
                    findings.report(
                        .figureUnsourced(text.prose.string(found.range)), at: found.range)
                }
            }
        })
}

extension Prose.Block {
    /// Whether its words claim something; a heading only says what comes.
    fileprivate var isClaim: Bool {
        switch kind {
        case .heading, .footnote, .imageDescription: false
        case .paragraph, .listItem, .tableCell: true
        }
    }
}

/// The blocks of a text that say where they come from.
private struct SourcedBlocks {
    /// By block, and by part: of a table the last column often says it for all.
    private var sourced: (blocks: Set<Int>, parts: Set<Int>) = ([], [])
    private var withFacts: (blocks: Set<Int>, parts: Set<Int>) = ([], [])

    init(_ text: CheckedText) {
        let blocks = text.prose.blocks
        var index = 0
        for mark in text.prose.marks {
            while index < blocks.count, blocks[index].text.upperBound < mark.text.upperBound {
                index += 1
            }
            guard index < blocks.count else { break }
            if text.isSource(mark) {
                sourced.blocks.insert(index)
                sourced.parts.insert(blocks[index].part)
            } else if text.fact(mark) != nil {
                withFacts.blocks.insert(index)
                withFacts.parts.insert(blocks[index].part)
            }
        }
    }

    func saysSource(_ block: Int, of prose: Prose) -> Bool { says(block, prose, sourced) }

    /// A date beside a figure of the register says for when that holds.
    func saysFact(_ block: Int, of prose: Prose) -> Bool { says(block, prose, withFacts) }

    private func says(
        _ block: Int, _ prose: Prose, _ found: (blocks: Set<Int>, parts: Set<Int>)
    ) -> Bool {
        prose.blocks[block].kind == .tableCell
            ? found.parts.contains(prose.blocks[block].part) : found.blocks.contains(block)
    }
}

extension CheckedText {
    fileprivate var canNeedSource: Bool {
        guard page.texts[languageIndex]?.isSample != true else { return false }
        switch kind {
        case .title, .coverDescription: return false
        case .field: return !isSourced
        case .body, .summary: return true
        }
    }

    /// A footnote, or a link out of the site.
    fileprivate func isSource(_ mark: Prose.Mark) -> Bool {
        switch mark.kind {
        case .footnote: return true
        case .link(let reference):
            guard targets.indices.contains(reference), case .asWritten = targets[reference] else {
                return false
            }
            return true
        case .inline, .image, .code: return false
        }
    }

    /// The figures of a block that no fact says.
    fileprivate func evidence(
        in block: Int, besides facts: FactMarks
    ) -> [(range: Range<Int>, isDate: Bool)] {
        let found = figures?.found(in: block) ?? []
        guard !found.isEmpty else { return [] }
        let own = [page.texts[languageIndex]?.date, page.texts[languageIndex]?.checked]
            .compactMap { $0?.day }
        return found.compactMap { found in
            let range = found.range
            guard !found.isSoft, found.isEvidence(written: prose.text[range]) else { return nil }
            var isDate = false
            if case .date(let date) = found.figure {
                isDate = true
                // A summary says which days the page is about; the front matter says its own.
                if kind == .summary || own.contains(where: date.isDay) { return nil }
            }
            return facts.overlap(range) ? nil : (range, isDate)
        }
    }
}

extension FigureDate {
    fileprivate func isDay(_ day: CalendarDate) -> Bool {
        year == day.year && month == day.month && self.day == day.day
    }
}

extension FiguresInText.Found {
    /// Whether a reader may ask where it comes from: money, shares, whole dates, scaled numbers.
    fileprivate func isEvidence(written: ArraySlice<UInt8>) -> Bool {
        // 一块 and 六成 are words more often than figures.
        guard written.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        switch figure {
        case .money, .percent: return true
        case .date(let date): return date.day != nil && date.year != nil
        case .number: return isScaled
        default: return false
        }
    }
}
