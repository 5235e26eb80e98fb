/// A text in a drawing, on one line.
package struct DrawnText {
    package let text: String
    package let family: String
    package let weight: Int
    /// Of the text, as a tag.
    package let language: String

    /// What its letters go around, in ems from where it begins, and how long it is.
    package struct Outlines {
        package let lines: [Float]
        package let advance: Double

        package init(lines: [Float], advance: Double) {
            self.lines = lines
            self.advance = advance
        }
    }

    /// Nil for letters that have no outlines, or that nobody here has.
    package typealias Setting = (DrawnText) -> Outlines?
}
