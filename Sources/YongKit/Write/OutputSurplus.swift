internal import Glibc

/// What lies in an output that the build did not make.
struct OutputSurplus {
    struct Entry {
        /// Below the output; ends with a NUL.
        let path: [CChar]
        let kind: FileStatus.Kind
        /// A file where a folder must be, or a folder where a file must be.
        let isObstacle: Bool
    }

    /// Each folder comes before what lies in it.
    private(set) var entries: [Entry] = []

    /// Walks the output, and passes over the strangers at its top.
    init(
        of folder: FolderHandle, outputs: [WrittenOutput], strangers: Strangers
    ) throws(WriteError) {
        // Paths are told apart by their hashes: 16 bytes each instead of a string.
        var files = Set<ContentHash>(minimumCapacity: outputs.count)
        var folders = Set<ContentHash>()
        for output in outputs {
            files.insert(ContentHash(output.path))
            folders.insertFolders(of: output.path)
        }
        do throws(FileError) {
            var open = [[CChar]]()
            for entry in try folder.entries() {
                if strangers.contains(entry) { continue }
                visit(entry.cName, entry.kind, files, folders, &open)
            }
            while let path = open.popLast() {
                for entry in try listFolder(path, in: folder.descriptor) {
                    visit(path.appending(entry), entry.kind, files, folders, &open)
                }
            }
        } catch {
            throw WriteError(writing: error)
        }
    }

    private mutating func visit(
        _ path: [CChar], _ kind: FileStatus.Kind,
        _ files: Set<ContentHash>, _ folders: Set<ContentHash>, _ open: inout [[CChar]]
    ) {
        let hash = path.withUnsafeBytes { ContentHash(.init(rebasing: $0.dropLast())) }
        let isFile = files.contains(hash)
        let isFolder = folders.contains(hash)
        if kind == .folder { open.append(path) }
        // A link where a file must be is no surplus: the file replaces it.
        guard kind == .folder ? !isFolder : !isFile else { return }
        let isObstacle = kind == .folder ? isFile : isFolder
        entries.append(Entry(path: path, kind: kind, isObstacle: isObstacle))
    }
}

extension Set<ContentHash> {
    /// Inserts the folders on the way to a file, deepest first, until one is known.
    fileprivate mutating func insertFolders(of path: String) {
        var path = path
        path.withUTF8 { bytes in
            var end = bytes.count
            while let slash = bytes[..<end].lastIndex(of: UInt8(ascii: "/")) {
                end = slash
                let folder = UnsafeBufferPointer(rebasing: bytes[..<end])
                let hash = ContentHash(UnsafeRawBufferPointer(folder))
                if !insert(hash).inserted { return }
            }
        }
    }
}
