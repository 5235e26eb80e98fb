internal import Glibc

/// A folder outside of the published site, with files that a command made for an editor.
package struct PlainFolder: Sendable {
    package let path: String

    package init(_ path: String) { self.path = path }

    /// Nil for a file that is not there or cannot be read.
    package func bytes(of name: String) -> [UInt8]? {
        (try? readFile(path + "/" + name))?.bytes
    }

    package func has(_ name: String) -> Bool {
        var status = stat()
        return lstat(path + "/" + name, &status) == 0
    }

    /// Writes a file in one step and makes the folders that it needs; one that says the same already
    /// is left alone.
    package func put(_ name: String, _ bytes: [UInt8]) throws(WriteError) {
        guard self.bytes(of: name) != bytes else { return }
        try Self.makeFolders(of: path + "/" + name)
        try replaceFile(path + "/" + name, with: bytes)
    }

    /// Removes a file, and the folders below this one that are empty without it.
    package func remove(_ name: String) throws(WriteError) {
        guard unlink(path + "/" + name) == 0 || errno == ENOENT else {
            throw .write(path: path + "/" + name, code: errno)
        }
        var folder = name[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            // A folder that holds anything stays.
            guard rmdir(path + "/" + folder) == 0 else { return }
        }
    }

    /// Where a path leads when all links on the way are followed, whether its end is there or not.
    package static func real(_ path: String) -> String {
        var there = path
        var rest = ""
        while there.utf8.count > 1 {
            if let real = realpath(there, nil) {
                defer { free(real) }
                return String(cString: real) + rest
            }
            guard let slash = there.lastIndex(of: "/") else { return path }
            rest = there[slash...] + rest
            there = String(there[..<slash])
        }
        return path
    }

    static func makeFolders(of file: String) throws(WriteError) {
        for index in file.indices.dropFirst() where file[index] == "/" {
            let folder = String(file[..<index])
            if mkdir(folder, 0o777) != 0, errno != EEXIST {
                throw .write(path: folder, code: errno)
            }
        }
    }
}
