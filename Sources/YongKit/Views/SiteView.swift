package import Templates

/// The site, in one language.
package final class SiteView: View {
    let title: String
    let description: String
    let home: Link
    let gateway: Link
    let tags: Link?
    let notice: String?
    let licence: String?
    let icp: String?
    let publicSecurity: String?
    let contact: String?
    let isIndependent: Bool

    /// - Parameters:
    ///   - home: where the home page lies, when it is not the language's own.
    ///   - tags: where all tags are listed, if they are.
    init(
        _ settings: SiteSettings, language: Int, home: SitePath? = nil, tags: SitePath? = nil
    ) {
        title = settings.title[language]
        description = settings.description[language]
        self.home = .site(home?.text ?? "/\(settings.languages[language].code)/")
        gateway = .site("/")
        self.tags = tags.map { .site($0.text) }
        notice = settings.notice[language]
        licence = settings.licence[language]
        icp = settings.icp
        publicSecurity = settings.publicSecurity
        contact = settings.contact
        isIndependent = settings.standing == .independent
    }

    package static let schema = ViewSchema(
        "site", of: SiteView.self,
        [
            .text("title", "the site's title") { $0.title },
            .text("description", "the site's description") { $0.description },
            .link("home", "the home page in this language") { $0.home },
            .link("gateway", "the page where the reader chooses a language") { $0.gateway },
            .link("tags", "the list of all tags, where the site has one") { $0.tags },
            .text("notice", "what the site says of its standing") { $0.notice },
            .text("licence", "the licence of the texts") { $0.licence },
            .text("icp", "the ICP filing number") { $0.icp },
            .text("publicSecurity", "the public-security filing number") { $0.publicSecurity },
            .text("contact", "the address for letters") { $0.contact },
            .flag("isIndependent", "nobody who is named runs the site") { $0.isIndependent },
        ])
}
