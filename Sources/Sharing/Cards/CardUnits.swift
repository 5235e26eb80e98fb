internal import YongKit

/// Reads an article into the pieces that stand on cards, and notes what cannot stand there.
struct CardUnits {
    let pictures: ThemePictures
    var units: [CardUnit] = []
    var leftOut: [LeftOut] = []
    /// Before which units something was left out.
    private(set) var gaps: Set<Int> = []
    var group = 0
    private var language = ""
    private var isSecond = false
    /// Whether each piece has to be looked at: most articles hold nothing of the kind.
    private let holdsContacts: Bool

    enum LeftOut: Equatable {
        /// A component that has no form on a card.
        /// With the heading under which it stands.
        case component(String, under: String)
        /// A text with an address, a telephone number or the like.
        case contact(String)
        case picture(String)
    }

    init(_ article: Article, language: String, pictures: ThemePictures) {
        self.pictures = pictures
        self.language = language
        holdsContacts = !Contacts.found(in: article.blocks.plainText).isEmpty
        add(article.blocks)
        dropLonelyHeadings()
    }

    /// Two languages: part by part, the second one below the first one.
    init(
        _ pairs: PairedArticle, languages: (first: String, second: String),
        pictures: ThemePictures
    ) {
        self.pictures = pictures
        let text = pairs.rows.flatMap { $0.first + $0.second }.plainText
        holdsContacts = !Contacts.found(in: text).isEmpty
        for row in pairs.rows {
            let start = units.count
            (language, isSecond) = (languages.first, false)
            add(row.first)
            let hasPicture = units[start...].contains { $0.drawing != nil || $0.picture != nil }
            (language, isSecond) = (languages.second, true)
            let middle = units.count
            add(row.second)
            // One picture is enough for two languages.
            if hasPicture {
                units[middle...].removeAll { $0.drawing != nil || $0.picture != nil }
            }
            joinFigures(from: start, second: middle)
            dropSamePlates(from: start, second: middle)
            // A few words and their translation stay together.
            let length = units[start...].reduce(0) { $0 + $1.plainText.count }
            if units.count - start <= 2, length < 160 {
                for index in start..<units.count { units[index].group = units[start].group }
            }
        }
        dropLonelyHeadings()
    }
}

extension CardUnits {
    mutating func add(_ blocks: [Article.Block], as role: CardBlock.Role = .paragraph) {
        for block in blocks {
            group += 1
            add(block, as: role)
        }
    }

