/// A value of a YAML file as its author wrote it: scalars stay text (`NO`, `1.10`, `010`).
///
/// A class, for nodes are handed about by the ten thousand: as a struct each would count the references of
/// its text and of its file's name, which is one for all nodes of a file, so that two processors that
/// read one file would wait for one another all the time.
package final class DataNode: Sendable {
    package enum Value: Sendable {
        case text(String)
        case list([DataNode])
        /// In the author's order; no key stands twice.
        case map([(key: Located<String>, value: DataNode)])
        /// A key with nothing behind it.
        case empty
    }

    package let value: Value
    package let location: SourceLocation

    package init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }

    package var text: String? {
        if case .text(let text) = value { text } else { nil }
    }

    package subscript(key: String) -> DataNode? {
        guard case .map(let entries) = value else { return nil }
        return entries.first { $0.key.value.hasSameBytes(as: key) }?.value
    }

    /// The same where the place of the key is known in another language: a file that is itself written
    /// once for each language may differ between them.
    func value(of key: String, expectedAt index: Int) -> DataNode? {
        guard case .map(let entries) = value, entries.indices.contains(index),
            entries[index].key.value.hasSameBytes(as: key)
        else { return self[key] }
        return entries[index].value
    }
}

extension DataNode {
    /// The fields of this record, and those of another one in the place of its own.
    package func overridden(by other: DataNode) -> DataNode {
        guard case .map(let own) = value, case .map(let others) = other.value else { return other }
        let names = others.map(\.key.value)
        return DataNode(
            .map(own.filter { !names.contains($0.key.value) } + others), at: location)
    }
}
