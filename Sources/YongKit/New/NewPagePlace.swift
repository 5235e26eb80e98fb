/// The place in Content where a page is to be made, and what is there already.
struct NewPagePlace: Sendable {
    let root: String
    let page: PagePath
    let languages: [Language]

    /// The folders above it that are no pages yet, from the top.
    var missingParents: [PagePath] { page.parents.filter { !isPage($0) } }

    /// What stands in the way; nothing is ever overwritten.
    func mistakes(includingParents: Bool) -> [Diagnostic] {
        for step in page.parents + [page] {
            if let mistake = obstacle(at: step) ?? neighbour(of: step) { return [mistake] }
        }
        let files = fileNames.map { page.folder + "/" + $0 }
        let existing = files.filter { kind(of: $0) != nil }
        if !existing.isEmpty { return existing.map { Message.newExists().at(SourceLocation($0)) } }
        guard let missing = missingParents.first, !includingParents else { return [] }
        return [Message.newParentMissing(missing.link, parent: missing.typed, page.typed).at(nil)]
    }
}

extension NewPagePlace {
    private var fileNames: [String] { languages.map { $0.code + ".md" } + ["page.yml"] }

    private func kind(of path: String) -> FileStatus.Kind? {
        FileStatus.kind(at: root + "/" + path)
    }

    private func isPage(_ page: PagePath) -> Bool {
        languages.contains { kind(of: page.folder + "/\($0.code).md") != nil }
    }

    /// A file or a link where a folder must be.
    private func obstacle(at step: PagePath) -> Diagnostic? {
        let place = SourceLocation(step.folder)
        return switch kind(of: step.folder) {
        case nil, .folder: nil
        case .symbolicLink: Message.linkToFolder().causedByConfiguration.at(place)
        case .file, .other: Message.newNoFolder().at(place)
        }
    }

    /// A folder whose name differs only by case or Unicode form: one folder on many machines.
    private func neighbour(of step: PagePath) -> Diagnostic? {
        guard kind(of: step.folder) == nil else { return nil }
        let above = PagePath(names: step.names.dropLast())
        let wanted = ByteKey(Collisions.folded(step.name))
        let entries = (try? listFolder(root + "/" + above.folder)) ?? []
        let names = entries.map(\.name).sorted()
        guard let twin = names.first(where: { ByteKey(Collisions.folded($0)) == wanted }) else {
            return nil
        }
        return Message.newTwin(step.name, of: twin)
            .at(SourceLocation(above.folder + "/" + twin))
    }
}

extension FileStatus {
    /// What is at a path, a link itself and not its target; nil when there is nothing.
    static func kind(at path: String) -> Kind? {
        (try? FileStatus(path: path, followsLinks: false))?.kind
    }
}
