/// Makes a page: a folder with a file for every language of the site, and `page.yml`.
package struct NewPage: Sendable {
    /// The site's folder.
    package let root: String
    /// As it was typed.
    package let path: String
    package let now: NewMoment
    /// Nil for what the folders above say, or else `page`.
    package var kind: String?
    /// Makes the pages above it too where they are missing.
    package var includesParents = false

    package init(root: String, path: String, now: NewMoment) {
        self.root = root
        self.path = path
        self.now = now
    }

    /// Makes it or says why not; then nothing was changed.
    package func run() -> NewReport {
        var report = NewReport(folder: root)
        let content = root + "/Content"
        guard FileStatus.kind(at: content) == .folder else {
            report.diagnostics = [Message.noContent(root: root).at(nil)]
            return report
        }
        guard let settings = SiteSettings(ofSiteAt: root, reporting: &report.diagnostics) else {
            return report
        }
        let page = PagePath(typed: path)
        report.page = page.link
        let reserved = Addresses.reserved(settings.languages)
        report.diagnostics += page.mistakes(reserved: reserved).map { $0.at(nil) }
        report.diagnostics += kindMistakes()
        guard report.diagnostics.isEmpty else { return report }

        let place = NewPagePlace(root: root, page: page, languages: settings.languages)
        report.diagnostics = place.mistakes(includingParents: includesParents)
        guard report.diagnostics.isEmpty else { return report }

        let day = now.day(by: SiteClock(timeZone: settings.timeZone))
        var files: [NewFile] = []
        for parent in place.missingParents {
            files += archetype(parent, nil, settings, day, reporting: &report.diagnostics)
        }
        // What a folder says of the pages below it may be there before its text.
        files.removeAll { FileStatus.kind(at: content + "/" + $0.path) != nil }
        files += archetype(page, kind, settings, day, reporting: &report.diagnostics)
        guard report.diagnostics.isEmpty else { return report }
        do throws(FileError) {
            try NewFiles(files: files).make(in: content)
            report.made = files.map { "Content/" + $0.path }
        } catch {
            report.diagnostics = [Message.newFailed(page.folder, code: error.code).at(nil)]
        }
        return report
    }
}

extension NewPage {
    private func kindMistakes() -> [Diagnostic] {
        guard let kind else { return [] }
        let entries = (try? listFolder(root + "/Theme/templates")) ?? []
        let ending = ".mustache"
        let templates = entries.map(\.name).filter { $0.hasSuffix(ending) }
            .map { String($0.dropLast(ending.count)) }
        let kinds = Set(Theme.kindNames(of: templates))
        guard !kinds.contains(kind) else { return [] }
        return [Message.unknownKind(kind, known: kinds.sorted()).causedByConfiguration.at(nil)]
    }

    private func archetype(
        _ page: PagePath, _ kind: String?, _ settings: SiteSettings, _ day: CalendarDate,
        reporting diagnostics: inout [Diagnostic]
    ) -> [NewFile] {
        Archetype(root: root, kind: kind).files(
            of: settings.languages, title: Archetype.title(of: page.name), day: day,
            reporting: &diagnostics
        ).map { NewFile(page.typed + "/" + $0.path, $0.text) }
    }
}
