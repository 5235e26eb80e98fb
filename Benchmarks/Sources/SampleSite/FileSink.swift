import Glibc

/// Where the files of a sample go: a folder of the disk, or a dictionary in a test.
package struct FileSink {
    /// Takes a path below the sink's root and the file's bytes.
    package let write: (String, [UInt8]) throws -> Void

    package init(write: @escaping (String, [UInt8]) throws -> Void) {
        self.write = write
    }
}

/// What a folder of the disk received: enough to see at a glance that two runs wrote the same.
package final class FolderWriter {
    private let root: String
    private var knownFolders: Set<String> = []
    package private(set) var files = 0
    package private(set) var bytes = 0
    /// FNV-1a over every path and every byte, in the order of writing.
    package private(set) var digest: UInt64 = 0xCBF2_9CE4_8422_2325

    package init(root: String) {
        self.root = root
    }

    package var sink: FileSink { FileSink(write: write) }

    private func write(_ path: String, _ contents: [UInt8]) throws {
        let full = root + "/" + path
        if let slash = full.utf8.lastIndex(of: UInt8(ascii: "/")) {
            try makeFolder(String(full[..<slash]))
        }
        try FileWriting.write(contents, to: full)
        files += 1
        bytes += contents.count
        path.utf8.forEach(mix)
        contents.forEach(mix)
    }

    private func mix(_ byte: UInt8) {
        digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3
    }

    private func makeFolder(_ path: String) throws {
        guard !path.isEmpty, !knownFolders.contains(path) else { return }
        if let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
            try makeFolder(String(path[..<slash]))
        }
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw FileError(path) }
        knownFolders.insert(path)
    }
}

/// A system call on a file that failed.
package struct FileError: Error, CustomStringConvertible {
    package let description: String

    package init(_ path: String) {
        description = "\(path): \(String(cString: strerror(errno)))"
    }
}

enum FileWriting {
    static func write(_ contents: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw FileError(path) }
        defer { close(file) }
        var rest = contents[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            guard count > 0 else { throw FileError(path) }
            rest = rest.dropFirst(count)
        }
    }
}
