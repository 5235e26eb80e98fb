/// A place in a file that a person wrote.
package struct SourceLocation: Sendable, Hashable {
    /// The path below the site's folder, such as `Content/city/en.md`.
    package let file: String
    /// From 1; 0 when the whole file is meant.
    package let line: Int
    /// From 1, in Unicode scalars; 0 when the whole line is meant.
    package let column: Int
    /// In Unicode scalars; at least 1 where there is a column.
    package let length: Int

    package init(_ file: String, line: Int = 0, column: Int = 0, length: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.length = length
    }
}

/// A value and the place where a person wrote it.
package struct Located<Value: Sendable>: Sendable {
    package let value: Value
    package let location: SourceLocation

    package init(_ value: Value, at location: SourceLocation) {
        self.value = value
        self.location = location
    }
}

extension Located: Equatable where Value: Equatable {}
