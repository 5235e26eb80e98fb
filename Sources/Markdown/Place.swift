/// Where something stands in the author's file, as editors count it.
package struct Place: Sendable, Equatable, Hashable {
    /// Line of the file, from 1; front matter is counted.
    package var line: Int
    /// Column in Unicode scalars, from 1.
    package var column: Int
    /// Length in Unicode scalars, within the line; at least 1.
    package var length: Int

    package init(line: Int, column: Int, length: Int = 1) {
        self.line = line
        self.column = column
        self.length = length
    }
}
