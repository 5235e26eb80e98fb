/// The keys of a table, which are the same for every page and known when templates are loaded.
package struct TableKeys: Sendable {
    /// The name of the field that shows the table.
    package let name: String
    package let keys: [String]

    package init(_ name: String, _ keys: [String]) {
        self.name = name
        self.keys = keys
    }
}

/// The values of a table for one language or one site, in the order of its keys.
package final class Table<Value: Sendable>: Sendable {
    private let values: [Value?]

    package init(_ keys: TableKeys, _ value: (String) -> Value?) {
        values = keys.keys.map(value)
    }

    subscript(index: Int) -> Value? { values.indices.contains(index) ? values[index] : nil }
}

package typealias TextTable = Table<String>
package typealias LinkTable = Table<Link>
