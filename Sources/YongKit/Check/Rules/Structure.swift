internal import Bilingual
internal import Markdown

extension RuleSubject {
    /// Whether a text and its translation are built alike.
    static let structure = RuleSubject(
        rules: [
            CheckRule(
                id: "structure", group: .translation, severity: .warning,
                title: Wording(en: "the languages are built differently", zh: "两种语言的结构不一样"),
                why: Wording(
                    en:
                        "A block, an entry of a list or a row of a table that only one language has was "
                        + "mostly forgotten in the other; the side-by-side edition shows a hole there.",
                    zh: "一种语言多出来的段落、列表项或表格行，多半是另一种语言漏了；对照版那里会空一块。"),
                found: "zh: 三个列表项 / en: two entries", fine: "zh: 三个列表项 / en: three entries",
                fix: Wording(
                    en: "add what is missing, or take out what is too much", zh: "补上缺的，或者删掉多的"),
                source: "Documentation/Authoring.md"),
            CheckRule(
                id: "links-differ", group: .translation, severity: .warning,
                title: Wording(en: "only one language links there", zh: "只有一种语言有这个链接"),
                why: Wording(
                    en: "Readers of the other language do not get the source or the way on.",
                    zh: "另一种语言的读者少了出处，或者少了去处。"),
                found: "zh: 见[票价](/city/tickets/) / en: see the fares",
                fine: "zh: 见[票价](/city/tickets/) / en: see the [fares](/city/tickets/)",
                fix: Wording(en: "link it in both", zh: "两边都加上链接"),
                source: "Documentation/Authoring.md"),
            CheckRule(
                id: "links-out-differ", group: .translation, severity: .note,
                title: Wording(
                    en: "a link to another site that only one language has",
                    zh: "只有一种语言有的站外链接"),
                why: Wording(
                    en:
                        "A source or an offer that one language names is often forgotten in the other. "
                        + "Looked for in blocks that stand beside each other, where one has links and the "
                        + "other has none at all: each language may name a source of its own.",
                    zh: "一种语言给出的出处或服务，另一种语言常常漏掉。只看左右对应的段落中一边有链接、"
                        + "另一边完全没有的情形：两种语言可以各用各的出处。"),
                found: "zh: 见[报道](https://a.cn/) / en: There is a report.",
                fine: "zh: 见[报道](https://a.cn/) / en: See [a report](https://b.example/)",
                fix: Wording(en: "link it in both, or waive it", zh: "两边都加上，或写明理由豁免"),
                source: "Yong"),
        ],
        look: .pair { pair, findings in
            guard pair.first.kind == .body else { return }
            if findings.wants("structure") {
                for row in pair.rows { pair.compareParts(row, &findings) }
            }
            if findings.wants("links-differ") { pair.compareLinks(&findings) }
            if findings.wants("links-out-differ") { pair.compareLinksOut(&findings) }
        })
}

extension CheckedPair {
    fileprivate func compareParts(_ row: Row, _ findings: inout PairFindings) {
        let parts = (
            Array(first.prose.parts[row.firstParts]), Array(second.prose.parts[row.secondParts])
        )
        if parts.1.isEmpty {
            for part in parts.0 {
                guard let range = first.prose.range(of: part) else { continue }
                findings.first.report(.blockAlone(missingIn: second.language), at: range)
            }
            return
        }
        if parts.0.isEmpty {
            for part in parts.1 {
                guard let range = second.prose.range(of: part) else { continue }
                findings.second.report(.blockAlone(missingIn: first.language), at: range)
            }
            return
        }
        guard parts.0.count == parts.1.count else { return }
        for (one, two) in zip(parts.0, parts.1) {
            guard let difference = StructureDifference(one.kind, two.kind),
                let range = second.prose.range(of: two)
            else { continue }
            findings.second.report(.structure(difference, first.language), at: range)
        }
    }

