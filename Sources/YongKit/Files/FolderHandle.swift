internal import Glibc

/// An opened folder: paths that begin at it stay right when it is renamed. Closed with its last owner.
final class FolderHandle: Sendable {
    let descriptor: CInt

    /// Opens a folder, refusing a symbolic link in its place.
    init(_ path: UnsafePointer<CChar>, in folder: CInt = AT_FDCWD) throws(FileError) {
        descriptor = openat(folder, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
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

/// One name in a folder.
struct FolderEntry: Sendable {
    /// The bytes of the name, which need not be UTF-8, and a NUL: what the calls of Linux take.
    let cName: [CChar]
    let kind: FileStatus.Kind

    var bytes: [UInt8] { cName.dropLast().map { UInt8(bitPattern: $0) } }
    var name: String { String(decoding: bytes, as: UTF8.self) }
    var isHidden: Bool { cName.first == CChar(UInt8(ascii: ".")) }
}

/// Lists a folder without `.` and `..`, in the order of the file system. Links are not followed.
func listFolder(
    _ path: UnsafePointer<CChar>, in folder: CInt = AT_FDCWD
) throws(FileError) -> [FolderEntry] {
    func failure(_ code: CInt) -> FileError { FileError(path: String(cString: path), code: code) }

    let descriptor = openat(folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    guard let stream = fdopendir(descriptor) else {
        let code = errno
        close(descriptor)
        throw failure(code)
    }
    defer { closedir(stream) }
    var entries = [FolderEntry]()
    while true {
        errno = 0
        guard let record = readdir(stream) else {
            if errno != 0 { throw failure(errno) }
            return entries
        }
        // The record may be shorter than `dirent`: the name is read where it lies.
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let name = (UnsafeRawPointer(record) + offset).assumingMemoryBound(to: CChar.self)
        if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
        entries.append(
            FolderEntry(
                cName: [CChar](UnsafeBufferPointer(start: name, count: strlen(name) + 1)),
                kind: kind(of: name, Int(record.pointee.d_type), in: descriptor)))
    }
}

private func kind(
    of name: UnsafePointer<CChar>, _ type: Int, in folder: CInt
) -> FileStatus.Kind {
    switch type {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .symbolicLink
    case Int(DT_UNKNOWN):
        // Some file systems leave the kind out.
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
        return FileStatus(status).kind
    default: return .other
    }
}
