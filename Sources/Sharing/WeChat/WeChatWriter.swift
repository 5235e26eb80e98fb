/// Writes blocks as the editor of an official account keeps them.
struct WeChatWriter {
    let style: WeChatStyle
    /// Makes an address of the site complete.
    let complete: (String) -> String
    /// What stands before the number of a link, so that it is not the number of a note.
    let linkMark: String
    private(set) var html = ""
    /// What is said with links, each once, in the order of their numbers.
    private(set) var links: [String] = []
    private(set) var pictures: [WeChatPicture] = []
    /// How many characters readers see.
    private(set) var characters = 0
    /// Whether it writes the other language, below the first one.
    var isOther = false
    /// Whether drawings become pictures.
    private let draws: Bool
    /// Drawings that the article does without.
    private(set) var drawings: [String] = []

    init(
        style: WeChatStyle, linkMark: String, draws: Bool, complete: @escaping (String) -> String
    ) {
        self.style = style
        self.linkMark = linkMark
        self.draws = draws
        self.complete = complete
    }

    mutating func open(_ name: String, _ style: String) {
        html += "<\(name) style=\"\(HTMLText.escaped(style))\">"
    }

    mutating func close(_ name: String) { html += "</\(name)>" }

    mutating func lineEnd() { html += "\n" }

    mutating func text(_ text: String) {
        characters += text.count
        html += HTMLText.escaped(text).replacing("\n", with: "<br>")
    }

    mutating func element(_ name: String, _ style: String, _ words: String) {
        open(name, style)
        text(words)
        close(name)
        lineEnd()
    }

    mutating func blocks(_ blocks: [Article.Block], isTight: Bool = false) {
        for block in blocks { self.block(block, isTight: isTight) }
    }
}

/// A picture that has to be uploaded by hand, in the order of the article.
struct WeChatPicture: Equatable {
    enum Source: Equatable {
        /// A picture of the page, by its address.
        case address(String)
        /// A drawing of the page, by its SVG.
        case drawing(String)
    }

    let source: Source
    let alternative: String
    /// It stands in the second language.
    let isOther: Bool

    /// For messages.
    var name: String {
        switch source {
        case .address(let address): address
        case .drawing: alternative
        }
    }
}

extension WeChatWriter {
    private mutating func block(_ block: Article.Block, isTight: Bool) {
        switch block {
        case .heading(let level, let words):
            let name = level <= 2 ? "h2" : "h3"
            open(name, isOther ? style.otherHeading : style.heading(level))
            runs(words)
            close(name)
            lineEnd()
        case .paragraph(let words):
            open("p", isTight ? style.tight : style.paragraph)
            runs(words)
            close("p")
            lineEnd()
        case .quotation(let inner):
            open("blockquote", style.quotation)
            blocks(inner, isTight: true)
            close("blockquote")
            lineEnd()
        case .list(let isOrdered, let items): list(isOrdered, items)
        case .table(let head, let rows): table(head, rows)
        case .picture(let address, let alternative, let caption):
            picture(.address(address), alternative, caption)
        case .drawing(let svg, let alternative):
            if draws, ChannelPictures.hasMeasure(svg) {
                picture(.drawing(svg), alternative, [])
            } else {
                drawings.append(alternative)
            }
        case .code(let code):
            open("section", style.code)
            text(code)
            close("section")
            lineEnd()
        case .rule:
            open("section", style.rule)
            html += "<br>"
            close("section")
            lineEnd()
        case .component(let name, let inner):
            open("section", name.hasPrefix("callout") ? style.callout(name) : style.component)
            lineEnd()
            let isTimeline = name == "timeline"
            blocks(isTimeline ? inner.map(\.withoutNumbers) : inner, isTight: true)
            close("section")
            lineEnd()
        }
    }

    private mutating func list(_ isOrdered: Bool, _ items: [[Article.Block]]) {
        let name = isOrdered ? "ol" : "ul"
        open(name, style.list)
        lineEnd()
        for item in items {
            open("li", style.item)
            // Words alone need no paragraph of their own.
            if case .paragraph(let words)? = item.first, item.count == 1 {
                runs(words)
            } else {
                blocks(item, isTight: true)
            }
            close("li")
            lineEnd()
        }
        close(name)
        lineEnd()
    }

    private mutating func table(_ head: [[Article.Run]], _ rows: [[[Article.Run]]]) {
        open("section", style.tableBox)
        open("table", style.table)
        html += "<tbody>\n"
        if !head.isEmpty { row(head, style.head) }
        for row in rows { self.row(row, style.cell) }
        html += "</tbody>"
        close("table")
        close("section")
        lineEnd()
    }

    private mutating func row(_ cells: [[Article.Run]], _ look: String) {
        html += "<tr>"
        for cell in cells {
            open("td", look)
            runs(cell)
            close("td")
        }
        html += "</tr>\n"
    }

    private mutating func picture(
        _ source: WeChatPicture.Source, _ alternative: String, _ caption: [Article.Run]
    ) {
        pictures.append(WeChatPicture(source: source, alternative: alternative, isOther: isOther))
        // The words are taken out when the picture is put in: they are not counted.
        let before = characters
        element("section", style.picture, "［图\(pictures.count)］\(alternative)")
        characters = before
        guard !caption.isEmpty else { return }
        open("p", style.caption)
        runs(caption)
        close("p")
        lineEnd()
    }
}

extension WeChatWriter {
    mutating func runs(_ runs: [Article.Run]) {
        for (index, run) in runs.enumerated() {
            if run.note != nil {
                sign("[\(run.text)]")
                continue
            }
            self.run(run)
            // A number behind the last piece of what is one link.
            if let link = run.link, index + 1 == runs.count || runs[index + 1].link != link {
                sign("[\(linkMark)\(number(of: link))]")
            }
        }
    }

    private mutating func run(_ run: Article.Run) {
        var closers: [String] = []
        func wrap(_ name: String, _ look: String, _ writer: inout WeChatWriter) {
            writer.open(name, look)
            closers.append(name)
        }
        if run.isStrong { wrap("strong", style.strong, &self) }
        if run.isEmphasized { wrap("em", "font-style: italic;", &self) }
        if run.isDeleted { wrap("span", style.deleted, &self) }
        if run.isCode { wrap("span", style.inlineCode, &self) }
        if run.isSmall { wrap("span", style.small, &self) }
        if run.link != nil { wrap("span", style.link, &self) }
        text(run.text)
        // Ruby would be thrown away: the reading stands behind its character.
        if let reading = run.reading { text("（\(reading)）") }
        for name in closers.reversed() { close(name) }
    }

    private mutating func sign(_ mark: String) {
        html += "<sup style=\"\(style.sign)\">"
        text(mark)
        html += "</sup>"
    }

    private mutating func number(of link: String) -> Int {
        let address = complete(link)
        if let index = links.firstIndex(of: address) { return index + 1 }
        links.append(address)
        return links.count
    }
}

extension Article.Block {
    /// The entries of a timeline have dates; numbers before them would say nothing.
    fileprivate var withoutNumbers: Article.Block {
        guard case .list(_, let items) = self else { return self }
        return .list(ordered: false, items: items)
    }
}
