internal import Markdown

/// Where the values of a component were written, and how to find a place in one of them.
struct ComponentSource {
    /// Where the text has its block; nil for values of front matter, whose places are known.
    private let body: (text: BodyText, block: Int)?
    private let lines: Lines
    /// What a mistake points at that concerns the whole.
    let name: SourceLocation

    init(frontMatter name: SourceLocation) {
        body = nil
        lines = Lines("")
        self.name = name
    }

    init(_ body: BodyText, block: Int) {
        self.body = (body, block)
        name = SourceLocation(body.file, body.document.place(ofCodeBlock: block))
        lines = Lines(body.document.codeBlocks[block].text)
    }

    /// The lines of the block, told apart when the first mistake has to be placed.
    private final class Lines {
        private let text: String
        private(set) lazy var all = text.split(separator: "\n", omittingEmptySubsequences: false)

        init(_ text: String) { self.text = text }
    }

    /// A place of the block's text as a place of the file: the block may be indented.
    func location(_ inner: SourceLocation) -> SourceLocation {
        guard let text = body?.text, inner.file == text.file, inner.column > 0 else {
            return inner
        }
        let written = text.document.length(ofLine: inner.line)
        let indent = max(0, written - (line(inner.line)?.unicodeScalars.count ?? written))
        return SourceLocation(
            inner.file, line: inner.line, column: inner.column + indent, length: inner.length)
    }

    /// A place in a text value; the value itself where the way into it is not known.
    func location(_ place: Place, in node: DataNode) -> SourceLocation {
        let start = node.location
        if body == nil {
            // Of front matter and data only the first character's place is known.
            return SourceLocation(
                start.file, line: start.line,
                column: start.column > 0 && place.line == 1 ? start.column + place.column - 1 : 0,
                length: place.length)
        }
        guard start.file == body?.text.file, let first = line(start.line) else { return start }
        switch first.dropFirst(start.column - 1).first {
        case "|":
            guard
                let text = (start.line + 1...start.line + lines.all.count).lazy
                    .compactMap({ line($0) }).first(where: { !$0.allSatisfy { $0 == " " } })
            else { break }
            let indent = text.prefix { $0 == " " }.count
            return location(
                SourceLocation(
                    start.file, line: start.line + place.line, column: indent + place.column,
                    length: place.length))
        case ">": break
        case let sign:
            let column = start.column + place.column - (sign == "\"" || sign == "'" ? 0 : 1)
            guard place.line == 1, column + place.length - 1 <= first.unicodeScalars.count else {
                break
            }
            return location(
                SourceLocation(
                    start.file, line: start.line, column: column, length: place.length))
        }
        return location(start)
    }

    /// A line of the block by its number in the file.
    private func line(_ number: Int) -> Substring? {
        guard let body else { return nil }
        let index = number - body.text.document.codeBlocks[body.block].line
        return lines.all.indices.contains(index) ? lines.all[index] : nil
    }
}
