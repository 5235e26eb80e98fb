internal import YongKit

/// Makes the kit of one page, in memory.
struct KitMaker {
    private let page: ReadPage
    private let options: ShareOptions
    private let style: WeChatStyle
    /// By address in the site's documents, files below the site's folder.
    private let files: [String: String]
    private let credits: PictureCredits
    /// What draws; nil where nothing can.
    private let pictures: ThemePictures?
    private let texts: [ReadText]

    init(
        _ page: ReadPage, _ options: ShareOptions, style: WeChatStyle, files: [String: String],
        credits: [String: [String: String]] = [:], pictures: ThemePictures? = nil
    ) {
        self.page = page
        self.options = options
        self.style = style
        self.files = files
        self.credits = PictureCredits(byAddress: credits)
        self.pictures = ThemePictures.canDraw ? pictures : nil
        texts = options.language.languages.compactMap { page.text(in: $0) }
    }

    /// What is said when the page has no text in any language that was asked for.
    var missing: [Diagnostic] {
        let location = page.texts.first.map { SourceLocation($0.file) }
        return options.language.languages.map {
            Message.shareLanguageMissing($0).at(location)
        }
    }

    /// Nil when the page has no text in any language that was asked for.
    func make() -> (kit: Kit, parts: KitParts)? {
        guard !texts.isEmpty else { return nil }
        var kit = Kit(
            page: page, language: options.language, channels: options.channels,
            look: options.look)
        var parts = KitParts()
        for language in options.language.languages where page.text(in: language) == nil {
            kit.notices.append(KitNotice(.shareLanguageMissing(language)))
        }
        let articles = texts.map {
            credits.added(to: Article(document: $0.document), in: $0.language)
        }
        kit.facts = Set(texts.flatMap(\.facts)).sorted()
        for title in articles.flatMap(\.leftOut) where !kit.leftOut.contains(title) {
            kit.leftOut.append(title)
            kit.notices.append(KitNotice(.shareLeftOut(title)))
        }
        if !ThemePictures.canDraw { kit.notices.append(KitNotice(.shareNothingDrawn())) }
        for channel in options.channels {
            switch channel {
            case .rednote: addRedNote(articles, to: &kit, &parts)
            case .wechat: addWeChat(articles, to: &kit, &parts)
            case .og: addOpenGraph(to: &kit)
            }
        }
        kit.notices = kit.notices.once
        return (kit, parts)
    }
}

extension KitMaker {
    private func addRedNote(
        _ articles: [Article], to kit: inout Kit, _ parts: inout KitParts
    ) {
        let articles = articles.map(\.withoutErrands)
        let caption = RedNoteCaption(page, texts, articles, file: "rednote/caption.txt")
        parts.caption = caption
        kit.notices += caption.notices
        kit.add(
            .rednote, .title, caption.title, count: RedNoteLimits.titleCount(caption.title),
            limit: RedNoteLimits.title)
        kit.add(
            .rednote, .caption, caption.body, count: RedNoteLimits.bodyCount(caption.body),
            limit: RedNoteLimits.body)
        let made = pictures.map { pictures in
            RedNoteCards(pictures).make(
                zip(texts, articles).map { RedNoteCards.Text($0, $1) }, look: options.look)
        }
        parts.cards = made?.files ?? []
        kit.files += parts.cards
        kit.notices += made?.notices ?? []
        // Without cards of ours the editor makes some of the text.
        let cards = made?.texts ?? []
        kit.notices += KitCheck.notices(
            places(
                caption,
                cards.isEmpty ? articles.flatMap { $0.blocks.map(\.plainText) } : cards))
        kit.notices += KitCheck.codes(in: parts.cards)
        guard kit.hasErrors else { return }
        // Nothing of it is left that could be posted by mistake; the other channels do not mind.
        kit.remove(.rednote)
        (parts.cards, parts.caption) = ([], nil)
    }

