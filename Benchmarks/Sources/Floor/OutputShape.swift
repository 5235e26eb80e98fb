import Glibc

/// The names and sizes of the files that a build left, to be written again without the building.
package struct OutputShape: Sendable {
    package let folders: [String]
    package let files: [(path: String, size: Int)]

    package var bytes: Int { files.reduce(0) { $0 + $1.size } }

    /// Lists a folder; paths are relative to it and sorted by bytes, folders before what is in them.
    package init(of root: String) throws {
        var folders: [String] = []
        var files: [(path: String, size: Int)] = []
        var waiting = [""]
        while let folder = waiting.popLast() {
            for entry in try FolderEntry.all(in: root + "/" + folder) {
                let path = folder.isEmpty ? entry.name : folder + "/" + entry.name
                if let size = entry.fileSize {
                    files.append((path, size))
                } else {
                    folders.append(path)
                    waiting.append(path)
                }
            }
        }
        self.folders = folders.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }
}

private struct FolderEntry {
    let name: String
    /// `nil` for a folder.
    let fileSize: Int?

    static func all(in path: String) throws -> [FolderEntry] {
        guard let folder = opendir(path) else { throw FloorError(path) }
        defer { closedir(folder) }
        var entries: [FolderEntry] = []
        while let entry = readdir(folder) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            var status = stat()
            guard lstat(path + "/" + name, &status) == 0 else { throw FloorError(path) }
            switch status.st_mode & S_IFMT {
            case S_IFDIR: entries.append(FolderEntry(name: name, fileSize: nil))
            case S_IFREG: entries.append(FolderEntry(name: name, fileSize: Int(status.st_size)))
            default: break
            }
        }
        return entries
    }
}

/// A system call of the floor that failed.
package struct FloorError: Error, CustomStringConvertible {
    package let description: String

    init(_ path: String) {
        description = "\(path): \(String(cString: strerror(errno)))"
    }
}
