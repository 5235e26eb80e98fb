internal import Glibc

/// Brings entries of the output into the stage: by hard link, or by copying where links are refused.
struct EntryCarrying: Sendable {
    let source: FolderHandle
    let target: FolderHandle

    /// Brings one file. Returns its status when it had to be copied, for then its inode is new.
    func carryFile(_ path: String) throws(WriteError) -> FileStatus? {
        var isCopy = false
        var code = target.withParents(of: path) { name in
            linkat(source.descriptor, name, target.descriptor, name, 0) == 0 ? 0 : errno
        }
        if Self.linkRefusals.contains(code) {
            isCopy = true
            code = target.withParents(of: path) { copyFile($0) }
        }
        guard code == 0 else { throw .write(path: path, code: code) }
        guard isCopy else { return nil }
        do {
            return try FileStatus(path: path, in: target.descriptor, followsLinks: false)
        } catch {
            throw WriteError(writing: error)
        }
    }

    /// Brings an entry of the top with everything below it, as it is: rights and times too.
    func carryTree(_ top: FolderEntry) throws(WriteError) {
        var folders = [[CChar]]()
        var open = [(path: top.cName, kind: top.kind)]
        do throws(FileError) {
            while let (path, kind) = open.popLast() {
                var code: CInt = 0
                if kind == .folder {
                    code = mkdirat(target.descriptor, path, 0o700) == 0 ? 0 : errno
                    folders.append(path)
                    for entry in try listFolder(path, in: source.descriptor) {
                        open.append((path.appending(entry), entry.kind))
                    }
                } else if linkat(source.descriptor, path, target.descriptor, path, 0) != 0 {
                    code = errno
                    if Self.linkRefusals.contains(code) {
                        code = kind == .symbolicLink ? copyLink(path) : copyFile(path)
                    }
                }
                guard code == 0 else { throw FileError(path: text(path), code: code) }
            }
        } catch {
            throw WriteError(writing: error)
        }
        // Times last, children first: filling a folder changes its time.
        for path in folders.reversed() { copyAttributes(path) }
    }

    /// Gives the new top the owner and rights of the old one.
    func carryTopAttributes() {
        var status = stat()
        guard fstat(source.descriptor, &status) == 0 else { return }
        _ = fchown(target.descriptor, status.st_uid, status.st_gid)
        _ = fchmod(target.descriptor, status.st_mode & 0o7777)
    }

    private static let linkRefusals: Set<CInt> = [EPERM, EACCES, EXDEV, EMLINK, EOPNOTSUPP, ENOSYS]
}

extension EntryCarrying {
    private func copyFile(_ path: UnsafePointer<CChar>) -> CInt {
        let input = openat(source.descriptor, path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard input >= 0 else { return errno }
        defer { close(input) }
        var status = stat()
        guard fstat(input, &status) == 0 else { return errno }
        guard status.st_mode & S_IFMT == S_IFREG else { return EINVAL }
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
        let output = openat(target.descriptor, path, flags, status.st_mode & 0o777)
        guard output >= 0 else { return errno }
        var code = readPieces(of: input) { writeAll($0, to: output) }
        let times = [status.st_atim, status.st_mtim]
        if code == 0, futimens(output, times) != 0 { code = errno }
        if close(output) != 0, code == 0 { code = errno }
        return code
    }

    private func copyLink(_ path: UnsafePointer<CChar>) -> CInt {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX) + 1) { buffer in
            guard let text = buffer.baseAddress else { return ENOMEM }
            let length = readlinkat(source.descriptor, path, text, Int(PATH_MAX))
            guard length >= 0 else { return errno }
            buffer[length] = 0
            return symlinkat(text, target.descriptor, path) == 0 ? 0 : errno
        }
    }

    private func copyAttributes(_ path: UnsafePointer<CChar>) {
        var status = stat()
        guard fstatat(source.descriptor, path, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
        _ = fchownat(target.descriptor, path, status.st_uid, status.st_gid, AT_SYMLINK_NOFOLLOW)
        _ = fchmodat(target.descriptor, path, status.st_mode & 0o7777, 0)
        _ = utimensat(
            target.descriptor, path, [status.st_atim, status.st_mtim], AT_SYMLINK_NOFOLLOW)
    }
}
