/// Reads YAML whose shape its user defines: `_data/*.yml`, and the bodies of components.
package struct DataReader: Sendable {
    private let file: String

    package init(file: String) { self.file = file }

    /// Nil when the text is no YAML that we accept; `.empty` for a file of comments.
    ///
    /// `text` comes from `SourceText`. A part of a larger file says where it begins.
    package func read(
        _ text: [UInt8], firstLine: Int = 1, firstColumn: Int = 1
    ) -> (node: DataNode?, diagnostics: [Diagnostic]) {
        YAMLReader(
            text: TextBytes(bytes: text, file: file), range: 0..<text.count, firstLine: firstLine,
            firstColumn: firstColumn
        ).read()
    }
}
