/// Diagnostics for people: whoever made one mistake five hundred times has seen it after twenty.
///
/// A machine gets all of them (`--json`).
struct RepeatedDiagnostics {
    struct Entry {
        let diagnostic: Diagnostic
        /// How many like it follow and are not shown.
        var more = 0
        /// They stand in its file; otherwise in other ones, in the same words.
        var isOfOneFile = true
    }

    private(set) var entries: [Entry] = []

    /// Shown of one rule in one file, and of the same words in all files.
    private static let most = 20

    /// The diagnostics are sorted: those of a file stand together.
    init(_ diagnostics: [Diagnostic]) {
        var ofFile: [String: (count: Int, last: Int)] = [:]
        var ofWords: [String: (count: Int, last: Int)] = [:]
        var file: String?
        for diagnostic in diagnostics {
            let here = diagnostic.location?.file ?? ""
            if file?.utf8.elementsEqual(here.utf8) != true {
                ofFile = [:]
                file = here
            }
            let rule = diagnostic.message.rule
            let words = rule + "\n" + diagnostic.message.wording.en
            if let known = ofFile[rule], known.count >= Self.most {
                entries[known.last].more += 1
                continue
            }
            if let known = ofWords[words], known.count >= Self.most,
                entries[known.last].more == 0 || !entries[known.last].isOfOneFile
            {
                entries[known.last].more += 1
                entries[known.last].isOfOneFile = false
                continue
            }
            ofFile[rule] = ((ofFile[rule]?.count ?? 0) + 1, entries.count)
            ofWords[words] = ((ofWords[words]?.count ?? 0) + 1, entries.count)
            entries.append(Entry(diagnostic: diagnostic))
        }
    }
}
