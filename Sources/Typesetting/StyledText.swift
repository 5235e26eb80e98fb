/// A paragraph to be set: pieces of text in one language, some of which stand out.
package struct StyledText: Equatable, Sendable {
    package var runs: [Run]
    /// As a tag: zh-Hans, en.
    package var language: String

    package init(_ runs: [Run], language: String) {
        self.runs = runs
        self.language = language
    }

    package init(_ text: String, language: String) {
        self.init([Run(text)], language: language)
    }

    package struct Run: Equatable, Sendable {
        package var text: String
        package var isStrong = false
        package var isEmphasized = false
        package var isCode = false
        /// What is set small above it: pinyin.
        package var reading: String?
        /// Where it is not that of the paragraph.
        package var language: String?
        /// A class for the theme's colours.
        package var look: String?

        package init(_ text: String) { self.text = text }
    }

    package var plain: String { runs.map(\.text).joined() }
    package var isEmpty: Bool { runs.allSatisfy { $0.text.allSatisfy(\.isWhitespace) } }
}

extension StyledText {
    /// Whether Chinese is written, whose marks are wide and which stresses with dots.
    static func isChinese(_ language: String) -> Bool {
        // It is asked of every letter, nearly always with this one.
        if language == "zh-Hans" || language == "zh" { return true }
        return language.hasPrefix("zh-") && !language.contains("Latn")
    }
}
