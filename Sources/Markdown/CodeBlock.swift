/// A block of code; a fenced one whose name is a component of the theme is replaced by the site.
package struct CodeBlock: Sendable, Equatable {
    /// The first word after the fence; empty for none and for indented code.
    package var name: String
    /// What follows the first word.
    package var info: String
    package var text: String
    /// Line of the file on which the text (not the fence) begins.
    package var line: Int

    package init(name: String, info: String, text: String, line: Int) {
        self.name = name
        self.info = info
        self.text = text
        self.line = line
    }
}