    mutating func add(_ block: Article.Block, as role: CardBlock.Role, depth: Int = 0) {
        switch block {
        case .heading(let level, let runs):
            append(CardUnit(role: level <= 2 ? .heading : .subheading, runs: runs), depth)
        case .paragraph(let runs):
            let isNote = runs.allSatisfy { $0.isSmall || $0.note != nil }
            // Said of what stands above it, and not without it.
            if isNote, let last = units.last, !last.keepsWithNext { group = last.group }
            append(CardUnit(role: isNote ? .note : role, runs: runs), depth)
        case .quotation(let inner):
            let start = units.count
            for block in inner { add(block, as: .quotation, depth: depth) }
            join(from: start)
        case .list(let isOrdered, let items):
            for (number, item) in items.enumerated() {
                add(item: item, marker: isOrdered ? "\(number + 1)" : nil, as: role, depth)
            }
        case .table(let head, let rows): add(head: head, rows: rows, depth)
        case .picture(let address, let alternative, let caption):
            add(picture: address, alternative, caption: caption, depth)
        case .drawing(let svg, let alternative):
            guard let ratio = Self.ratio(of: svg) else {
                return append(CardUnit(role: .note, runs: [Article.Run(alternative)]), depth)
            }
            var unit = CardUnit(role: .drawing)
            unit.drawing = Array(svg.utf8)
            unit.ratio = ratio
            append(unit, depth)
        case .code(let text):
            for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
                var run = Article.Run(line.isEmpty ? " " : String(line))
                run.isCode = true
                append(CardUnit(role: .code, runs: [run]), depth)
            }
        case .rule: append(CardUnit(role: .rule), depth)
        case .component(let name, let inner): add(component: name, inner)
        }
    }

    mutating func add(component name: String, _ blocks: [Article.Block]) {
        let form = pictures.cardForm(of: name)
        guard form != .none else {
            gaps.insert(units.count)
            let heading = units.last { $0.role == .heading || $0.role == .subheading }
            let place = LeftOut.component(name, under: heading?.plainText ?? "")
            if !isSecond, !leftOut.contains(place) { leftOut.append(place) }
            return
        }
        if form == .plate {
            var unit = CardUnit(role: .plate)
            unit.cells = blocks.paragraphs
            return append(unit, 0)
        }
        let isSaid = form == .bar || name.hasPrefix("callout")
        var rest = blocks[...]
        if case .paragraph(let runs)? = rest.first, runs.first?.isStrong == true,
            runs.allSatisfy({ $0.isStrong || $0.isSmall || !$0.text.contains(where: \.isLetter) }),
            rest.count > 1
        {
            append(CardUnit(role: .label, runs: runs.map(\.plain)), 0)
            rest = rest.dropFirst()
        }
        let start = units.count
        defer { join(from: start) }
        let isDrawn = form == .drawing && rest.contains(where: \.isDrawing)
        for block in rest where !(isDrawn && block.isTable) {
            group += 1
            if form == .figures, case .list(_, let items) = block {
                items.forEach { add(figure: $0) }
            } else if form == .rows, case .list(_, let items) = block {
                add(rows: items)
            } else {
                add(block, as: isSaid ? .quotation : .paragraph)
            }
        }
    }

    /// What one person says has one bar.
    private mutating func join(from start: Int) {
        for index in units.indices.dropFirst(start + 1)
        where units[index].role == .quotation && units[index - 1].role == .quotation {
            units[index].isJoined = true
        }
    }

    /// A row for each item: its first paragraph beside the others.
    mutating func add(rows items: [[Article.Block]]) {
        let rows = items.map { item in
            item.compactMap { block -> [Article.Run]? in
                guard case .paragraph(let runs) = block else { return nil }
                return runs
            }
        }
        let fit = zip(rows, items).allSatisfy { $0.count == $1.count && $0.count >= 2 }
        guard fit else { return add(.list(ordered: false, items: items), as: .paragraph) }
        add(
            head: [],
            rows: rows.map { row in
                let rest = row.dropFirst().flatMap { $0 + [Article.Run("\n")] }.dropLast()
                return [row[0], Array(rest)]
            }, 0)
    }

    /// What it counts, how much, and what is said of it.
    mutating func add(figure item: [Article.Block]) {
        let texts = item.compactMap { block -> [Article.Run]? in
            guard case .paragraph(let runs) = block else { return nil }
            return runs
        }
        guard texts.count == item.count, texts.count >= 2 else {
            return add(item: item, marker: nil, as: .paragraph, 0)
        }
        group += 1
        var unit = CardUnit(role: .figure, runs: texts[0].map(\.plain))
        unit.cells = texts.dropFirst().map { $0 }
        append(unit, 0)
    }

    /// The first paragraph stands beside the sign, all others below it.
    mutating func add(
        item: [Article.Block], marker: String?, as role: CardBlock.Role, _ depth: Int
    ) {
        group += 1
        let own = group
        var rest = item[...]
        if case .paragraph(let runs)? = rest.first {
            var unit = CardUnit(role: .item, runs: runs)
            unit.marker = marker ?? "•"
            append(unit, depth)
            rest = rest.dropFirst()
        }
        for block in rest {
            let start = units.count
            add(block, as: .paragraph, depth: depth + 1)
            for index in start..<units.count { units[index].group = own }
        }
    }

    var isChinese: Bool { language.hasPrefix("zh") }

    mutating func append(_ unit: CardUnit, _ depth: Int) {
        var unit = unit
        unit.depth = depth
        unit.group = group
        unit.language = language
        unit.isSecond = isSecond
        let text = unit.plainText
        guard !holdsContacts || Contacts.found(in: text).isEmpty else {
            leftOut.append(.contact(text))
            return
        }
        let holdsText = text.contains { !$0.isWhitespace }
        if holdsText || unit.drawing != nil || unit.picture != nil || unit.role == .rule {
            units.append(unit)
        }
    }

}

extension CardUnit {
    init(role: CardBlock.Role, runs: [Article.Run] = []) {
        self.role = role
        self.runs = runs
        language = ""
        group = 0
    }
}
