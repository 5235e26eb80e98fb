/// One file of the output as it will be, whether it was written or found to be so already.
package struct WrittenOutput: Hashable, Sendable {
    package enum Change: Hashable, Sendable {
        case added, changed, kept
    }

    /// The path inside the output, with `/` between names and none at either end.
    package let path: String
    package let size: Int64
    package let hash: ContentHash
    package let change: Change
    /// When it was written, in nanoseconds since 1970.
    let modified: Int64
    let inode: UInt64

    var isStaged: Bool { change != .kept }

    init(path: String, hash: ContentHash, change: Change, status: FileStatus) {
        self.path = path
        self.size = status.size
        self.hash = hash
        self.change = change
        self.modified = status.modified
        self.inode = status.inode
    }

    /// The same output after its file was copied to another place.
    func with(_ status: FileStatus, change: Change? = nil) -> WrittenOutput {
        WrittenOutput(path: path, hash: hash, change: change ?? self.change, status: status)
    }
}
