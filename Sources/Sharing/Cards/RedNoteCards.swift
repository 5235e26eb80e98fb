package import YongKit

/// The numbered cards of a note on RedNote: a cover, and the text of the page.
package struct RedNoteCards: Sendable {
    private let pictures: ThemePictures

    package static let (width, height) = (1080, 1440)

    package init(_ pictures: ThemePictures) { self.pictures = pictures }

    /// What a page says in one language.
    package struct Text: Sendable {
        package let text: ReadText
        package let article: Article

        package init(_ text: ReadText, _ article: Article) {
            self.text = text
            self.article = article
        }
    }

    /// The looks that the theme has.
    package var looks: [String] { pictures.looks }

    /// Draws the cards of a page; nothing when this machine or the theme cannot.
    ///
    /// - Parameters:
    ///   - texts: one language, or two: then they stand below each other, part by part.
    ///   - look: one of the theme's; the first one when there is none of this name.
    package func make(_ texts: [Text], look: String) -> Made {
        guard let set = layout(texts, look: look) else { return Made() }
        let name =
            texts.map(\.text.language.code).count > 1
            ? "both" : texts[0].text.language.code
        var files: [KitFile] = []
        for (index, card) in set.cards.enumerated() {
            let number = index + 1
            let drawn = pictures.picture(
                number == 1 ? .cardCover : .cardText, card, width: Self.width,
                height: Self.height, as: .png)
            guard let drawn else { continue }
            let digits = number < 10 ? "0\(number)" : String(number)
            files.append(KitFile("rednote/card-\(name)-\(digits).png", drawn.bytes))
        }
        return Made(files: files, notices: set.notices, texts: set.cards.map(\.plainText))
    }

    package struct Made: Sendable {
        package var files: [KitFile] = []
        package var notices: [KitNotice] = []
        /// What is to be read on each card.
        package var texts: [String] = []
    }

    /// The cards before they are drawn.
    package struct Layout: Sendable {
        package let cards: [SharePictureView.Values]
        package let notices: [KitNotice]
    }

    package func layout(_ texts: [Text], look: String) -> Layout? {
        guard let first = texts.first, var values = first.text.picture,
            pictures.has(.cardCover), pictures.has(.cardText)
        else { return nil }
        values.look = looks.contains(look) ? look : looks.first ?? ""
        if texts.count > 1, let second = texts[1].text.picture {
            values.translation = SharePictureView.Translation(
                language: second.language, title: second.title, summary: second.summary)
        }
        let units =
            texts.count > 1
            ? CardUnits(
                PairedArticle(first.article, texts[1].article),
                languages: (first.text.language.tag, texts[1].text.language.tag),
                pictures: pictures)
            : CardUnits(first.article, language: first.text.language.tag, pictures: pictures)
        // A long text is set smaller before anything is left out.
        var pages: [[CardUnit]] = []
        for zoom in Self.zooms {
            values.zoom = zoom
            guard let found = self.pages(units.units, values) else { return nil }
            pages = found
            if pages.count < RedNoteLimits.cards { break }
        }
        var notices = units.leftOut.map { KitNotice($0.message) }
        notices += Set(texts.flatMap(\.article.leftOut)).sorted().map {
            KitNotice(.shareLeftOut($0))
        }
        let limit = RedNoteLimits.cards
        let count = pages.count + 1
        if count > limit {
            notices.append(
                KitNotice(
                    .shareLong(.redNoteCards, count, limit), count: count, limit: limit))
        }
        var cards: [SharePictureView.Values] = []
        for (index, units) in ([[]] + pages).prefix(limit).enumerated() {
            var card = values
            card.number = index + 1
            card.count = min(count, limit)
            card.blocks = units.map(\.block)
            cards.append(card)
        }
        return Layout(cards: cards, notices: notices)
    }
}

extension RedNoteCards {
    private static let zooms = [1, 0.92, 0.84]

    private func pages(_ units: [CardUnit], _ values: SharePictureView.Values) -> [[CardUnit]]? {
        var card = values
        (card.number, card.count) = (2, 2)
        func measured(_ units: [CardUnit]) -> ThemePictures.Body? {
            card.blocks = units.map(\.block)
            return pictures.body(.cardText, card)
        }
        guard let height = measured([])?.height else { return nil }
        guard !units.isEmpty else { return [] }
        let pager = CardPager(height: height) { units in
            let blocks = measured(units)?.blocks ?? []
            // A template that leaves a piece out gives it no height.
            return units.indices.map { blocks.indices.contains($0) ? blocks[$0] : (0, 0) }
        }
        return pager.cards(units)
    }
}

extension CardUnits.LeftOut {
    fileprivate var message: Message {
        let channel = Wording(en: "a card", zh: "卡片")
        return switch self {
        case .component(let name): .shareNoForm(name, on: channel)
        case .contact(let text): .shareContactLeftOut(text)
        case .picture(let address): .sharePictureMissing(address)
        }
    }
}
