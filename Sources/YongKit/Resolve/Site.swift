package import Drawings
package import Pictures

/// The whole site, with every address known and every reference between pages settled.
///
/// Pages, tags and languages are named by their index. Immutable, so it is shared and never copied;
/// the same holds for pages and their texts.
package final class Site: Sendable {
    package let settings: SiteSettings
    package let theme: Theme
    package let data: SiteData
    /// Published pages; a page stands before its children.
    package let pages: [Page]
    package let tags: [Tag]
    /// Pages by name of the menu, in the order of `site.yml`.
    package let menus: [String: [Int]]
    package let content: ContentIndex
    package let statics: [SourceFile]
    package let pictures: SitePictures
    /// What is said of a picture once, by its index among the attachments.
    let pictureWords: [Int: PerLanguage<PictureWords>]
    /// The next moment at which a page appears or expires.
    package let nextChange: Instant?
    package let clock: SiteClock
    /// The page that lists the terms: the first one of kind `words`.
    package let glossary: Int?
    /// The moment by which drafts, schedules and expiries are judged.
    package let now: Instant
    /// Whether pictures for other sites are drawn, where the theme has templates for them.
    package let drawsPictures: Bool
    /// By page: the smaller, the newer; the largest for a page without a date.
    let ages: [Int64]

    init(
        settings: SiteSettings, theme: Theme, data: SiteData, pages: [Page], tags: [Tag],
        menus: [String: [Int]], content: ContentIndex, statics: [SourceFile],
        pictures: SitePictures, pictureWords: [Int: PerLanguage<PictureWords>],
        nextChange: Instant?, clock: SiteClock, now: Instant, drawsPictures: Bool
    ) {
        self.settings = settings
        self.theme = theme
        self.data = data
        self.pages = pages
        self.tags = tags
        self.menus = menus
        self.content = content
        self.statics = statics
        self.pictures = pictures
        self.pictureWords = pictureWords
        self.nextChange = nextChange
        self.clock = clock
        glossary = pages.first { $0.kind == Theme.wordsKind }?.id
        self.now = now
        self.drawsPictures = drawsPictures
        ages = pages.map { page in
            page.texts.values.lazy.compactMap { $0?.instant }.first.map { -$0.seconds } ?? .max
        }
    }

    package var languages: [Language] { settings.languages }

    /// The events, the earliest first, by their places in `_data`.
    var eventOrder: [Int] {
        let events = data.records.events.all
        return events.indices.sorted { left, right in
            let (one, other) = (
                clock.instant(events[left].start), clock.instant(events[right].start)
            )
            return one == other ? left < right : one < other
        }
    }
}

/// A folder of the Content tree that is published.
package final class Page: Sendable {
    /// Its place in `Site.pages`.
    package let id: Int
    /// `/city/tianyi/`.
    package let path: String
    package let parent: Int?
    package let children: [Int]
    package let previous: Int?
    package let next: Int?
    package let kind: String
    /// What is drawn for it where it has no photograph.
    package let drawing: Drawing?
    package let tags: [Int]
    /// Its own texts; nil where a language is missing.
    package let texts: PerLanguage<PageText?>
    /// The language that is shown in each language: its own, or the fallback.
    package let shown: PerLanguage<Int>
    package let urls: PerLanguage<SitePath>

    init(
        id: Int, path: String, parent: Int?, children: [Int], previous: Int?, next: Int?,
        kind: String, drawing: Drawing?, tags: [Int], texts: PerLanguage<PageText?>,
        shown: PerLanguage<Int>,
        urls: PerLanguage<SitePath>
    ) {
        self.id = id
        self.path = path
        self.parent = parent
        self.children = children
        self.previous = previous
        self.next = next
        self.kind = kind
        self.drawing = drawing
        self.tags = tags
        self.texts = texts
        self.shown = shown
        self.urls = urls
    }

    /// The text that a reader of `language` is shown.
    package func text(in language: Int) -> PageText {
        guard let text = texts[shown[language]] else {
            preconditionFailure("a resolved page has a text for every language")
        }
        return text
    }

    package func isFallback(in language: Int) -> Bool { shown[language] != language }
}

/// What one language file says, apart from its body, which is read when the page is rendered.
package final class PageText: Sendable {
    package let source: SourceFile
    package let title: String
    package let summary: String?
    package let date: WrittenDate?
    package let updated: WrittenDate?
    package let checked: WrittenDate?
    package let publish: WrittenDate?
    package let expires: WrittenDate?
    /// When the text last changed, for sorting and feeds; nil for a page without dates.
    package let instant: Instant?
    package let cover: Cover?
    package let authors: [String]
    package let audience: [String]
    /// As they are written; those of the home page are in no list.
    package let tags: [String]
    package let sources: [String]
    package let provenance: FrontMatter.Provenance?
    package let reviewers: [String]
    package let commercial: FrontMatter.Commercial
    package let isSample: Bool
    package let showsOutline: Bool?
    package let aliases: [SitePath]
    /// Its own words for other channels.
    package let share: SharedTexts
    /// What its kind defines, as its language reads it.
    package let data: DataNode?

    init(
        source: SourceFile, title: String, summary: String?, date: WrittenDate?,
        updated: WrittenDate?, checked: WrittenDate?, publish: WrittenDate?, expires: WrittenDate?,
        instant: Instant?,
        cover: Cover?, authors: [String], audience: [String], tags: [String],
        sources: [String],
        provenance: FrontMatter.Provenance?, reviewers: [String],
        commercial: FrontMatter.Commercial, isSample: Bool, showsOutline: Bool?,
        aliases: [SitePath], share: SharedTexts, data: DataNode?
    ) {
        self.source = source
        self.title = title
        self.summary = summary
        self.date = date
        self.updated = updated
        self.checked = checked
        self.publish = publish
        self.expires = expires
        self.instant = instant
        self.cover = cover
        self.authors = authors
        self.audience = audience
        self.tags = tags
        self.sources = sources
        self.provenance = provenance
        self.reviewers = reviewers
        self.commercial = commercial
        self.isSample = isSample
        self.showsOutline = showsOutline
        self.aliases = aliases
        self.share = share
        self.data = data
    }

    package struct Cover: Sendable {
        /// An index into `ContentIndex.attachments`.
        package let attachment: Int
        package let alt: String
        package let credit: String?
        /// What is to be seen when it is cut.
        package let focus: Focus?
    }

    /// What a list sorts by and a feed tells: when it changed, or else when it was written.
    package var latest: WrittenDate? { updated ?? date }
}

/// A tag and the pages that carry it.
package struct Tag: Sendable {
    package let id: String
    /// The component of its URL.
    package let slug: String
    package let labels: PerLanguage<String>
    /// Newest first.
    package let pages: [Int]
    package let urls: PerLanguage<SitePath>
}
