/// Reads `Content/site.yml`.
package struct SettingsReader: Sendable {
    private let file: String

    package init(file: String = "Content/site.yml") { self.file = file }

    /// Nil settings when something is missing without which no site can be built.
    package func read(_ text: [UInt8]) -> (settings: SiteSettings?, diagnostics: [Diagnostic]) {
        (nil, [])
    }
}
