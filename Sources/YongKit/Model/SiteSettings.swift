package import Markdown

/// What `Content/site.yml` says.
package struct SiteSettings: Sendable {
    package var title: PerLanguage<String>
    /// Empty where none is written.
    package var description: PerLanguage<String>
    /// Without its last slash: `https://host` or `https://host/ningbo`.
    package var url: Located<String>
    /// The first one is the source language.
    package var languages: [Language]
    /// A name of the tz database, such as `Asia/Shanghai`.
    package var timeZone: String
    /// Menus by name; each entry is a page of the Content tree.
    package var menus: [(name: String, pages: [Located<String>])]
    package var outputs: Outputs
    /// How many pages a list shows before it goes on.
    package var listSize: Int
    /// How many of the newest pages a feed holds.
    package var feedSize: Int
    /// Top-level entries of the output folder that are not ours and stay.
    package var keep: [String]
    package var licence: PerLanguage<String?>
    /// `independent`, or `official` for an office that runs the site itself.
    package var standing: Standing
    /// What the site says of its standing, on the gateway and at the foot of every page.
    package var notice: PerLanguage<String?>
    /// The ICP filing number, and the public-security filing number.
    package var icp: String?
    package var publicSecurity: String?
    /// An address for letters; without one the site says that it takes none.
    package var contact: String?
    /// How grave a finding of a rule is, or `off`: by the rule's name, in the author's order.
    package var checks: [(rule: Located<String>, severity: Located<String>)] = []
    /// How large a text may be in each respect.
    package var limits = Limits()

    /// Which smaller pictures are made.
    package var pictures = Pictures()

    /// How the house sets type, and which words it does not use.
    package var style = HouseStyle()

    package enum Standing: String, Sendable, CaseIterable { case independent, official }

    /// The sizes in which photographs are published.
    package struct Pictures: Sendable, Equatable {
        /// In pixels, ascending.
        package var widths = [480, 960, 1440]
        /// For how much of the window a picture stands, as `sizes` of HTML says it.
        package var sizes = "(min-width: 48rem) 44rem, 100vw"

        package init() {}
    }

    /// Kinds of output that can be switched off.
    package struct Outputs: Sendable, Equatable {
        package var feeds = true
        package var sitemap = true
        package var tags = true
        package var gateway = true
        /// The parallel edition of a site in several languages.
        package var both = true
        package var headers = true
        package var redirects = true
        package var robots = true
        package var manifest = true

        package init() {}
    }
}
