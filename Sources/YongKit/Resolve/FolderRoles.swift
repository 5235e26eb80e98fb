/// Tells folders that are pages from folders that only hold a page's files.
struct FolderRoles: Sendable {
    enum Role: Sendable { case page, attachments, mistake }

    let roles: [Role]
    let diagnostics: [Diagnostic]

    init(_ folders: [ParsedFolder]) {
        var hasPage = folders.map(\.hasText)
        for (index, folder) in folders.enumerated().reversed() where hasPage[index] {
            if let parent = folder.parent { hasPage[parent] = true }
        }
        var diagnostics: [Diagnostic] = []
        roles = folders.enumerated().map { index, folder in
            if folder.hasText { return .page }
            if hasPage[index] || folder.parent == nil {
                diagnostics.append(Message.folderWithoutText().at(folder.location))
                return .mistake
            }
            if folder.own != nil || folder.children != nil {
                diagnostics.append(
                    Message.defaultsWithoutText().at(
                        SourceLocation(folder.location.file + "/page.yml")))
            }
            return .attachments
        }
        self.diagnostics = diagnostics
    }

    /// The files that pages may refer to, each at its path in the Content tree.
    func attachments(
        of folders: [ParsedFolder], _ pictures: SitePictures
    ) -> [ContentIndex.Attachment] {
        folders.flatMap { folder in
            folder.attachments.map { file in
                let address = SitePath(unchecked: folder.path + file.name)
                return ContentIndex.Attachment(
                    source: file, path: pictures[file]?.published(address) ?? address,
                    address: address)
            }
        }
    }
}
