/// Everything that will be published, listed before anything is rendered.
package struct Plan: Sendable {
    package let outputs: [Output]
    /// Outputs that show one page folder and are rendered together, in the order of pages.
    package let pages: [PageOutputs]
    /// Indices of outputs that need what bodies say, or belong to no page.
    package let late: [Int]

    /// The outputs of one page: its index, and where its outputs stand in the plan.
    package struct PageOutputs: Sendable {
        package let page: Int
        package let outputs: Range<Int>
    }
}

/// One file of the published site: where it lies and what it shows.
package struct Output: Sendable {
    package let path: SitePath
    package let content: Content

    /// Pages, languages, tags and files are named by their index.
    package enum Content: Sendable, Hashable {
        case page(Int, language: Int)
        /// A page in two languages, block beside block.
        case both(Int)
        /// The further part `number` (from 2) of a page's list of children.
        case children(Int, language: Int, number: Int)
        case tagIndex(language: Int)
        case tag(Int, language: Int, number: Int)
        case gateway
        /// A document that says where a page is now.
        case alias(Int, language: Int)
        /// Without a language: the one that a host shows for every address.
        case notFound(language: Int?)
        /// All events, for a calendar page.
        case calendar(page: Int, language: Int)
        /// One event, by its place among them.
        case event(Int, page: Int, language: Int)
        /// All campaigns, for a page of that kind.
        case campaigns(page: Int, language: Int)
        /// One campaign, by its place among them.
        case campaign(Int, page: Int, language: Int)
        case feed(FeedFormat, language: Int)
        /// Part 0 is the only sitemap, or the index of the others.
        case sitemap(part: Int)
        case robots
        case manifest(language: Int)
        case redirects
        case headers
        case asset(Int)
        /// What other sites show beside a link to a page.
        case sharePicture(page: Int, language: Int)
        /// The site's mark, of this width and height.
        case icon(Int)
        /// A file beside a page; published when a page refers to it.
        case attachment(Int)
        /// A smaller picture made of a file beside a page, by its place among those.
        case variant(attachment: Int, Int)
        case staticFile(Int)
    }
}

package enum FeedFormat: String, Sendable, CaseIterable {
    case atom, json

    var fileEnding: String { self == .atom ? "xml" : "json" }
    /// As people call it.
    var name: String { self == .atom ? "Atom" : "JSON Feed" }
    var mediaType: String { self == .atom ? "application/atom+xml" : "application/feed+json" }
}
