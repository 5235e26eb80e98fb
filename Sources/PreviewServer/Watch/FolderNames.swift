internal import Glibc

/// The names in a folder.
enum FolderNames {
    struct Entry {
        let name: String
        let isFolder: Bool
        let isLink: Bool
    }

    /// Nothing for a folder that cannot be read.
    static func list(_ path: String) -> [Entry] {
        guard let folder = opendir(path) else { return [] }
        defer { closedir(folder) }
        var entries: [Entry] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            guard name != ".", name != ".." else { continue }
            var isFolder = Int(entry.pointee.d_type) == Int(DT_DIR)
            if Int(entry.pointee.d_type) == Int(DT_UNKNOWN) {
                var status = stat()
                isFolder =
                    lstat(path + "/" + name, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
            }
            let isLink = Int(entry.pointee.d_type) == Int(DT_LNK)
            entries.append(Entry(name: name, isFolder: isFolder, isLink: isLink))
        }
        return entries
    }
}
