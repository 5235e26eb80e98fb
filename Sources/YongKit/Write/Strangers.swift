/// The entries at the top of an output that are not ours and stay.
struct Strangers: Sendable {
    private let kept: Set<String>
    /// The names that begin with a dot and that this build or the last one made.
    private let ownDotNames: Set<String>

    init(kept: [String], outputs: [WrittenOutput], previous: Receipt?) {
        var tops = Set<String>()
        var dotNames = Set<String>()
        func insert(_ path: String, into names: inout Set<String>) {
            names.insert(String(Substring(path.utf8.prefix { $0 != UInt8(ascii: "/") })))
        }
        for output in outputs {
            if output.path.utf8.first == UInt8(ascii: ".") { insert(output.path, into: &dotNames) }
            if !kept.isEmpty { insert(output.path, into: &tops) }
        }
        for path in previous.map({ receipt in receipt.outputs.map(receipt.path) }) ?? []
        where path.utf8.first == UInt8(ascii: ".") {
            insert(path, into: &dotNames)
        }
        ownDotNames = dotNames
        // What this build makes itself is not kept from before.
        self.kept = Set(kept).subtracting(tops)
    }

    func contains(_ entry: FolderEntry) -> Bool {
        entry.isHidden ? !ownDotNames.contains(entry.name) : kept.contains(entry.name)
    }
}
