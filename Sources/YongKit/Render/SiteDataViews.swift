internal import Templates

/// The files of `_data` as templates see them, in each language.
struct SiteDataViews: Sendable {
    let views: [DataView]

    /// Of a file that no template shows, such as that of all sources, nothing is made.
    init(_ site: Site) {
        views = site.languages.indices.map { language in
            DataView(
                .record(
                    site.data.files.map { file in
                        (file.name, .late { SiteDataShape.tree(file.values[language]) })
                    }),
                as: site.theme.dataFields)
        }
    }
}
