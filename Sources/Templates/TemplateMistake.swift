/// One thing that is wrong in a template: where, and what. Its words are made elsewhere.
package struct TemplateMistake: Error, Sendable, Hashable {
    package let file: String
    /// From 1.
    package let line: Int
    /// From 1, in Unicode scalars.
    package let column: Int
    /// In Unicode scalars, at least 1.
    package let length: Int
    package let kind: Kind

    package enum Kind: Sendable, Hashable {
        /// No view in reach has the name.
        case unknownName(String, known: [String])
        case missingPartial(String, known: [String])
        /// The templates on the way round; the first is also the last.
        case cycle([String])
        /// An override of a block that the parent does not have.
        case unknownBlock(String, known: [String])
        /// One inheritance tag overrides the block twice.
        case duplicateBlock(String)
        /// Two files have the name.
        case duplicateTemplate(String)

        /// A tag without its `}}`.
        case unclosedTag
        case unclosedSection(String)
        /// `expected` is nil where nothing is open.
        case wrongClose(found: String, expected: String?)
        case invalidName(String)
        /// Set delimiters (`=`), pragmas (`%`), dynamic names (`*`): the mark is given.
        case unsupported(String)
        /// Between the blocks of an inheritance tag only blanks and comments may stand.
        case contentBetweenBlocks

        /// Triple braces around something that is not HTML.
        case unescapedText(String, FieldKind)
        /// HTML in double braces: use three.
        case escapedHTML(String)
        /// A field that cannot be a section.
        case notASection(String, FieldKind)
        /// A field that cannot be printed.
        case notPrintable(String, FieldKind)
        /// A name behind a dot, where what stands before the dot has no names.
        case noNamesBehind(String, FieldKind)
        /// `{{.}}` where no list of texts, and no section of a text, is around it.
        case noCurrentText

        case notUTF8
        /// Sections and partials stand in one another more often than the limit.
        case tooDeep(limit: Int)
        /// A name has more parts, divided by dots, than the limit.
        case longName(limit: Int)
        /// With all its partials the template has more parts than the limit.
        case tooLarge(limit: Int)
    }
}

extension TemplateMistake: CustomStringConvertible {
    package var description: String { "\(file):\(line):\(column): \(kind)" }
}
