internal import Glibc

/// An opened folder: paths that begin at it stay right when it is renamed. Closed with its last owner.
final class FolderHandle: Sendable {
    let descriptor: CInt

    /// Opens a folder, refusing a symbolic link in its place.
    init(_ path: String, in folder: CInt = AT_FDCWD) throws(FileError) {
        descriptor = openat(folder, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
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
    /// The bytes of the name, which need not be UTF-8.
    let bytes: [UInt8]
    let kind: FileStatus.Kind

    var name: String { String(decoding: bytes, as: UTF8.self) }
    var isHidden: Bool { bytes.first == UInt8(ascii: ".") }
}

/// Lists a folder without `.` and `..`, in the order of the file system. Links are not followed.
func listFolder(_ path: String, in folder: CInt = AT_FDCWD) throws(FileError) -> [FolderEntry] {
    let descriptor = openat(folder, path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    guard let stream = fdopendir(descriptor) else {
        let code = errno
        close(descriptor)
        throw FileError(path: path, code: code)
    }
    defer { closedir(stream) }
    var entries = [FolderEntry]()
    while true {
        errno = 0
        guard let record = readdir(stream) else {
            let code = errno
            if code != 0 { throw FileError(path: path, code: code) }
            return entries
        }
        let bytes = nameBytes(of: record)
        if bytes.elementsEqual(".".utf8) || bytes.elementsEqual("..".utf8) { continue }
        let kind = kind(of: record, in: descriptor)
        entries.append(FolderEntry(bytes: bytes, kind: kind))
    }
}

private func nameBytes(of record: UnsafeMutablePointer<dirent>) -> [UInt8] {
    // The record may be shorter than `dirent`: its name is read where it lies, never copied whole.
    let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
    let name = (UnsafeRawPointer(record) + offset).assumingMemoryBound(to: UInt8.self)
    let length = strlen(UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
    return [UInt8](UnsafeBufferPointer(start: name, count: length))
}

private func kind(of record: UnsafeMutablePointer<dirent>, in folder: CInt) -> FileStatus.Kind {
    switch Int(record.pointee.d_type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .symbolicLink
    case Int(DT_UNKNOWN):
        // Some file systems leave the kind out.
        var status = stat()
        let offset = MemoryLayout<dirent>.offset(of: \.d_name) ?? 0
        let name = (UnsafeRawPointer(record) + offset).assumingMemoryBound(to: CChar.self)
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return .other }
        return FileStatus(status).kind
    default: return .other
    }
}
