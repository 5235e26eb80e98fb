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
            self.article = article.withoutErrands
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
        values.look = pictures.look(named: look)
        if texts.count > 1, let second = texts[1].text.picture {
            values.translation = SharePictureView.Translation(second)
        }
        let units =
            texts.count > 1
            ? CardUnits(
                PairedArticle(first.article, texts[1].article),
                languages: (first.text.language.tag, texts[1].text.language.tag),
                pictures: pictures)
            : CardUnits(first.article, language: first.text.language.tag, pictures: pictures)
        guard let (zoom, pages) = paged(units.units, values) else { return nil }
        values.zoom = zoom
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
    private typealias Paged = (zoom: Double, pages: [[CardUnit]], filled: Double)

    /// The cards at the size that fills them best: a long text is set smaller before anything is left
    /// out, and a short one larger before a card stays half empty.
    private func paged(
        _ units: [CardUnit], _ values: SharePictureView.Values
    ) -> (Double, [[CardUnit]])? {
        guard var best = pages(units, values, zoom: 1) else { return nil }
        for zoom in [0.92, 0.84] where best.pages.count >= RedNoteLimits.cards {
            guard let smaller = pages(units, values, zoom: zoom) else { return nil }
            best = smaller
        }
        guard best.zoom == 1, !best.pages.isEmpty else { return (best.zoom, best.pages) }
        let count = Double(best.pages.count)
        // What is a little too much for a card less is set a little smaller.
        if count > 1, best.filled < (count - 1) * 1.02,
            let smaller = pages(units, values, zoom: 0.94),
            smaller.pages.count < best.pages.count
        {
            return (smaller.zoom, smaller.pages)
        }
        // Twice the size takes four times the room.
        // A card alone may speak up.
        var zoom = min(count > 1 ? 1.2 : 1.42, (0.9 * count / max(0.1, best.filled)).squareRoot())
        while zoom >= 1.04 {
            zoom = (zoom * 50).rounded(.down) / 50
            if let larger = pages(units, values, zoom: zoom), larger.pages.count <= best.pages.count
            {
                return (larger.zoom, larger.pages)
            }
            zoom -= 0.06
        }
        return (best.zoom, best.pages)
    }

    /// - Returns: also how many cards the pieces would fill to the brim.
    private func pages(
        _ units: [CardUnit], _ values: SharePictureView.Values, zoom: Double
    ) -> Paged? {
        var card = values
        (card.number, card.count, card.zoom) = (2, 2, zoom)
        func measured(_ units: [CardUnit]) -> ThemePictures.Body? {
            card.blocks = units.map(\.block)
            return pictures.body(.cardText, card)
        }
        guard let height = measured([])?.height else { return nil }
        guard !units.isEmpty else { return (zoom, [], 0) }
        var filled = 0.0
        let pager = CardPager(height: height) { units in
            let blocks = measured(units)?.blocks ?? []
            filled = max(filled, blocks.reduce(0) { $0 + $1.above + $1.height } / height)
            // A template that leaves a piece out gives it no height.
            return units.indices.map { blocks.indices.contains($0) ? blocks[$0] : (0, 0) }
        }
        let pages = pager.cards(units)
        return (zoom, pages, filled)
    }
}

extension CardUnits.LeftOut {
    fileprivate var message: Message {
        let channel = Wording(en: "a card", zh: "卡片")
        return switch self {
        case .component(let name, let heading):
            .shareNoForm(name, under: heading, on: channel)
        case .contact(let text): .shareContactLeftOut(text)
        case .picture(let address): .sharePictureMissing(address)
        }
    }
}
