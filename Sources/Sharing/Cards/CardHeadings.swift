internal import YongKit

/// What is mended when all pieces are there.
extension CardUnits {
    /// A heading goes with what stood below it, where all of that was left out.
    mutating func dropLonelyHeadings() {
        guard !gaps.isEmpty else { return }
        var kept: [CardUnit] = []
        // From the end: what follows a heading decides.
        var hasGap = gaps.contains(units.count)
        for (index, unit) in units.enumerated().reversed() {
            let next = kept.last
            let endsPart = next.map { $0.rank > 0 && $0.rank <= unit.rank } ?? true
            let isLonely = unit.rank > 0 && hasGap && endsPart
            if !isLonely {
                kept.append(unit)
                hasGap = false
            }
            if gaps.contains(index) { hasGap = true }
        }
        units = kept.reversed()
    }

    /// What is held out to somebody says the same in both languages: once is enough.
    mutating func dropSamePlates(from start: Int, second middle: Int) {
        guard middle <= units.count else { return }
        let first = units[start..<middle].filter { $0.role == .plate }
        let said = Set(first.map(\.loudTexts))
        let rest = units[middle...].filter {
            $0.role != .plate || !said.contains($0.loudTexts)
        }
        units.replaceSubrange(middle..., with: rest)
    }

    /// A figure that both languages say stands there once, with what each of them says of it.
    mutating func joinFigures(from start: Int, second middle: Int) {
        let first = (start..<middle).filter { units[$0].role == .figure }
        let second = (middle..<units.count).filter { units[$0].role == .figure }
        guard !first.isEmpty, first.count == second.count else { return }
        for (one, two) in zip(first, second) {
            let other = units[two]
            var line = (other.runs + [Article.Run(": ")] + (other.cells.first ?? [])).map { run in
                var run = run
                run.isSmall = false
                run.language = run.language ?? other.language
                return run
            }
            for index in line.indices.dropFirst(other.runs.count + 1) {
                line[index].isStrong = true
            }
            units[one].cells.insert(line, at: min(1, units[one].cells.count))
        }
        for index in second.reversed() { units.remove(at: index) }
        // What they are called stands below what they are called in the first language.
        guard let label = (start..<first[0]).last(where: { units[$0].role == .label }),
            let other = units[middle...].firstIndex(where: { $0.role == .label })
        else { return }
        var unit = units.remove(at: other)
        unit.group = units[label].group
        unit.isJoined = true
        units.insert(unit, at: label + 1)
    }
}

extension [Article.Block] {
    /// The paragraphs in them, however deep.
    var paragraphs: [[Article.Run]] {
        flatMap { block -> [[Article.Run]] in
            switch block {
            case .paragraph(let runs), .heading(_, let runs): [runs]
            case .quotation(let inner), .component(_, let inner): inner.paragraphs
            case .list(_, let items): items.flatMap(\.paragraphs)
            default: []
            }
        }
    }
}

extension CardUnit {
    /// What its cells say that is not said less loudly, in any order.
    fileprivate var loudTexts: [String] {
        cells.filter { !$0.allSatisfy(\.isSmall) }.map(\.plainText).sorted()
    }

    /// How high a heading stands: 1 the highest; nothing for what is none.
    fileprivate var rank: Int {
        switch role {
        case .heading: 1
        case .subheading: 2
        case .label: 3
        default: 0
        }
    }
}
