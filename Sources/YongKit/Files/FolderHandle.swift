internal import Glibc

/// An opened folder: paths that begin at it stay right when it is renamed. Closed with its last owner.
final class FolderHandle: Sendable {
    let descriptor: CInt

    /// Opens a folder; a symbolic link in its place is refused unless it is to be followed.
    init(
        _ path: UnsafePointer<CChar>, in folder: CInt = AT_FDCWD, followsLinks: Bool = false
    ) throws(FileError) {
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (followsLinks ? 0 : O_NOFOLLOW)
        descriptor = openat(folder, path, flags)
        let code = errno
        guard descriptor >= 0 else { throw FileError(path: String(cString: path), code: code) }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    func status() -> FileStatus {
        var status = stat()
        fstat(descriptor, &status)
        return FileStatus(status)
    }
}
