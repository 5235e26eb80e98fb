internal import Templates

/// The files of `_data` as templates see them, in each language.
struct SiteDataViews: Sendable {
    let views: [DataView]

    init(_ site: Site, jobs: Int) async throws {
        views = try await Array(site.languages.indices).concurrentMap(jobs: jobs) { language in
            DataView(
                SiteDataShape.tree(site.data.files, language: language),
                as: site.theme.dataFields)
        }
    }
}
