/// What was saved since somebody last looked.
package struct Changes: Sendable, Equatable {
    /// Paths of files and folders, below the folder that is watched.
    package var paths: Set<String> = []
    /// So much happened that not all of it was seen: everything has to be looked at.
    package var isIncomplete = false

    package init(paths: Set<String> = [], isIncomplete: Bool = false) {
        self.paths = paths
        self.isIncomplete = isIncomplete
    }

    package var isEmpty: Bool { paths.isEmpty && !isIncomplete }

    mutating func formUnion(_ other: Changes) {
        paths.formUnion(other.paths)
        isIncomplete = isIncomplete || other.isIncomplete
    }
}
