extension Article {
    /// Without the words that only ask for a click, for where nothing can be clicked.
    var withoutErrands: Article {
        var article = self
        article.blocks = blocks.withoutErrands
        return article
    }
}

extension [Article.Block] {
    fileprivate var withoutErrands: [Article.Block] {
        guard contains(where: \.hasErrands) else { return self }
        return compactMap(\.withoutErrands)
    }
}

extension Article.Block {
    /// Nil when nothing else is left.
    fileprivate var withoutErrands: Article.Block? {
        switch self {
        case .paragraph(let runs):
            let rest = runs.withoutErrands
            return rest.isEmpty ? nil : .paragraph(rest)
        case .heading(let level, let runs):
            let rest = runs.withoutErrands
            return rest.isEmpty ? nil : .heading(level: level, rest)
        case .quotation(let blocks):
            let rest = blocks.withoutErrands
            return rest.isEmpty ? nil : .quotation(rest)
        case .component(let name, let blocks):
            let rest = blocks.withoutErrands
            return rest.isEmpty ? nil : .component(name: name, rest)
        case .list(let ordered, let items):
            let rest = items.map(\.withoutErrands).filter { !$0.isEmpty }
            return rest.isEmpty ? nil : .list(ordered: ordered, items: rest)
        case .table(let head, let rows):
            return .table(
                head: head.map(\.withoutErrands), rows: rows.map { $0.map(\.withoutErrands) })
        case .picture(let address, let alternative, let caption):
            return .picture(
                address: address, alternative: alternative, caption: caption.withoutErrands)
        case .drawing, .code, .rule: return self
        }
    }

    fileprivate var hasErrands: Bool {
        switch self {
        case .paragraph(let runs), .heading(_, let runs), .picture(_, _, let runs):
            runs.contains(where: \.isErrand)
        case .quotation(let blocks), .component(_, let blocks): blocks.contains(where: \.hasErrands)
        case .list(_, let items): items.contains { $0.contains(where: \.hasErrands) }
        case .table(let head, let rows):
            ([head] + rows).contains { $0.contains { $0.contains(where: \.isErrand) } }
        case .drawing, .code, .rule: false
        }
    }
}

extension [Article.Run] {
    /// What stood around them stays one blank apart, and none is left at either end.
    fileprivate var withoutErrands: [Article.Run] {
        guard contains(where: \.isErrand) else { return self }
        var rest: [Article.Run] = []
        for var run in self where !run.isErrand {
            if rest.last?.text.hasSuffix(" ") ?? true, run.text.hasPrefix(" ") {
                run.text.removeFirst()
            }
            if !run.text.isEmpty { rest.append(run) }
        }
        if let last = rest.last, last.text.hasSuffix(" ") {
            rest[rest.count - 1].text.removeLast()
            if last.text == " " { rest.removeLast() }
        }
        return rest
    }
}