    /// Every text of the note: its title, its caption, and what its cards say.
    private func places(_ caption: RedNoteCaption, _ cards: [String]) -> [KitCheck.Place] {
        var places = [
            KitCheck.Place(
                name: Wording(en: "the title", zh: "标题"), file: "rednote/title.txt",
                text: caption.title),
            KitCheck.Place(
                name: Wording(en: "the caption", zh: "正文"), file: "rednote/caption.txt",
                text: caption.body),
        ]
        for (index, card) in cards.enumerated() {
            places.append(
                KitCheck.Place(
                    name: Wording(en: "card \(index + 1)", zh: "第\(index + 1)张卡片"),
                    file: "rednote", text: card))
        }
        return places
    }

    private func addWeChat(
        _ articles: [Article], to kit: inout Kit, _ parts: inout KitParts
    ) {
        let file = "wechat/article.html"
        let drawn = pictures.map { ChannelPictures($0) }
        let article = WeChatArticle(
            texts, articles, account: texts[0].siteTitle,
            source: texts[0].campaignAddresses[.wechat] ?? texts[0].address, style: style,
            draws: drawn?.drawsDrawings == true, file: file)
        parts.article = article
        kit.notices += article.notices
        kit.add(
            .wechat, .title, article.title, count: article.title.count, limit: WeChatLimits.title)
        kit.add(
            .wechat, .author, article.author, count: article.author.count,
            limit: WeChatLimits.author)
        kit.add(
            .wechat, .digest, article.digest, count: article.digest.count,
            limit: WeChatLimits.digest)
        kit.add(.wechat, .address, article.source, count: article.source.count)
        kit.files.append(KitFile(file, text: article.html))
        if let drawn {
            let covers = drawn.weChat(
                texts[0], texts.count > 1 ? texts[1] : nil, look: options.look)
            kit.files += covers.files
            kit.notices += covers.notices
        }
        for (index, picture) in article.pictures.enumerated() {
            guard let made = made(of: picture, drawn) else {
                parts.pictures.append(nil)
                kit.notices.append(KitNotice(.sharePictureMissing(picture.name)))
                continue
            }
            let path = "wechat/pictures/\(index + 1)-\(made.name)"
            parts.pictures.append(path)
            kit.files.append(KitFile(path, made.bytes))
        }
    }

    private func made(
        of picture: WeChatPicture, _ drawn: ChannelPictures?
    ) -> (name: String, bytes: [UInt8])? {
        switch picture.source {
        case .address(let address):
            KitPicture(address, files: files, root: options.build.root).map {
                ($0.name, $0.bytes)
            }
        case .drawing(let svg):
            drawn?.drawing(
                svg, of: texts[picture.isOther ? texts.count - 1 : 0], look: options.look
            ).map { ("drawing.png", $0) }
        }
    }

    private func addOpenGraph(to kit: inout Kit) {
        for text in texts {
            if let pictures {
                let made = ChannelPictures(pictures).openGraph(text)
                kit.files += made.files
                kit.notices += made.notices
            }
            let code = text.language.code
            for (part, words, name) in [
                (KitText.Part.title, text.title, "title"),
                (.summary, text.summary ?? "", "summary"), (.address, text.address, "address"),
            ] where !words.isEmpty {
                let file = "og/\(code)-\(name).txt"
                kit.texts.append(
                    KitText(
                        channel: .og, part: part, text: words, file: file,
                        count: words.count, limit: nil))
                kit.files.append(KitFile(file, text: words + "\n"))
            }
            // WeChat's link stands with its article.
            for channel in CampaignChannel.allCases where channel != .wechat {
                guard let address = text.campaignAddresses[channel] else { continue }
                let file = "og/\(code)-address-\(channel.rawValue).txt"
                kit.texts.append(
                    KitText(
                        channel: .og, part: .address, text: address, file: file,
                        count: address.count, limit: nil))
                kit.files.append(KitFile(file, text: address + "\n"))
            }
        }
    }
}

extension [KitNotice] {
    /// Each notice once: several pictures may say the same.
    fileprivate var once: [KitNotice] {
        var seen: Set<String> = []
        return filter { seen.insert(($0.file ?? "") + "\n" + $0.message.wording.en).inserted }
    }
}
