internal import Markdown

/// Makes the HTML of inline extensions, and remembers which figures and words a text has used.
struct InlineMarkup {
    /// Where the text is printed.
    struct Place {
        /// What stands before a path of the site.
        let linkPrefix: String
        let folderFile: String
        /// Where the pages lie that are linked from there.
        let pagePath: (Page) -> SitePath
        /// How a page is shown in a list there.
        let card: (Int) -> CardView
        /// Keeps ids apart when two texts share a page.
        var idPrefix = ""

        func address(of page: Page) -> String {
            linkPrefix + pagePath(page).percentEncoded + folderFile
        }
    }

    let site: Site
    let textLanguage: Int
    let place: Place
    let labels: Labels
    let factNotes: FactNotes
    private(set) var figures: [UsedFigure] = []
    private(set) var terms: [TermRecord] = []
    /// Where a reader sees no other picture first.
    private var isBeforeFirstPicture: Bool

    struct UsedFigure {
        let fact: Fact
        /// How often the text refers to it where a link may stand.
        var references = 0
    }

    /// - Parameter showsPicture: a picture stands above the text already.
    init(_ presentation: Presentation, textLanguage: Int, place: Place, showsPicture: Bool = true) {
        isBeforeFirstPicture = !showsPicture
        site = presentation.site
        labels = presentation.labels[textLanguage]
        factNotes = presentation.factNotes
        self.textLanguage = textLanguage
        self.place = place
    }

    /// - Parameter isText: nothing but text may stand there, as in an image's description.
    mutating func html(of meaning: InlineMeaning, isText: Bool) -> [UInt8] {
        var writer = HTMLWriter()
        switch meaning.kind {
        case .fact(let fact): write(fact, meaning.text, isText: isText, to: &writer)
        case .term(let term): write(term, meaning.text, to: &writer)
        case .place(let place): write(place, meaning.text, to: &writer)
        case .ruby(let groups): Self.write(groups, to: &writer)
        }
        return writer.bytes
    }

    var isChinese: Bool { site.languages[textLanguage].isChinese }

    /// Whether the picture that comes now is the first one of the page.
    mutating func shallShowFirstPicture() -> Bool {
        defer { isBeforeFirstPicture = false }
        return isBeforeFirstPicture
    }

    /// The letter of a figure: a to z, then aa.
    static func letter(_ index: Int) -> String {
        var number = index + 1
        var letters = ""
        while number > 0 {
            number -= 1
            let scalar = Unicode.Scalar(UInt8(0x61 + number % 26))
            letters = String(Character(scalar)) + letters
            number /= 26
        }
        return letters
    }
}

extension InlineMarkup {
    private mutating func write(
        _ fact: Fact, _ text: String, isText: Bool, to writer: inout HTMLWriter
    ) {
        let index: Int
        if let known = figures.firstIndex(where: { $0.fact === fact }) {
            index = known
        } else {
            index = figures.count
            figures.append(UsedFigure(fact: fact))
        }
        guard !isText else { return }
        figures[index].references += 1
        let letter = Self.letter(index)
        writer.tag("<span class=\"fact\">")
        writer.text(isChinese ? text : text.withFiguresUnbroken)
        writer.tag("<sup class=\"fact-ref\"><a href=\"#")
        writer.text(place.idPrefix)
        writer.tag("fact.")
        writer.text(fact.id)
        writer.tag("\" id=\"")
        write(referenceTo: fact, figures[index].references, to: &writer)
        writer.tag("\" role=\"doc-noteref\" aria-label=\"")
        writer.text(site.theme.strings[textLanguage].phrase("figure") + " " + letter)
        writer.tag("\">")
        writer.text(letter)
        writer.tag("</a></sup></span>")
    }

    /// The id of the place where a text refers to a figure for the first, the second, … time.
    func write(referenceTo fact: Fact, _ number: Int, to writer: inout HTMLWriter) {
        writer.text(place.idPrefix)
        writer.tag("factref.")
        writer.text(fact.id)
        if number > 1 { writer.text(".\(number)") }
    }

    private mutating func write(_ term: TermRecord, _ text: String, to writer: inout HTMLWriter) {
        if !terms.contains(where: { $0.id == term.id }) { terms.append(term) }
        let note = place.idPrefix + "term." + term.id
        writer.tag("<a class=\"term\" href=\"")
        if let page = glossaryPage(of: term) {
            writer.text(place.address(of: page) + (term.page == nil ? "#" + term.id : ""))
        } else {
            writer.text("#" + note)
        }
        writer.tag("\" aria-describedby=\"")
        writer.text(note)
        writer.tag("\"")
        if !isChinese, text.isHan { writer.tag(" lang=\"zh-Hans\"") }
        writer.tag(">")
        writer.text(text)
        writer.tag("</a>")
    }

    private func write(_ record: PlaceRecord, _ text: String, to writer: inout HTMLWriter) {
        let page = record.page.flatMap { site.page(at: $0.value) }
        if let page {
            writer.tag("<a class=\"place\" href=\"")
            writer.text(self.place.address(of: page))
        } else {
            writer.tag("<span class=\"place")
        }
        writer.tag("\"")
        if !isChinese, text.isHan { writer.tag(" lang=\"zh-Hans\"") }
        writer.tag(">")
        writer.text(text)
        if page == nil { writer.tag("</span>") } else { writer.tag("</a>") }
    }

    private static func write(_ groups: [InlineMeaning.RubyGroup], to writer: inout HTMLWriter) {
        var isOpen = false
        for group in groups {
            if isOpen != (group.syllable != nil) {
                isOpen.toggle()
                if isOpen { writer.tag("<ruby lang=\"zh\">") } else { writer.tag("</ruby>") }
            }
            writer.text(group.text)
            guard let syllable = group.syllable else { continue }
            writer.tag("<rp>(</rp><rt lang=\"zh-Latn-pinyin\">")
            writer.text(syllable)
            writer.tag("</rt><rp>)</rp>")
        }
        if isOpen { writer.tag("</ruby>") }
    }

    /// The page that explains a term: its own, or the one that lists all words.
    private func glossaryPage(of term: TermRecord) -> Page? {
        if let own = term.page { return site.page(at: own.value) }
        return site.glossary.map { site.pages[$0] }
    }
}

extension Site {
    /// The published page at a path of Content.
    func page(at path: String) -> Page? {
        guard case .page(let id) = content.target(path) else { return nil }
        return pages[id]
    }
}

extension String {
    /// Whether all of it is Chinese: then a page in another language says so.
    var isHan: Bool {
        !isEmpty && unicodeScalars.allSatisfy { $0.value >= 0x2E80 || $0 == "“" || $0 == "”" }
    }
}
