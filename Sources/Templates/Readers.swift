/// Readers of one kind, called without counting a reference: for a step that prints three bytes,
/// counting those of its reader and of its view would be most of the work.
struct Readers<Value>: Sendable {
    private final class Reader: Sendable {
        let read: Read<Value>

        init(_ read: @escaping Read<Value>) { self.read = read }
    }

    /// They own what the others name.
    private var owned: [Reader] = []
    private var readers: [Unmanaged<Reader>] = []

    /// Returns where it stands.
    mutating func add(_ read: @escaping Read<Value>) -> Int {
        let reader = Reader(read)
        owned.append(reader)
        readers.append(.passUnretained(reader))
        return readers.count - 1
    }

    /// What the reader at `index` reads from a view that somebody else holds.
    @inline(__always)
    func read(_ index: Int, _ view: Unmanaged<AnyObject>) -> Value {
        readers[index]._withUnsafeGuaranteedRef { reader in
            view._withUnsafeGuaranteedRef { reader.read($0) }
        }
    }
}
