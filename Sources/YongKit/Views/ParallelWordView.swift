internal import Templates

/// A word of the site in both languages, for screen readers too one beside the other.
package final class ParallelWordView: Sendable {
    let id: String?
    let texts: [Text]

    init(id: String?, texts: [Text]) {
        self.id = id
        self.texts = texts
    }

    /// What one language says of it.
    final class Text: Sendable {
        let lang: String
        let strings: TextTable
        let word: DataView

        init(lang: String, strings: TextTable, word: DataView) {
            self.lang = lang
            self.strings = strings
            self.word = word
        }
    }

    /// - Parameter word: the names of a record of `_data/terms.yml`.
    static func schema(word: ViewSchema) -> ViewSchema {
        let text = ViewSchema(
            "parallelWordText", of: Text.self,
            [
                .text("lang", "for `lang`: zh-Hans, en") { $0.lang },
                .table("string", "texts of `Theme/strings` in this language") { $0.strings },
                .view("word", as: { word }, "the record of `_data/terms.yml`") { $0.word },
            ])
        return ViewSchema(
            "parallelWord", of: ParallelWordView.self,
            [
                .text("id", "its id; links lead to it") { $0.id },
                .list("texts", as: { text }, "the word in each language, in their order") {
                    $0.texts
                },
            ])
    }
}
