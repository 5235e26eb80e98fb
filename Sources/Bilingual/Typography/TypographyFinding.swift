/// Something in the signs of a text that a proof-reader would mark.
package struct TypographyFinding: Sendable, Equatable {
    package enum Rule: Sendable, Equatable {
        /// `,` right behind Han.
        case halfWidthMark
        /// `(` beside Han.
        case halfWidthBracket
        /// `"` beside Han, or the quotation marks of the other house.
        case quotationMark
        /// `ＡＢＣ`, `１２３`.
        case fullWidthLetter
        /// A space beside a full-width mark.
        case spaceBesideMark
        /// Against the house's rule between Han and Latin.
        case hanLatinSpace
        /// ！！, ，，
        case repeatedMark
        /// `...` for ……
        case ellipsis
        /// `--` for ——
        case dash
        /// A bracket or quotation mark without its partner.
        case unpaired
        /// A character that nobody sees, or U+FFFD.
        case invisible
        /// `**` that was to be mark-up.
        case leftoverMark
        /// `{{name}}` that nothing took the place of.
        case leftoverBraces
        /// `，` in English.
        case fullWidthMark
        /// A space before a mark, or two of them.
        case strayedSpace
        /// The same word twice.
        case doubledWord
        /// `Github`
        case nameCase
    }

    package let rule: Rule
    /// In bytes.
    package let range: Range<Int>
    /// What should stand there, if that is sure.
    package let instead: String?

    init(_ rule: Rule, _ range: Range<Int>, _ instead: String? = nil) {
        self.rule = rule
        self.range = range
        self.instead = instead
    }
}

/// What a house has decided where grammar leaves it free.
package struct TypographyStyle: Sendable, Equatable {
    package enum Spacing: String, Sendable, CaseIterable { case none, space }
    package enum Quotes: String, Sendable, CaseIterable { case curved, corner }

    /// Between Han and Latin letters or digits.
    package var spacing: Spacing
    /// “” or 「」.
    package var quotes: Quotes

    package init(spacing: Spacing = .none, quotes: Quotes = .curved) {
        self.spacing = spacing
        self.quotes = quotes
    }
}

/// Reads the signs of a text, block by block.
package struct Typography: Sendable {
    let style: TypographyStyle
    let names: NameCases

    /// - Parameter names: proper names as they are written, besides the known ones.
    package init(_ style: TypographyStyle = TypographyStyle(), names: [String] = []) {
        self.style = style
        self.names = NameCases(names)
    }

    /// What is wrong in one block of a text; ranges are bytes of the whole text.
    package func findings(
        in text: UnsafeBufferPointer<UInt8>, _ block: Range<Int>, _ form: WrittenForm
    ) -> [TypographyFinding] {
        var scan = TypographyScan(text, block, self, form)
        scan.run()
        return scan.findings
    }

    package func findings(in text: String, _ form: WrittenForm) -> [TypographyFinding] {
        var text = text
        return text.withUTF8 { findings(in: $0, 0..<$0.count, form) }
    }
}
