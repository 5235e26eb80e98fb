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
            guard findings.wants("figure-unsourced"), !text.isSample else { return }
            for block in text.prose.blocks where text.needsSource(block) {
                for found in text.figures(in: block) {
                    findings.report(.figureUnsourced(text.prose.string(found)), at: found)
                }
            }
        })
}

extension CheckedText {
    fileprivate var isSample: Bool { page.texts[languageIndex]?.isSample == true }

    /// Whether figures in a block need a source that is not there.
    fileprivate func needsSource(_ block: Prose.Block) -> Bool {
        switch kind {
        case .title, .coverDescription: return false
        case .field where isSourced: return false
        case .body, .summary, .field: break
        }
        switch block.kind {
        case .heading, .footnote, .imageDescription: return false
        case .paragraph, .listItem, .tableCell: break
        }
        // A table is sourced as a whole: its last column often says by whom.
        let reach =
            block.kind == .tableCell && prose.parts.indices.contains(block.part)
            ? prose.parts[block.part].blocks.reduce(block.text) { reach, index in
                let other = prose.blocks[index].text
                return min(
                    reach.lowerBound, other.lowerBound)..<max(
                        reach.upperBound, other.upperBound)
            } : block.text
        return !prose.marks.contains { mark in
            guard mark.text.lowerBound >= reach.lowerBound,
                mark.text.upperBound <= reach.upperBound
            else { return false }
            switch mark.kind {
            case .footnote: return true
            case .link(let reference):
                // A link out of the site is a source.
                guard targets.indices.contains(reference), case .asWritten = targets[reference]
                else { return false }
                return true
            case .inline, .image, .code: return false
            }
        }
    }

    /// The figures of a block that no fact says.
    fileprivate func figures(in block: Prose.Block) -> [Range<Int>] {
        let bytes = prose.text[block.text]
        // Nearly all blocks have no digit at all.
        guard bytes.contains(where: { (0x30...0x39).contains($0) || $0 == 0xEF }) else { return [] }
        let said = prose.marks.filter { fact($0) != nil }.map(\.text)
        return FiguresInText(prose.string(block.text)).found.compactMap { found in
            let range =
                block.text.lowerBound + found.range.lowerBound..<block.text.lowerBound
                + found.range.upperBound
            guard !found.isSoft, found.isEvidence(written: prose.text[range]),
                !said.contains(where: { $0.overlaps(range) })
            else { return nil }
            return range
        }
    }
}

extension FiguresInText.Found {
    /// Whether a reader may ask where it comes from: money, shares, dates and scaled numbers.
    fileprivate func isEvidence(written: ArraySlice<UInt8>) -> Bool {
        // 一块 and 六成 are words more often than figures.
        guard written.contains(where: { (0x30...0x39).contains($0) }) else { return false }
        switch figure {
        case .money, .percent: return true
        case .date(let date): return date.day != nil
        case .number: return isScaled
        default: return false
        }
    }
}
