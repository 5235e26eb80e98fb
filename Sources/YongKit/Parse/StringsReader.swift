/// Reads `Theme/strings/<language>.yml`.
package struct StringsReader: Sendable {
    private let file: String
    private let language: Language

    package init(file: String, language: Language) {
        self.file = file
        self.language = language
    }

    package func read(_ text: [UInt8]) -> (strings: Strings, diagnostics: [Diagnostic]) {
        (Strings(language: language), [])
    }
}
