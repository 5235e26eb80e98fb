/// The third stage: gives every page its addresses, its order, its tags and its neighbours.
package struct Resolve: Sendable {
    let tree: ParsedTree
    let now: Instant
    let includesDrafts: Bool
    let pictures: SitePictures
    let drawsPictures: Bool

    /// - Parameters:
    ///   - pictures: what was seen of them; without it they are files like others.
    ///   - drawsPictures: the site has pictures for other sites, where its theme has templates.
    package init(
        _ tree: ParsedTree, now: Instant, includesDrafts: Bool, pictures: SitePictures = .none,
        drawsPictures: Bool = false
    ) {
        self.tree = tree
        self.now = now
        self.includesDrafts = includesDrafts
        self.pictures = pictures
        self.drawsPictures = drawsPictures
    }

    package func run() -> Staged<Site> {
        let clock = SiteClock(timeZone: tree.settings.timeZone)
        let roles = FolderRoles(tree.folders)
        let inherited = InheritedFrontMatter(tree.folders)
        let schedule = Schedule(now: now, clock: clock, includesDrafts: includesDrafts)
        let selection = PageSelection(
            tree.folders, roles: roles, inherited: inherited, schedule: schedule)
        let addresses = Addresses(selection, folders: tree.folders, settings: tree.settings)
        let content = ContentIndex(
            pages: selection.pages.enumerated().map { ($1.path, $0) },
            unpublished: selection.unpublished,
            attachments: roles.attachments(of: tree.folders, pictures),
            statics: tree.statics.map(\.staticPath))
        let book = PictureBook(tree, content: content)
        let tags = TagIndex(
            selection, data: tree.data, languages: tree.settings.languages, clock: clock)
        let order = PageOrder(selection, clock: clock)
        let texts = PageTexts(
            selection, folders: tree.folders, content: content, clock: clock,
            settings: tree.settings, theme: tree.theme, data: tree.data, book: book)
        let menus = Menus(tree.settings, selection, content: content)

        var diagnostics = roles.diagnostics + selection.diagnostics + addresses.diagnostics
        diagnostics += texts.diagnostics + menus.diagnostics + book.diagnostics
        diagnostics += RecordPages(tree.data.records, content: content).diagnostics
        let pages = selection.pages.indices.map { id in
            Page(
                id: id, path: selection.pages[id].path, parent: selection.pages[id].parent,
                children: order.children[id], previous: order.previous[id], next: order.next[id],
                kind: texts.kinds[id],
                drawing: texts.drawing(of: id, children: order.children[id], selection),
                tags: tags.ofPage[id], texts: texts.texts[id],
                shown: selection.pages[id].shown, urls: addresses.urls[id])
        }
        let site = Site(
            settings: tree.settings, theme: tree.theme, data: tree.data, pages: pages,
            tags: tags.tags, menus: menus.pages, content: content, statics: tree.statics,
            pictures: pictures, pictureWords: book.words,
            nextChange: nextChange(selection, clock), clock: clock, now: now,
            drawsPictures: drawsPictures)
        return Staged(site, diagnostics)
    }

    /// When a page appears or expires, an event is over, or a campaign goes on.
    private func nextChange(_ selection: PageSelection, _ clock: SiteClock) -> Instant? {
        let records = tree.data.records
        let moments =
            records.events.all.map { $0.end(clock) }
            + records.campaigns.all.flatMap { $0.changes(clock) }
        return (moments.filter { $0 > now } + [selection.nextChange].compactMap(\.self)).min()
    }
}
