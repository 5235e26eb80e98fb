/// Gives every page its URL in every language.
struct Addresses: Sendable {
    let urls: [PerLanguage<SitePath>]
    let diagnostics: [Diagnostic]

    /// First components of the published paths; no folder of the Content tree may have them.
    static func reserved(_ languages: [Language]) -> Set<String> {
        Set(["both", "tags", "assets", "feeds", "share", "zh", "en"] + languages.map(\.code))
    }

    init(_ selection: PageSelection, folders: [ParsedFolder], settings: SiteSettings) {
        let reserved = Self.reserved(settings.languages)
        var diagnostics: [Diagnostic] = []
        var urls: [PerLanguage<SitePath>] = []
        urls.reserveCapacity(selection.pages.count)
        for page in selection.pages {
            let folder = folders[page.folder]
            let isTop = page.path.utf8.dropFirst().dropLast().firstIndex(of: 0x2F) == nil
            if isTop, reserved.contains(folder.name) {
                diagnostics.append(Message.reservedName(folder.name).at(folder.location))
            }
            if let reason = Slug.mistake(in: folder.name), !folder.name.isEmpty {
                diagnostics.append(
                    Message.folderName(folder.name, reason).at(folder.location))
            }
            let addresses = settings.languages.enumerated().map { index, language in
                guard let parent = page.parent else {
                    return SitePath(unchecked: "/\(language.code)" + page.path)
                }
                let front = page.fronts[index] ?? folder.own?[index]
                let slug = front?.slug?.value ?? folder.name
                return SitePath(unchecked: urls[parent][index].text + slug + "/")
            }
            urls.append(PerLanguage(addresses))
        }
        self.urls = urls
        self.diagnostics = diagnostics
    }
}
