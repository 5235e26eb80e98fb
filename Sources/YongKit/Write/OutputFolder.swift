internal import CLinux
internal import Glibc

/// Where the site is written, and where Yong keeps what it must remember about that place.
package struct OutputFolder: Sendable {
    /// Absolute; every link on the way to it is resolved.
    package let path: String
    /// Absolute; inputs of the receipt begin here.
    package let siteRoot: String
    /// The folder inside `.yong` that belongs to this output: lock, mark and receipt.
    package let statePath: String

    /// The folder of the site that holds everything that Yong remembers.
    package static let stateName = ".yong"

    /// Resolves an output folder, and refuses one that would harm the site or its owner.
    ///
    /// - Parameters:
    ///   - path: absolute, or relative to the working folder.
    ///   - siteRoot: an existing folder.
    ///   - sources: names in the site root, or absolute paths, that hold what people write.
    ///   - home: the home folder of whoever runs the build.
    package init(
        path: String, siteRoot: String, sources: [String] = ["Content", "Theme"],
        home: String? = nil
    ) throws(WriteError) {
        guard let root = resolved(siteRoot) else {
            throw .read(path: siteRoot, code: errno)
        }
        self.siteRoot = root
        self.path = try resolvedOutput(path)
        // Relative where that is possible, so that a site that is moved knows its output.
        let isInSite = self.path.utf8.starts(with: "\(root)/".utf8)
        let key = isInSite ? String(self.path.utf8.dropFirst(root.utf8.count)) ?? "" : self.path
        statePath = "\(root)/\(Self.stateName)/\(ContentHash(key).hexadecimal.prefix(16))"
        try refuseHarm(sources: sources + [Self.stateName], home: home)
    }

    /// The last name of the path.
    var name: String { String(path[path.index(after: slash)...]) }

    /// The path of the folder that holds the output.
    var parentPath: String { slash == path.startIndex ? "/" : String(path[..<slash]) }

    /// Makes the folder that remembers, hidden from git by a file of its own.
    func makeState() throws(WriteError) {
        let top = "\(siteRoot)/\(Self.stateName)"
        if mkdir(top, 0o777) == 0 {
            try replaceFile("\(top)/.gitignore", with: Array("*\n".utf8))
        } else if errno != EEXIST {
            throw .write(path: top, code: errno)
        }
        if mkdir(statePath, 0o777) != 0, errno != EEXIST {
            throw .write(path: statePath, code: errno)
        }
    }
}

extension OutputFolder {
    private var slash: String.Index { path.lastIndex(of: "/") ?? path.startIndex }

    private func refuseHarm(sources: [String], home: String?) throws(WriteError) {
        func refuse(_ refusal: WriteError.Refusal) -> WriteError { .refused(refusal, path: path) }

        if path == "/" { throw refuse(.isFileSystemRoot) }
        if let status = try? FileStatus(path: path, followsLinks: false) {
            if status.kind == .symbolicLink { throw refuse(.isSymbolicLink) }
            if status.kind != .folder { throw refuse(.isNotFolder) }
        }
        // Folders are compared by identity: a path may reach one folder under many names.
        let above = identities(from: path)
        let own = FolderIdentity(path)
        if let own, own == FolderIdentity(siteRoot) { throw refuse(.isSiteRoot) }
        if let own, let home, identities(from: home).contains(own) { throw refuse(.isHome) }
        if let own, identities(from: siteRoot).contains(own) { throw refuse(.holdsSite(siteRoot)) }
        for source in sources {
            let folder = source.hasPrefix("/") ? source : "\(siteRoot)/\(source)"
            guard let identity = FolderIdentity(folder) else {
                let isInside = "\(path)/".utf8.starts(with: "\(folder)/".utf8)
                if isInside { throw refuse(.isInside(source)) }
                continue
            }
            if above.contains(identity) { throw refuse(.isInside(source)) }
            if let own, identities(from: folder).contains(own) { throw refuse(.holdsSite(source)) }
        }
    }
}

private struct FolderIdentity: Hashable {
    let device: UInt64
    let inode: UInt64

    init?(_ path: String) {
        guard let status = try? FileStatus(path: path) else { return nil }
        device = status.device
        inode = status.inode
    }
}

/// The identities of a path and of every folder above it, as far as they exist.
private func identities(from path: String) -> Set<FolderIdentity> {
    var found = Set<FolderIdentity>()
    var path = Substring(resolved(path) ?? path)
    while let slash = path.lastIndex(of: "/") {
        if let identity = FolderIdentity(String(path)) { found.insert(identity) }
        path = path[..<slash]
    }
    if let root = FolderIdentity("/") { found.insert(root) }
    return found
}

private func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
}

/// Resolves the folder that a path lies in, but not its last name: a link there must be seen.
private func resolvedOutput(_ path: String) throws(WriteError) -> String {
    var names = path.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
    let start = path.hasPrefix("/") ? "/" : "."
    if names.last == ".." || names.isEmpty {
        guard let whole = resolved(path.isEmpty ? "." : path) else {
            throw .read(path: path, code: errno)
        }
        return whole
    }
    var rest = [names.removeLast()]
    while true {
        if let parent = resolved(start + "/" + names.joined(separator: "/")) {
            return (parent == "/" ? "" : parent) + "/" + rest.reversed().joined(separator: "/")
        }
        guard errno == ENOENT, let name = names.popLast(), name != ".." else {
            throw .write(path: path, code: errno)
        }
        rest.append(name)
    }
}
