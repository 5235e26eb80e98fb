package import Drawings

/// What a page says of itself before its text; nil where it says nothing.
///
/// Read from a language file's first block, from `page.yml` and from `children:` of the folders
/// above; `falling(backTo:)` joins them.
package struct FrontMatter: Sendable {
    package var title: Located<String>?
    package var summary: Located<String>?
    package var slug: Located<String>?
    package var date: Located<WrittenDate>?
    package var updated: Located<WrittenDate>?
    package var publish: Located<WrittenDate>?
    package var expires: Located<WrittenDate>?
    package var draft: Located<Bool>?
    package var kind: Located<String>?
    package var tags: [Located<String>]?
    package var order: Located<Int>?
    package var cover: Located<Cover>?
    package var aliases: [Located<String>]?
    package var audience: [Located<String>]?
    package var authors: [Located<String>]?
    package var sources: [Located<String>]?
    package var provenance: Located<Provenance>?
    package var reviewers: [Located<String>]?
    package var checked: Located<WrittenDate>?
    package var commercial: Located<Commercial>?
    package var sample: Located<Bool>?
    package var menu: Located<Bool>?
    package var toc: Located<Bool>?
    package var drawing: Located<Picture>?
    package var share: Located<Share>?
    /// What is said of the pictures beside the page.
    package var pictures: DataNode?
    package var data: DataNode?

    package init() {}

    package struct Cover: Sendable {
        /// A file beside the page or a path of the Content tree.
        package var file: Located<String>?
        package var alt: Located<String>?
        package var credit: Located<String>?
        /// What is to be seen when it is cut: `30% 40%`.
        package var focus: Located<String>?

        package init() {}
    }

    /// The page's own words for a channel.
    package struct Share: Sendable {
        package var redNoteTitle: Located<String>?
        package var redNoteBody: Located<String>?
        package var weChatTitle: Located<String>?
        package var weChatDigest: Located<String>?

        package init() {}
    }

    /// Who wrote the text.
    package enum Provenance: String, Sendable, CaseIterable {
        case human
        case machine
        case both = "machine+human"
    }

    /// Who gains by the text.
    package enum Commercial: String, Sendable, CaseIterable { case none, own, gift, paid }

    /// What Yong draws for a page that has no photograph.
    package enum Picture: String, Sendable, CaseIterable {
        case rivers, tiles, books, containers, bowl, eaten, birds, cat, none

        package var family: Drawing.Family? { Drawing.Family(rawValue: rawValue) }
    }

    /// These values, and those of `other` where these say nothing.
    package func falling(backTo other: FrontMatter) -> FrontMatter {
        var joined = self
        joined.title = title ?? other.title
        joined.summary = summary ?? other.summary
        joined.slug = slug ?? other.slug
        joined.date = date ?? other.date
        joined.updated = updated ?? other.updated
        joined.publish = publish ?? other.publish
        joined.expires = expires ?? other.expires
        joined.draft = draft ?? other.draft
        joined.kind = kind ?? other.kind
        joined.tags = tags ?? other.tags
        joined.order = order ?? other.order
        joined.cover = Cover.joined(cover, other.cover)
        joined.aliases = aliases ?? other.aliases
        joined.audience = audience ?? other.audience
        joined.authors = authors ?? other.authors
        joined.sources = sources ?? other.sources
        joined.provenance = provenance ?? other.provenance
        joined.reviewers = reviewers ?? other.reviewers
        joined.checked = checked ?? other.checked
        joined.commercial = commercial ?? other.commercial
        joined.sample = sample ?? other.sample
        joined.menu = menu ?? other.menu
        joined.toc = toc ?? other.toc
        joined.drawing = drawing ?? other.drawing
        joined.share = Share.joined(share, other.share)
        joined.data = data.map { other.data?.overridden(by: $0) ?? $0 } ?? other.data
        return joined
    }
}

extension FrontMatter.Cover {
    /// A picture named once in `page.yml` and described in each language file.
    fileprivate static func joined(_ own: Located<Self>?, _ other: Located<Self>?) -> Located<Self>?
    {
        guard let own else { return other }
        guard let other else { return own }
        var cover = own.value
        cover.file = cover.file ?? other.value.file
        cover.alt = cover.alt ?? other.value.alt
        cover.credit = cover.credit ?? other.value.credit
        cover.focus = cover.focus ?? other.value.focus
        return Located(cover, at: own.location)
    }
}

extension FrontMatter.Share {
    /// A language file may say one thing, and `page.yml` another one.
    fileprivate static func joined(_ own: Located<Self>?, _ other: Located<Self>?) -> Located<Self>?
    {
        guard let own else { return other }
        guard let other else { return own }
        var share = own.value
        share.redNoteTitle = share.redNoteTitle ?? other.value.redNoteTitle
        share.redNoteBody = share.redNoteBody ?? other.value.redNoteBody
        share.weChatTitle = share.weChatTitle ?? other.value.weChatTitle
        share.weChatDigest = share.weChatDigest ?? other.value.weChatDigest
        return Located(share, at: own.location)
    }
}
