/// The pages of the site's menus.
struct Menus: Sendable {
    let pages: [String: [Int]]
    let diagnostics: [Diagnostic]

    init(_ settings: SiteSettings, _ selection: PageSelection, content: ContentIndex) {
        var pages: [String: [Int]] = [:]
        var diagnostics: [Diagnostic] = []
        for menu in settings.menus {
            for entry in menu.pages {
                switch content.target(entry.value) {
                case .page(let id): pages[menu.name, default: []].append(id)
                case .unpublished: break
                default:
                    diagnostics.append(
                        Message.pageMissing(entry.value, nearest: content.nearest(to: entry.value))
                            .at(entry.location))
                }
            }
        }
        // Pages that ask for it themselves stand behind those that the site names.
        var main = pages["main"] ?? []
        for (id, page) in selection.pages.enumerated()
        where page.primary.menu?.value == true && !main.contains(id) {
            main.append(id)
        }
        pages["main"] = main
        self.pages = pages
        self.diagnostics = diagnostics
    }
}