    fileprivate func compareLinks(_ findings: inout PairFindings) {
        let (own, theirs) = (first.links, second.links)
        let (known, other) = (Set(own.map(\.target)), Set(theirs.map(\.target)))
        for (target, mark) in own where !other.contains(target) {
            findings.first.report(
                .linkAlone(first.prose.string(mark.text), missingIn: second.language), at: mark.text
            )
        }
        for (target, mark) in theirs where !known.contains(target) {
            findings.second.report(
                .linkAlone(second.prose.string(mark.text), missingIn: first.language), at: mark.text
            )
        }
    }

    /// Of blocks that stand beside each other, those of which one leads out of the site and the other
    /// leads nowhere.
    fileprivate func compareLinksOut(_ findings: inout PairFindings) {
        guard
            first.prose.marks.contains(where: first.leadsOut)
                || second.prose.marks.contains(where: second.leadsOut)
        else { return }
        let (own, theirs) = (first.marksByBlock, second.marksByBlock)
        for row in rows where !row.first.isEmpty && !row.second.isEmpty {
            let marks = (own[row.first].joined(), theirs[row.second].joined())
            if marks.1.isEmpty {
                for mark in marks.0 where first.leadsOut(mark) {
                    findings.first.report(
                        .linkOutAlone(first.prose.string(mark.text), missingIn: second.language),
                        at: mark.text)
                }
            } else if marks.0.isEmpty {
                for mark in marks.1 where second.leadsOut(mark) {
                    findings.second.report(
                        .linkOutAlone(second.prose.string(mark.text), missingIn: first.language),
                        at: mark.text)
                }
            }
        }
    }
}

extension StructureDifference {
    /// Nil for blocks that are built alike, or are not of one kind: then the alignment was a guess.
    init?(_ one: BlockList.Kind, _ two: BlockList.Kind) {
        switch (one, two) {
        case (.heading(let one, _), .heading(let two, _)) where one != two:
            self = .headingLevel(one, two)
        case (.list(let one), .list(let two)) where one != two: self = .listLength(one, two)
        case (.table(let rows, let columns), .table(let rows2, let columns2)):
            if columns != columns2 {
                self = .tableColumns(columns, columns2)
            } else if rows != rows2 {
                self = .tableRows(rows, rows2)
            } else {
                return nil
            }
        case (.code(let one), .code(let two)) where one != two: self = .component(one, two)
        default: return nil
        }
    }
}

extension Prose {
    /// The words of a part; nil for one without words.
    fileprivate func range(of part: Part) -> Range<Int>? {
        let range = bytes(of: part.blocks)
        return range.isEmpty ? nil : range
    }
}

extension CheckedText {
    /// What a text links to within the site.
    fileprivate enum LinkTarget: Hashable {
        case page(Int)
        case file(String)
    }

    /// Each target once.
    fileprivate var links: [(target: LinkTarget, mark: Prose.Mark)] {
        var links: [(target: LinkTarget, mark: Prose.Mark)] = []
        var seen: Set<LinkTarget> = []
        for mark in prose.marks {
            guard case .link(let reference) = mark.kind, targets.indices.contains(reference),
                !mark.text.isEmpty
            else { continue }
            let target: LinkTarget
            switch targets[reference] {
            case .page(let page, _): target = .page(page)
            case .file(let path, _): target = .file(path.text)
            case .inline, .asWritten, .picture: continue
            }
            if seen.insert(target).inserted { links.append((target, mark)) }
        }
        return links
    }

    /// Everything that leads anywhere, or says its source: links, extensions, footnotes.
    fileprivate var marksByBlock: [[Prose.Mark]] {
        var marks = [[Prose.Mark]](repeating: [], count: prose.blocks.count)
        var block = 0
        for mark in prose.marks {
            switch mark.kind {
            case .link, .inline, .footnote: break
            case .image, .code: continue
            }
            while block < prose.blocks.count,
                prose.blocks[block].text.upperBound < mark.text.upperBound
            {
                block += 1
            }
            guard block < prose.blocks.count else { break }
            marks[block].append(mark)
        }
        return marks
    }

    fileprivate func leadsOut(_ mark: Prose.Mark) -> Bool {
        guard case .link(let reference) = mark.kind, targets.indices.contains(reference),
            case .asWritten = targets[reference], !mark.text.isEmpty
        else { return false }
        return address(mark).flatMap { WebHost($0) } != nil
    }
}
