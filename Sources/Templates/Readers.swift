/// Functions that are called without counting a reference: for a step that prints three bytes, counting
/// those of its reader and of its view would be most of the work.
struct Readers<Function: Sendable>: Sendable {
    private final class Reader: Sendable {
        let function: Function

        init(_ function: Function) { self.function = function }
    }

    /// They own what the others name.
    private var owned: [Reader] = []
    private var readers: [Unmanaged<Reader>] = []

    var count: Int { readers.count }

    /// Returns where it stands.
    mutating func add(_ function: Function) -> Int {
        let reader = Reader(function)
        owned.append(reader)
        readers.append(.passUnretained(reader))
        return readers.count - 1
    }

    /// Adds those of a part, behind its own.
    mutating func append(_ others: Readers) {
        owned += others.owned
        readers += others.readers
    }

    /// What the reader at `index` reads from a view that somebody else holds.
    @inline(__always)
    func read<Value>(_ index: Int, _ view: Unmanaged<AnyObject>) -> Value
    where Function == Read<Value> {
        readers[index]._withUnsafeGuaranteedRef { reader in
            view._withUnsafeGuaranteedRef { reader.function($0) }
        }
    }
}

extension Readers<ListReader> {
    /// Visits the elements of the list that the reader at `index` reads.
    @inline(__always)
    func visit(
        _ index: Int, _ view: Unmanaged<AnyObject>, _ visit: (Unmanaged<AnyObject>) -> Bool
    ) {
        readers[index]._withUnsafeGuaranteedRef { reader in
            view._withUnsafeGuaranteedRef { reader.function.visit($0, visit) }
        }
    }
}
