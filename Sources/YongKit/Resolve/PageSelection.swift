/// The pages that are published, each with the language that is shown in each language.
struct PageSelection: Sendable {
    let pages: [Selected]
    /// Paths of pages that exist and are not shown today.
    let unpublished: [String]
    let nextChange: Instant?
    let diagnostics: [Diagnostic]

    struct Selected: Sendable {
        let folder: Int
        let path: String
        /// The index in `pages` of the page around it.
        let parent: Int?
        /// What a published text says, its own words first; nil where the language is missing.
        let fronts: PerLanguage<FrontMatter?>
        let shown: PerLanguage<Int>

        /// Of the first language that has a text: what order and date are taken from.
        var primary: FrontMatter {
            fronts.values.lazy.compactMap(\.self).first ?? FrontMatter()
        }
    }

    init(
        _ folders: [ParsedFolder], roles: FolderRoles, inherited: InheritedFrontMatter,
        schedule: Schedule
    ) {
        var pages: [Selected] = []
        var unpublished: [String] = []
        var diagnostics: [Diagnostic] = []
        var nextChange: Instant?
        /// What `children:` says wrong is said once, not for every page below.
        var reported: Set<ByteKey> = []
        // For each folder the page that it is, or that it lies in; nil when that is not published.
        var pageOfFolder: [Int?] = []
        pageOfFolder.reserveCapacity(folders.count)
        for (index, folder) in folders.enumerated() {
            let around = folder.parent.flatMap { pageOfFolder[$0] }
            guard roles.roles[index] == .page else {
                pageOfFolder.append(around)
                continue
            }
            var review = TextReview(schedule: schedule)
            let fronts = folder.texts.values.enumerated().map { language, text in
                review.front(
                    of: text,
                    inheriting: inherited.frontMatter(forFolder: index, language: language))
            }
            diagnostics += review.diagnostics(in: folder, fronts: fronts)
            diagnostics += review.reversals.filter {
                reported.insert(ByteKey("\($0.file):\($0.line)")).inserted
            }.map { Message.expiresFirst().at($0) }
            for moment in review.changes { nextChange = min(nextChange ?? moment, moment) }
            let hasHiddenParent =
                folder.parent != nil && around == nil && index > 0
                && Self.liesInUnpublished(folder, folders, roles, pageOfFolder)
            guard let fallback = fronts.firstIndex(where: { $0 != nil }), !hasHiddenParent else {
                unpublished.append(folder.path)
                pageOfFolder.append(nil)
                continue
            }
            pageOfFolder.append(pages.count)
            pages.append(
                Selected(
                    folder: index, path: folder.path, parent: around,
                    fronts: PerLanguage(fronts),
                    shown: PerLanguage(
                        fronts.indices.map { fronts[$0] == nil ? fallback : $0 })))
        }
        self.pages = pages
        self.unpublished = unpublished
        self.nextChange = nextChange
        self.diagnostics = diagnostics
    }

    /// Whether a page above this folder is not shown today: then this one is not either.
    private static func liesInUnpublished(
        _ folder: ParsedFolder, _ folders: [ParsedFolder], _ roles: FolderRoles,
        _ pageOfFolder: [Int?]
    ) -> Bool {
        var above = folder.parent
        while let index = above {
            if roles.roles[index] == .page { return pageOfFolder[index] == nil }
            above = folders[index].parent
        }
        return false
    }
}

/// Looks at the texts of one page: which of them are shown, and when that changes.
private struct TextReview {
    let schedule: Schedule
    var changes: [Instant] = []
    /// Where a page is to expire before it is published.
    var reversals: [SourceLocation] = []
    private var hasUnpublished = false
    private var isUntitled = false

    init(schedule: Schedule) { self.schedule = schedule }

    mutating func front(
        of text: ParsedText?, inheriting inherited: FrontMatter?
    ) -> FrontMatter? {
        guard let text else { return nil }
        let front = inherited.map { text.front.falling(backTo: $0) } ?? text.front
        if let publish = front.publish, let expires = front.expires,
            schedule.clock.instant(expires.value) <= schedule.clock.instant(publish.value)
        {
            reversals.append(expires.location)
        }
        switch schedule.verdict(front) {
        case .published(let end):
            if let end { changes.append(end) }
        case .scheduled(let start):
            changes.append(start)
            hasUnpublished = true
            return nil
        case .draft, .expired:
            hasUnpublished = true
            return nil
        }
        guard front.title != nil else {
            isUntitled = true
            return nil
        }
        return front
    }

    /// A file without a title counts as missing; that is said, and it is an error for the last one.
    func diagnostics(in folder: ParsedFolder, fronts: [FrontMatter?]) -> [Diagnostic] {
        guard isUntitled else { return [] }
        let hasOther = fronts.contains { $0 != nil } || hasUnpublished
        return folder.texts.values.enumerated().compactMap { language, text in
            guard let text, fronts[language] == nil, text.front.title == nil else { return nil }
            return Message.titleMissing(hasOtherLanguage: hasOther).at(text.location)
        }
    }
}
