internal import Glibc

/// Removes an entry with everything below it, without following links. Returns the first error
/// number, or 0.
func removeTree(_ name: String, in parent: FolderHandle) -> CInt {
    removeTrees([cPath(name)], in: parent)
}

/// The same with several workers, for a tree of many folders.
func removeTree(_ name: String, in parent: FolderHandle, jobs: Int) async -> CInt {
    var failures = [CInt]()
    var upper = [[CChar]]()
    var level = [cPath(name)]
    while !level.isEmpty, level.count < 64 {
        upper += level
        level = level.flatMap { emptyFolder($0, in: parent, &failures) }
    }
    let subtrees = level
    let parts = ranges(of: subtrees.count, size: max(1, subtrees.count / 64))
    let codes = try? await parts.concurrentMap(jobs: jobs) { part in
        removeTrees(Array(subtrees[part]), in: parent)
    }
    failures += (codes ?? []).filter { $0 != 0 }
    removeFolders(upper, in: parent, &failures)
    return failures.first ?? 0
}

/// The NUL-terminated form of a path, which need not be UTF-8.
func cPath(_ path: String) -> [CChar] {
    path.utf8.map { CChar(bitPattern: $0) } + [0]
}

/// The text of a NUL-terminated path, for a message.
func text(_ path: [CChar]) -> String {
    String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

extension [CChar] {
    /// The path of an entry in the folder that this NUL-terminated path names.
    func appending(_ entry: FolderEntry) -> [CChar] {
        dropLast() + [CChar(UInt8(ascii: "/"))] + entry.cName
    }
}

private func removeTrees(_ paths: [[CChar]], in parent: FolderHandle) -> CInt {
    var failures = [CInt]()
    var folders = [[CChar]]()
    var open = paths
    while let path = open.popLast() {
        folders.append(path)
        open += emptyFolder(path, in: parent, &failures)
    }
    removeFolders(folders, in: parent, &failures)
    return failures.first ?? 0
}

/// Removes what is in a folder but its folders, and returns the paths of those.
private func emptyFolder(
    _ path: [CChar], in parent: FolderHandle, _ failures: inout [CInt]
) -> [[CChar]] {
    var folders = [[CChar]]()
    do throws(FileError) {
        let folder = try FolderHandle(path, in: parent.descriptor)
        for entry in try folder.entries() {
            if entry.kind == .folder {
                folders.append(path.appending(entry))
            } else if unlinkat(folder.descriptor, entry.cName, 0) != 0, errno != ENOENT {
                failures.append(errno)
            }
        }
    } catch {
        // Something else than a folder, or nothing at all.
        let isGone = unlinkat(parent.descriptor, path, 0) == 0 || errno == ENOENT
        if !isGone { failures.append(error.code) }
    }
    return folders
}

/// Removes emptied folders, given with every folder before those in it.
private func removeFolders(
    _ paths: [[CChar]], in parent: FolderHandle, _ failures: inout [CInt]
) {
    for path in paths.reversed() {
        if unlinkat(parent.descriptor, path, AT_REMOVEDIR) == 0 { continue }
        // ENOTDIR: it was a file, and is gone or counted.
        if errno != ENOENT, errno != ENOTDIR { failures.append(errno) }
    }
}
