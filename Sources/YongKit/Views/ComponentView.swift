package import Templates

/// What the templates of all components see beside their own fields.
package final class ComponentView: Sendable {
    let language: Language
    /// One of its kind on the page, for `id` and `aria-labelledby`.
    let id: String
    let strings: TextTable
    let assets: LinkTable

    init(language: Language, id: String, strings: TextTable, assets: LinkTable) {
        self.language = language
        self.id = id
        self.strings = strings
        self.assets = assets
    }

    package static let schema = ViewSchema(
        "component", of: ComponentView.self,
        [
            .text("lang", "the language of the text that it stands in, for `lang`") {
                $0.language.tag
            },
            .text("language", "its code: zh, en") { $0.language.code },
            .text("id", "an id that nothing else on the page has") { $0.id },
            .table("string", "texts of `Theme/strings`") { $0.strings },
            .linkTable("asset", "files of `Theme/assets`") { $0.assets },
        ])
}
