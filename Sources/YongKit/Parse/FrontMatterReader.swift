/// Reads the front matter of a language file.
package struct FrontMatterReader: Sendable {
    private let file: String

    package init(file: String) { self.file = file }

    /// What could be understood, and every mistake. `text` and `block` come from
    /// `SourceText` and `FrontMatterBlock`.
    package func read(
        _ text: [UInt8], _ block: FrontMatterBlock
    ) -> (frontMatter: FrontMatter, diagnostics: [Diagnostic]) {
        (FrontMatter(), [])
    }
}
