import Testing

@testable import YongKit

@Suite struct TagIndexTests {
    @Test func tagsWithoutLettersStayApart() throws {
        let index = try index(ofTags: ["🐱", "🐶", "猫税", "C++"])
        #expect(index.tags.map(\.slug) == ["1f431", "1f436", "猫税", "c"])
        #expect(index.ofPage == [[], [0, 1, 2, 3]])
    }

    @Test func spellingsOfOneTagAreOne() throws {
        let index = try index(ofTags: ["Cat Tax", "cat tax", "ｃａｔ－tax"])
        #expect(index.tags.map(\.id) == ["Cat Tax"])
    }

    /// The tags of a site with a home page and one page.
    private func index(ofTags tags: [String]) throws -> TagIndex {
        let clock = SiteClock(timeZone: "UTC")
        let folders = [try folder("/", parent: nil, []), try folder("/a/", parent: 0, tags)]
        let selection = PageSelection(
            folders, roles: FolderRoles(folders), inherited: InheritedFrontMatter(folders),
            schedule: Schedule(now: Instant(seconds: 0), clock: clock, includesDrafts: false))
        return TagIndex(
            selection, data: SiteData(files: []), languages: [.english], clock: clock)
    }

    private func folder(_ path: String, parent: Int?, _ tags: [String]) throws -> ParsedFolder {
        let place = SourceLocation("Content\(path)en.md")
        var front = FrontMatter()
        front.title = Located("A", at: place)
        front.tags = tags.map { Located($0, at: place) }
        let source = SourceFile(path: place.file, status: try FileStatus(path: "/"))
        return ParsedFolder(
            path: path, parent: parent, location: place,
            texts: PerLanguage([ParsedText(source: source, front: front)]), own: nil,
            children: nil, attachments: [])
    }
}
