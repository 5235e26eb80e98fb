internal import Glibc

/// Finds the folders and files below a folder of the site, level by level.
///
/// Names are sorted by bytes, so every machine finds them in one order. Hidden entries do not
/// exist. Symbolic links lead to a file of the site or are reported.
struct DirectoryWalk: Sendable {
    let root: String
    let jobs: Int

    struct Directory: Sendable {
        let folder: SourceFile
        /// The index of the folder around it.
        let parent: Int?
        let files: [SourceFile]
    }

    struct Found: Sendable {
        /// A folder stands before those in it; empty when the start does not exist.
        var directories: [Directory] = []
        var diagnostics: [Diagnostic] = []

        func files(endingIn ending: String) -> [SourceFile] {
            directories.flatMap(\.files).filter { $0.path.hasSuffix(ending) }
        }
    }

    /// Walks `start`, a path below the root.
    ///
    /// - Parameters:
    ///   - hidden: names that are seen although they begin with a dot.
    ///   - enters: whether a folder of this name is looked into; depth 0 lies in `start` itself.
    func run(
        _ start: String, showing hidden: Set<String> = [],
        entering enters: @escaping @Sendable (String, _ depth: Int) -> Bool = { _, _ in true }
    ) async throws -> Found {
        var found = Found()
        guard let status = try? FileStatus(path: root + "/" + start), status.kind == .folder else {
            return found
        }
        var level = [Pending(file: SourceFile(path: start, status: status), parent: nil)]
        var depth = 0
        while !level.isEmpty {
            let current = depth
            let listings = try await level.concurrentMap(jobs: jobs) { pending in
                list(pending.file, showing: hidden) { enters($0, current) }
            }
            var next: [Pending] = []
            for (pending, listing) in zip(level, listings) {
                let index = found.directories.count
                found.directories.append(
                    Directory(folder: pending.file, parent: pending.parent, files: listing.files))
                found.diagnostics += listing.diagnostics
                next += listing.folders.map { Pending(file: $0, parent: index) }
            }
            level = next
            depth += 1
        }
        return found
    }
}

extension DirectoryWalk {
    private struct Pending: Sendable {
        let file: SourceFile
        let parent: Int?
    }

    private struct Listing: Sendable {
        var files: [SourceFile] = []
        var folders: [SourceFile] = []
        var diagnostics: [Diagnostic] = []
    }

    private func list(
        _ folder: SourceFile, showing hidden: Set<String>, entering enters: (String) -> Bool
    ) -> Listing {
        var listing = Listing()
        let entries: [FolderEntry]
        do {
            entries = try listFolder(root + "/" + folder.path)
        } catch {
            listing.diagnostics.append(Message.unreadable(error).at(SourceLocation(folder.path)))
            return listing
        }
        let seen = entries.filter { !$0.isHidden || hidden.contains($0.name) }
        for entry in seen.sorted(by: { $0.bytes.lexicographicallyPrecedes($1.bytes) }) {
            guard let name = String(validating: entry.bytes, as: UTF8.self) else {
                listing.diagnostics.append(
                    Message.nameNotUTF8().at(SourceLocation(folder.path + "/" + entry.name)))
                continue
            }
            add(folder.path + "/" + name, name, to: &listing, entering: enters)
        }
        return listing
    }

    private func add(
        _ path: String, _ name: String, to listing: inout Listing, entering enters: (String) -> Bool
    ) {
        let location = SourceLocation(path)
        do {
            var status = try FileStatus(path: root + "/" + path, followsLinks: false)
            if status.kind == .symbolicLink {
                guard let target = realPath(root + "/" + path) else {
                    return listing.diagnostics.append(Message.deadLink().at(location))
                }
                guard target.hasPrefix(root + "/") else {
                    return listing.diagnostics.append(
                        Message.linkOutside(target: target).at(location))
                }
                status = try FileStatus(path: target)
                guard status.kind == .file else {
                    return listing.diagnostics.append(Message.linkToFolder().at(location))
                }
            }
            let file = SourceFile(path: path, status: status)
            switch status.kind {
            case .file: listing.files.append(file)
            case .folder: if enters(name) { listing.folders.append(file) }
            default: listing.diagnostics.append(Message.noFile().at(location))
            }
        } catch {
            listing.diagnostics.append(Message.unreadable(error).at(location))
        }
    }

    private func realPath(_ path: String) -> String? {
        guard let pointer = realpath(path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}
