internal import CLinux
internal import Glibc

/// One name in a folder.
struct FolderEntry: Sendable {
    /// The bytes of the name, which need not be UTF-8, and a NUL: what the calls of Linux take.
    let cName: [CChar]
    let kind: FileStatus.Kind

    var bytes: [UInt8] { cName.dropLast().map { UInt8(bitPattern: $0) } }
    var name: String { String(decoding: bytes, as: UTF8.self) }
    /// Whether its bytes come before those of another name.
    func precedes(_ other: FolderEntry) -> Bool { strcmp(cName, other.cName) < 0 }
    var isHidden: Bool { cName.first == CChar(UInt8(ascii: ".")) }
}

/// Lists a folder without `.` and `..`, in the order of the file system.
func listFolder(
    _ path: UnsafePointer<CChar>, in folder: CInt = AT_FDCWD, followsLinks: Bool = false
) throws(FileError) -> [FolderEntry] {
    try FolderHandle(path, in: folder, followsLinks: followsLinks).entries()
}

extension FolderHandle {
    /// Everything in the folder but `.` and `..`, in the order of the file system.
    ///
    /// Asks the kernel itself: `readdir` makes four more calls and 32 KB of memory for each folder.
    func entries() throws(FileError) -> [FolderEntry] {
        var entries = [FolderEntry]()
        lseek(descriptor, 0, SEEK_SET)
        let code = withUnsafeTemporaryAllocation(byteCount: 1 << 15, alignment: 8) { buffer in
            while true {
                let length = yong_entries(descriptor, buffer.baseAddress, UInt(buffer.count))
                guard length > 0 else { return CInt(length) }
                append(UnsafeRawBufferPointer(rebasing: buffer[..<length]), to: &entries)
            }
        }
        guard code == 0 else { throw FileError(path: ".", code: -code) }
        return entries
    }

    /// Reads `struct linux_dirent64`: inode, offset, length of the record (16 bits), type, name.
    private func append(_ records: UnsafeRawBufferPointer, to entries: inout [FolderEntry]) {
        guard let base = records.baseAddress else { return }
        var start = 0
        while start < records.count {
            let length = Int(records.load(fromByteOffset: start + 16, as: UInt16.self))
            let name = (base + start + 19).assumingMemoryBound(to: CChar.self)
            let type = Int(records[start + 18])
            start += length
            if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
            let bytes = UnsafeBufferPointer(start: name, count: strlen(name) + 1)
            entries.append(FolderEntry(cName: [CChar](bytes), kind: kind(of: name, type)))
        }
    }

    private func kind(of name: UnsafePointer<CChar>, _ type: Int) -> FileStatus.Kind {
        switch type {
        case Int(DT_REG): return .file
        case Int(DT_DIR): return .folder
        case Int(DT_LNK): return .symbolicLink
        case Int(DT_UNKNOWN):
            // Some file systems leave the kind out.
            var status = stat()
            guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
                return .other
            }
            return FileStatus(status).kind
        default: return .other
        }
    }
}
