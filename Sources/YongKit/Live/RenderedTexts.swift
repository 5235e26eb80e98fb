internal import Synchronization

/// The page folders of one generation, rendered when somebody asks, and again after a save.
final class RenderedTexts: Sendable {
    private let renderer: PageRenderer
    private let check: PageCheck
    private let known = Mutex(Known())

    private struct Known {
        var pages: [Int: RenderedPage] = [:]
        var findings: [Int: PageFindings] = [:]
        /// Documents are large: those that were asked for last are kept.
        var documents: [Int: PageDocuments] = [:]
        var order: [Int] = []
        /// How often a page was saved: what was begun before a save does not count.
        var saves: [Int: Int] = [:]
        var allAttachments: Set<Int>?
    }

    private static let documentLimit = 256

    init(_ renderer: PageRenderer, _ check: PageCheck) {
        self.renderer = renderer
        self.check = check
    }

    private var site: Site { renderer.presentation.site }

    /// A page's documents as its files are now, or as they last were good while a save that spoils
    /// them is not told of yet.
    func documents(of page: Int) throws -> PageDocuments {
        if let documents = known.withLock({ $0.documents[page] }) { return documents }
        return try render(page).documents
    }

    /// A page's documents if they were made already.
    func knownDocuments(of page: Int) -> PageDocuments? { known.withLock { $0.documents[page] } }

    /// What is remembered of a page's texts.
    func page(_ page: Int) throws -> RenderedPage {
        if let rendered = known.withLock({ $0.pages[page] }) { return rendered }
        return try render(page).page
    }

    /// Of those pages alone that were rendered already.
    var renderedPages: [RenderedPage] { known.withLock { Array($0.pages.values) } }

    /// A page's text or a file beside it was saved.
    func forget(_ page: Int) {
        known.withLock { known in
            known.saves[page, default: 0] += 1
            known.pages[page] = nil
            known.findings[page] = nil
            known.documents[page] = nil
            known.order.removeAll { $0 == page }
            for other in site.pages where other.showsUses { known.documents[other.id] = nil }
            known.allAttachments = nil
        }
    }

    /// All pages, those that are not known yet rendered by `jobs` tasks.
    func all(jobs: Int) async throws -> [RenderedPage] {
        try await Array(site.pages.indices).concurrentMap(jobs: jobs) { page in
            if let rendered = self.known.withLock({ $0.pages[page] }) { return rendered }
            do {
                // Whoever looks at all pages wants to know all that is to be said of them.
                return try self.render(page, withFindings: true).page
            } catch is SourceChanged {
                // It went away just now; that will be noticed.
                return RenderedPage(
                    page: page, digests: PerLanguage(self.site.languages.map { _ in nil }),
                    attachments: [], inputs: [], written: [], diagnostics: [], duration: .zero)
            }
        }
    }

    /// What the checks say of all pages; those that have gone away are left out.
    func findings(jobs: Int) async throws -> [PageFindings] {
        try await Array(site.pages.indices).concurrentMap(jobs: jobs) { page in
            if let found = self.known.withLock({ $0.findings[page] }) { return found }
            do {
                return try self.render(page, withFindings: true).findings
            } catch is SourceChanged {
                return nil
            }
        }.compactMap(\.self)
    }

    /// Whether any page refers to a file. The folder's own page does so in most cases, so it is asked
    /// first.
    func isReferredTo(_ attachment: Int, jobs: Int) async throws -> Bool {
        if known.withLock({ $0.pages.values.contains { $0.attachments.contains(attachment) } }) {
            return true
        }
        if let all = known.withLock({ $0.allAttachments }) { return all.contains(attachment) }
        let file = site.content.attachments[attachment].source.path
        let folder = String(file.parentPath.dropFirst("Content".utf8.count)) + "/"
        if case .page(let page)? = site.content.target(folder),
            try self.page(page).attachments.contains(attachment)
        {
            return true
        }
        let all = Set(try await all(jobs: jobs).flatMap(\.attachments))
        known.withLock { $0.allAttachments = all }
        return all.contains(attachment)
    }
}

/// A page's documents, and whether they are as the editor wants them.
struct PageDocuments: Sendable {
    let documents: [[UInt8]]
    let isGood: Bool
}

extension RenderedTexts {
    /// For a page that shows who uses what, all others are rendered.
    private func uses(of page: Int) throws -> Uses? {
        guard site.pages[page].showsUses else { return nil }
        var digests: [Int: PerLanguage<Digest?>] = [:]
        for other in site.pages where !other.showsUses {
            digests[other.id] = try self.page(other.id).digests
        }
        return Uses(site) { [digests] in digests[$0] }
    }

    private func render(_ page: Int) throws -> (page: RenderedPage, documents: PageDocuments) {
        let (rendered, documents, _) = try render(page, withFindings: false)
        return (rendered, documents)
    }

    private func render(
        _ page: Int, withFindings: Bool
    ) throws -> (page: RenderedPage, documents: PageDocuments, findings: PageFindings?) {
        let saves = known.withLock { $0.saves[page, default: 0] }
        let outputs = Plan.PageOutputs(page: page, outputs: 0..<0)
        let (rendering, found) = try renderer.render(
            site.pages[page], uses: try uses(of: page)
        ) { bodies, documents in
            withFindings ? check.look(at: outputs, bodies, documents) : nil
        }
        let rendered = RenderedPage(
            page: page, digests: rendering.digests, attachments: rendering.attachments,
            inputs: rendering.inputs, nextChange: rendering.nextChange, written: [],
            diagnostics: rendering.diagnostics, duration: .zero)
        let documents = PageDocuments(
            documents: rendering.documents, isGood: !rendering.diagnostics.hasErrors)
        known.withLock { known in
            guard known.saves[page, default: 0] == saves else { return }
            known.pages[page] = rendered
            if let found { known.findings[page] = found }
            // A mistake that was saved just now is read here before the save is told of: then the
            // good documents are still wanted, to be shown in its place.
            if !documents.isGood, known.documents[page]?.isGood == true { return }
            if known.documents.updateValue(documents, forKey: page) == nil {
                known.order.append(page)
            }
            if known.order.count > Self.documentLimit {
                known.documents[known.order.removeFirst()] = nil
            }
        }
        return (rendered, documents, found)
    }
}
