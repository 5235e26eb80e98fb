/// What a preview knows of the files from the last time it looked, so that it looks only at others.
struct SourceMemory: Sendable {
    /// By path of the folder.
    var listings: [ByteKey: DirectoryWalk.Listing] = [:]
    /// By path of the file.
    var texts: [ByteKey: SourceBytes] = [:]

    /// Forgets everything that may not be as it was.
    ///
    /// - Parameter paths: files and folders that were saved, made, moved or deleted.
    mutating func forget(_ paths: Set<String>) {
        for path in paths {
            texts[ByteKey(path)] = nil
            listings[ByteKey(path.parentPath)] = nil
            // Another folder may be there by now, and everything in it be another.
            guard listings[ByteKey(path)] != nil else { continue }
            for key in listings.keys where key.text == path || key.text.hasPrefix(path + "/") {
                listings[key] = nil
            }
        }
    }

    /// Forgets which files there are, but not what was in those that are as they were.
    mutating func forgetFolders() { listings = [:] }

    /// The bytes of a file that has not been touched since they were read.
    func bytes(of file: SourceFile) -> SourceBytes? {
        guard let known = texts[ByteKey(file.path)], known.file.status == file.status else {
            return nil
        }
        return known
    }

    mutating func note(_ walks: [DirectoryWalk.Found]) {
        listings = [:]
        for directory in walks.lazy.flatMap(\.directories) {
            listings[ByteKey(directory.folder.path)] = directory.listing
        }
    }

    mutating func note(_ tree: SourceTree) {
        texts = [:]
        texts.reserveCapacity(tree.folders.count * 2)
        func add(_ text: SourceBytes?) {
            if let text { texts[ByteKey(text.file.path)] = text }
        }
        add(tree.settings)
        for folder in tree.folders {
            folder.texts.forEach(add)
            add(folder.defaults)
        }
        (tree.data + tree.theme.templates + tree.theme.strings).forEach(add)
    }
}

extension String {
    /// Everything before the last component.
    var parentPath: String {
        utf8.lastIndex(of: 0x2F).map { String(self[..<$0]) } ?? ""
    }
}
