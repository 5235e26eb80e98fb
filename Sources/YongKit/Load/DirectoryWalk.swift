internal import Glibc

/// Finds the folders and files below a folder of the site, level by level.
///
/// Names are sorted by bytes, so every machine finds them in one order. Hidden entries do not
/// exist. Symbolic links lead to a file of the site or are reported.
struct DirectoryWalk: Sendable {
    let root: String
    let jobs: Int
    /// What is known of folders and need not be looked at.
    var memory = SourceMemory()

    struct Directory: Sendable {
        let folder: SourceFile
        /// The index of the folder around it.
        let parent: Int?
        let listing: Listing

        var files: [SourceFile] { listing.files }
    }

    /// What lies in one folder.
    struct Listing: Sendable {
        var files: [SourceFile] = []
        var folders: [SourceFile] = []
        var diagnostics: [Diagnostic] = []
    }

    struct Found: Sendable {
        /// A folder stands before those in it; empty when the start does not exist.
        var directories: [Directory] = []
        var diagnostics: [Diagnostic] = []

        func files(endingIn ending: String) -> [SourceFile] {
            directories.flatMap(\.files).filter { $0.path.hasSuffix(ending) }
        }
    }

    /// Walks a folder and those in it.
    func run(_ start: SourcePlace) async throws -> Found {
        var found = Found()
        let status = try? FileStatus(path: root + "/" + start.path)
        guard let status, status.kind == .folder else { return found }
        var level = [Pending(file: SourceFile(path: start.path, status: status), parent: nil)]
        var depth = 0
        while !level.isEmpty {
            let listings = try await level.concurrentMap(jobs: jobs) { pending in
                memory.listings[ByteKey(pending.file.path)]
                    ?? list(SourcePlace(path: pending.file.path))
            }
            var next: [Pending] = []
            for (pending, listing) in zip(level, listings) {
                let index = found.directories.count
                found.directories.append(
                    Directory(folder: pending.file, parent: pending.parent, listing: listing))
                found.diagnostics += listing.diagnostics
                next += listing.folders.map { Pending(file: $0, parent: index) }
            }
            depth += 1
            if depth > Self.deepest, let first = next.first {
                found.diagnostics.append(
                    Message.foldersTooDeep(Self.deepest).at(SourceLocation(first.file.path)))
                return found
            }
            level = next
        }
        return found
    }
}

extension DirectoryWalk {
    /// Nobody files deeper, and paths grow with every level.
    private static let deepest = 32

    private struct Pending: Sendable {
        let file: SourceFile
        let parent: Int?
    }

    /// What lies in one folder.
    func list(_ place: SourcePlace) -> Listing {
        var listing = Listing()
        let entries: [FolderEntry]
        do {
            entries = try listFolder(root + "/" + place.path)
        } catch {
            listing.diagnostics.append(Message.unreadable(error).at(SourceLocation(place.path)))
            return listing
        }
        let hidden = place.hiddenNames
        let seen = entries.filter { !$0.isHidden || hidden.contains($0.name) }
        for entry in seen.sorted(by: { $0.precedes($1) }) {
            guard let name = String(validating: entry.bytes, as: UTF8.self) else {
                listing.diagnostics.append(
                    Message.nameNotUTF8().at(SourceLocation(place.path + "/" + entry.name)))
                continue
            }
            add(place.path + "/" + name, to: &listing, entersIt: place.enters(name))
        }
        return listing
    }

    private func add(
        _ path: String, to listing: inout Listing, entersIt: Bool
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
            case .folder: if entersIt { listing.folders.append(file) }
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
