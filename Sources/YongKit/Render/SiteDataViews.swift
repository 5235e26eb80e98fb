internal import Templates

/// The files of `_data` as templates see them, in each language.
struct SiteDataViews: Sendable {
    let views: [DataView]

    init(_ site: Site) {
        views = site.languages.indices.map { language in
            DataView(SiteDataShape.tree(site.data, language: language), as: site.theme.dataFields)
        }
    }
}
