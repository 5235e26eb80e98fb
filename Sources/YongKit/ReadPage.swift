package import Drawings

/// A page as other channels need it: what it says of itself, and its document in each language.
package struct ReadPage: Sendable {
    /// In the Content tree: `/city/tianyi/`.
    package let path: String
    package let kind: String
    /// What is drawn for it where it has no photograph.
    package let drawing: Drawing?
    package let tags: [ReadTag]
    /// In the order of the site's languages; only those that the page has.
    package let texts: [ReadText]

    package init(
        path: String, kind: String, drawing: Drawing?, tags: [ReadTag], texts: [ReadText]
    ) {
        self.path = path
        self.kind = kind
        self.drawing = drawing
        self.tags = tags
        self.texts = texts
    }

    package func text(in language: Language) -> ReadText? {
        texts.first { $0.language == language }
    }
}

/// A tag of the site, as a page carries it.
package struct ReadTag: Sendable, Equatable {
    package let id: String
    /// By code of the language.
    package let labels: [String: String]
    /// By platform and code of the language, without `#`.
    package let hashtags: [TagRecord.Platform: [String: [String]]]
    package let facets: [TagRecord.Facet]

    package init(
        id: String, labels: [String: String],
        hashtags: [TagRecord.Platform: [String: [String]]] = [:], facets: [TagRecord.Facet] = []
    ) {
        self.id = id
        self.labels = labels
        self.hashtags = hashtags
        self.facets = facets
    }

    /// What the tag is called on a platform: what its record says, else its label.
    package func hashtags(on platform: TagRecord.Platform, in language: Language) -> [String] {
        if let own = hashtags[platform]?[language.code], !own.isEmpty { return own }
        let label = TagRecord.hashtag(labels[language.code] ?? id)
        return label.isEmpty ? [] : [label]
    }
}

/// A word or a place that the site explains once.
package struct ReadWord: Sendable {
    package let isPlace: Bool
    /// By code of the language.
    package let forms: [String: String]
    /// The page that tells of it, in the Content tree.
    package let page: String?
}

/// A page in one language, for a kit: facts about it, and the bytes of its document.
package struct ReadText: Sendable {
    package let language: Language
    /// `Content/city/tianyi/zh.md`
    package let file: String
    package let title: String
    package let summary: String?
    package let authors: [String]
    package let siteTitle: String
    /// The title of the part of the site that it belongs to; nil for the home page and the parts.
    package let section: String?
    /// In the site: `/zh/city/tianyi/`.
    package let path: String
    /// Complete, percent-encoded: `https://host/zh/city/tianyi/`.
    package let address: String
    /// The address that says by which campaign a reader came, where the page is part of one, by
    /// channel; channels without links have none.
    package let campaignAddresses: [CampaignChannel: String]
    package let date: CalendarDate?
    package let updated: CalendarDate?
    package let provenance: FrontMatter.Provenance?
    /// What readers are told about who wrote it.
    package let provenanceLabel: String?
    package let reviewers: [String]
    package let commercial: FrontMatter.Commercial
    /// What readers are told about who gains by it.
    package let commercialLabel: String?
    package let isSample: Bool
    /// Its own words for other channels.
    package let share: SharedTexts
    package let cover: Cover?
    /// The ids of the facts that it uses, each once.
    package let facts: [String]
    /// What it says on pictures.
    package let picture: SharePictureView.Values?
    /// The page as the theme shows it.
    package let document: [UInt8]

    package struct Cover: Sendable, Equatable {
        /// Below the site's folder: `Content/city/tianyi/cover.svg`.
        package let file: String
        /// In the site: `/city/tianyi/cover.svg`.
        package let address: String
        package let alternative: String
        package let credit: String?

        package init(file: String, address: String, alternative: String, credit: String?) {
            self.file = file
            self.address = address
            self.alternative = alternative
            self.credit = credit
        }
    }

    package init(
        language: Language, file: String, title: String, summary: String? = nil,
        authors: [String] = [], siteTitle: String, section: String? = nil, path: String,
        address: String, campaignAddresses: [CampaignChannel: String] = [:],
        date: CalendarDate? = nil, updated: CalendarDate? = nil,
        provenance: FrontMatter.Provenance? = nil, provenanceLabel: String? = nil,
        reviewers: [String] = [],
        commercial: FrontMatter.Commercial = .none, commercialLabel: String? = nil,
        isSample: Bool = false, share: SharedTexts = SharedTexts(), cover: Cover? = nil,
        facts: [String] = [], picture: SharePictureView.Values? = nil, document: [UInt8]
    ) {
        self.language = language
        self.file = file
        self.title = title
        self.summary = summary
        self.authors = authors
        self.siteTitle = siteTitle
        self.section = section
        self.path = path
        self.address = address
        self.campaignAddresses = campaignAddresses
        self.date = date
        self.updated = updated
        self.provenance = provenance
        self.provenanceLabel = provenanceLabel
        self.reviewers = reviewers
        self.commercial = commercial
        self.commercialLabel = commercialLabel
        self.isSample = isSample
        self.share = share
        self.cover = cover
        self.facts = facts
        self.picture = picture
        self.document = document
    }
}
