internal import Glibc

/// The folder in which the next output grows.
///
/// It lies beside the output, on its file system, so that one step can exchange the two; where
/// nothing can be made there, it lies inside the output and its files are renamed one by one.
struct Stage: Sendable {
    /// The stage itself.
    let folder: FolderHandle
    /// What the stage lies in: the output's parent, or the output.
    let parent: FolderHandle
    let name: String
    let path: String
    /// Why the stage is not beside the output; 0 when it is.
    let insideBecause: CInt

    static let prefix = ".yong-stage-"

    /// Makes an empty stage, and removes those of builds that were killed.
    init(for output: OutputFolder, existing: FolderHandle?) throws(WriteError) {
        // The state folder is named by the hash of the output's path: a neighbour's stage is not ours.
        let own = Self.prefix + output.statePath.suffix(16) + "-"
        name = own + "\(getpid())"
        makeFolders(output.parentPath)
        do throws(FileError) {
            let beside = try FolderHandle(output.parentPath)
            if let existing { removeLeftovers(in: existing, prefix: Self.prefix) }
            removeLeftovers(in: beside, prefix: own)
            var code = mkdirat(beside.descriptor, name, 0o777) == 0 ? 0 : errno
            if code == 0 || existing == nil {
                guard code == 0 else { throw FileError(path: output.path, code: code) }
                (parent, path, insideBecause) = (beside, "\(output.parentPath)/\(name)", 0)
            } else if let existing {
                insideBecause = code
                code = mkdirat(existing.descriptor, name, 0o777) == 0 ? 0 : errno
                guard code == 0 else { throw FileError(path: output.path, code: code) }
                (parent, path) = (existing, "\(output.path)/\(name)")
            } else {
                throw FileError(path: output.path, code: code)
            }
            folder = try FolderHandle(name, in: parent.descriptor)
        } catch {
            throw WriteError(writing: error)
        }
    }

    /// Writes a new file.
    func write(_ path: String, _ bytes: [UInt8]) throws(WriteError) -> FileStatus {
        try fill(path) { descriptor in bytes.withUnsafeBytes { writeAll($0, to: descriptor) } }
    }

    /// Copies a file, and hashes what was copied: the source may change at any time.
    func copy(
        _ source: String, to path: String
    ) throws(WriteError) -> (status: FileStatus, hash: ContentHash) {
        let input: CInt
        do {
            input = try openRegularFile(source, in: AT_FDCWD).descriptor
        } catch {
            throw WriteError(reading: error)
        }
        defer { close(input) }
        var hasher = ContentHasher()
        var readCode: CInt = 0
        let status = try fill(path) { descriptor in
            var writeCode: CInt = 0
            let code = readPieces(of: input) { piece in
                hasher.update(piece)
                writeCode = writeAll(piece, to: descriptor)
                return writeCode
            }
            readCode = writeCode == 0 ? code : 0
            return writeCode
        }
        guard readCode == 0 else { throw .read(path: source, code: readCode) }
        return (status, hasher.finish())
    }

    /// Gives a file a second name in the stage, so that nothing is copied; nil where that cannot be.
    func link(_ source: String, to path: String) -> FileStatus? {
        let code = folder.withParents(of: path) { name in
            linkat(AT_FDCWD, source, folder.descriptor, name, 0) == 0 ? 0 : errno
        }
        guard code == 0 else { return nil }
        return try? FileStatus(path: path, in: folder.descriptor, followsLinks: false)
    }

    /// Removes the stage with everything in it.
    func remove() {
        _ = removeTree(name, in: parent)
    }
}

extension Stage {
    private func fill(
        _ path: String, _ body: (CInt) -> CInt
    ) throws(WriteError) -> FileStatus {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        var descriptor: CInt = -1
        var code = folder.withParents(of: path) { name in
            descriptor = openat(folder.descriptor, name, flags, 0o666)
            return descriptor >= 0 ? 0 : errno
        }
        var status = stat()
        if code == 0 {
            code = body(descriptor)
            if code == 0, fstat(descriptor, &status) != 0 { code = errno }
            if close(descriptor) != 0, code == 0 { code = errno }
        }
        guard code == 0 else { throw .write(path: path, code: code) }
        return FileStatus(status)
    }
}

/// Removes the stages that no process owns any more: the lock proves that none does.
private func removeLeftovers(in folder: FolderHandle, prefix: String) {
    for entry in (try? folder.entries()) ?? [] where entry.name.hasPrefix(prefix) {
        _ = removeTree(entry.name, in: folder)
    }
}

/// Makes a folder and those above it; what cannot be made shows when the folder is opened.
private func makeFolders(_ path: String) {
    guard mkdir(path, 0o777) != 0, errno == ENOENT,
        let slash = path.lastIndex(of: "/")
    else { return }
    makeFolders(String(path[..<slash]))
    _ = mkdir(path, 0o777)
}
