package import Templates

/// What a page or heading is called in the second language of the parallel edition.
package final class TranslationView: View {
    let title: String
    let summary: String?
    let lang: String

    init(title: String, summary: String? = nil, lang: String) {
        self.title = title
        self.summary = summary
        self.lang = lang
    }

    static let meaning = "the same in the second language, in the parallel edition"

    package static let schema = ViewSchema(
        "translation", of: TranslationView.self,
        [
            .text("title", "the title, or a heading's text") { $0.title },
            .text("summary", "the page's summary") { $0.summary },
            .html("phrases", "the summary as HTML, a Chinese one in phrases that stay whole") {
                $0.summary?.inPhrases
            },
            .text("lang", "the second language, for `lang`") { $0.lang },
        ])
}
