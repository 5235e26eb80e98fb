internal import YongKit

/// An article of an official account: its fields, and its text as HTML for the editor.
struct WeChatArticle {
    let title: String
    let author: String
    let digest: String
    /// What is pasted: elements with inline styles and nothing else.
    let html: String
    /// How many characters readers see.
    let characters: Int
    /// For 阅读原文.
    let source: String
    let pictures: [WeChatPicture]
    private(set) var notices: [KitNotice] = []

    /// - Parameters:
    ///   - texts: of the languages that it speaks, the first one leading.
    ///   - account: the name of the account, for a page without authors.
    ///   - source: the page's address for 阅读原文.
    ///   - draws: whether what the page draws becomes pictures.
    init(
        _ texts: [ReadText], _ articles: [Article], account: String, source: String,
        style: WeChatStyle, draws: Bool, file: String
    ) {
        let lead = texts[0]
        let isChinese = lead.language.isChinese
        let titles = texts.map { $0.share.weChatTitle ?? $0.title }
        title = Self.joined(titles, limit: WeChatLimits.title)
        // The account's name stands there anyway: one that is too long is left to the platform.
        let fits = account.count <= WeChatLimits.author
        author =
            lead.authors.isEmpty
            ? (fits ? account : "") : lead.authors.joined(separator: isChinese ? "、" : ", ")
        digest = Self.joined(
            texts.compactMap { $0.share.weChatDigest ?? $0.summary }, limit: WeChatLimits.digest)
        self.source = source
        let site = Self.origin(of: lead)
        let linkMark = isChinese ? "链" : "link "
        var writer = WeChatWriter(style: style, linkMark: linkMark, draws: draws) { address in
            address.hasPrefix("/") ? site + address : address
        }
        writer.open("section", style.body)
        writer.lineEnd()
        for text in texts { Self.writeLabels(text, style, &writer) }
        for (number, text) in texts.enumerated() {
            // Where the title has room for one language, the other one's stands in the text.
            if number > 0, title == titles[0] {
                writer.element("p", style.summary, titles[number])
            }
            if let summary = text.summary { writer.element("p", style.summary, summary) }
        }
        if articles.count > 1 {
            for row in PairedArticle(articles[0], articles[1]).rows {
                writer.blocks(row.first)
                guard !row.second.isEmpty else { continue }
                writer.open("section", style.other)
                writer.isOther = true
                writer.blocks(row.second)
                writer.isOther = false
                writer.close("section")
            }
        } else {
            writer.blocks(articles[0].blocks)
        }
        for text in texts { Self.writeCoverCredit(text, style, &writer) }
        for (text, article) in zip(texts, articles) {
            Self.writeNotes(article, text, style, &writer)
        }
        Self.writeLinks(lead, style, &writer)
        writer.close("section")
        writer.lineEnd()
        html = writer.html
        characters = writer.characters
        pictures = writer.pictures
        note(file, drawings: writer.drawings)
    }
}

extension WeChatArticle {
    /// What two languages say, one behind the other where there is room for both.
    private static func joined(_ texts: [String], limit: Int) -> String {
        let whole = texts.joined(separator: " ")
        return whole.count <= limit ? whole : texts.first ?? ""
    }

    /// The site's address without its path, from a page whose complete address is known.
    private static func origin(of text: ReadText) -> String {
        let start = text.address.firstRange(of: "://")?.upperBound ?? text.address.startIndex
        let end = text.address[start...].firstIndex(of: "/") ?? text.address.endIndex
        return String(text.address[..<end])
    }

    private static func writeLabels(
        _ text: ReadText, _ style: WeChatStyle, _ writer: inout WeChatWriter
    ) {
        let isChinese = text.language.isChinese
        let sample =
            text.isSample
            ? (isChinese ? "示例：并非真实的人、产品或报价" : "Sample: not a real person, product or offer")
            : nil
        for label in [text.commercialLabel, sample, text.provenanceLabel].compactMap(\.self) {
            writer.element("p", style.label, label)
        }
    }

    /// Whose the photograph on the covers is: they have no room for it.
    private static func writeCoverCredit(
        _ text: ReadText, _ style: WeChatStyle, _ writer: inout WeChatWriter
    ) {
        guard let cover = text.cover, let credit = cover.credit, !credit.isEmpty else { return }
        let line = PictureCredits.line(credit, of: cover.file, in: text.language)
        writer.element(
            "p", style.label, text.language.isChinese ? "封面\(line)" : "Cover. \(line)")
    }

    private static func writeNotes(
        _ article: Article, _ text: ReadText, _ style: WeChatStyle,
        _ writer: inout WeChatWriter
    ) {
        let isChinese = text.language.isChinese
        let groups: [(Article.Note.Kind, String)] = [
            (.footnote, isChinese ? "注释" : "Notes"),
            (.figure, isChinese ? "数字从哪里来" : "Where the figures come from"),
            (.word, isChinese ? "文中的词" : "Words"),
        ]
        for (kind, title) in groups {
            let notes = article.notes.filter { $0.kind == kind }
            guard !notes.isEmpty else { continue }
            writer.open("section", style.notes)
            writer.lineEnd()
            writer.element("p", style.notesTitle, title)
            for note in notes {
                writer.open("p", style.note)
                if !note.mark.isEmpty { writer.text("[\(note.mark)] ") }
                let words = note.blocks.compactMap { block -> [Article.Run]? in
                    guard case .paragraph(let runs) = block else { return nil }
                    return runs
                }
                writer.runs(Array(words.joined(separator: [Article.Run(isChinese ? "　" : " ")])))
                writer.close("p")
                writer.lineEnd()
            }
            writer.close("section")
            writer.lineEnd()
        }
    }

    private static func writeLinks(
        _ text: ReadText, _ style: WeChatStyle, _ writer: inout WeChatWriter
    ) {
        guard !writer.links.isEmpty else { return }
        writer.open("section", style.notes)
        writer.lineEnd()
        writer.element("p", style.notesTitle, text.language.isChinese ? "链接" : "Links")
        for (index, link) in writer.links.enumerated() {
            writer.element("p", style.note, "[\(writer.linkMark)\(index + 1)] \(link)")
        }
        writer.close("section")
        writer.lineEnd()
    }

    private mutating func note(_ file: String, drawings: [String]) {
        func check(_ part: Message.SharedPart, _ count: Int, _ limit: Int) {
            guard count > limit else { return }
            notices.append(
                KitNotice(
                    .shareLong(part, count, limit), file: file, count: count, limit: limit))
        }
        check(.weChatTitle, title.count, WeChatLimits.title)
        check(.weChatAuthor, author.count, WeChatLimits.author)
        check(.weChatDigest, digest.count, WeChatLimits.digest)
        check(.weChatText, characters, WeChatLimits.characters)
        check(.weChatBytes, html.utf8.count, WeChatLimits.bytes)
        for title in drawings {
            notices.append(KitNotice(.shareDrawingLeft(title, on: Channel.wechat.name), file: file))
        }
    }
}
