/// What stands between `{{` and `}}`.
struct Tag: Sendable {
    enum Sigil: Sendable, Equatable {
        case variable, raw, section, inverted, close, partial, parent, block
    }

    let sigil: Sigil
    let name: String
    /// Where the name stands, as offsets into the template's bytes.
    let nameRange: Range<Int>
    let range: Range<Int>
}

/// A piece of a template, in the order of the file.
enum Token: Sendable {
    case text(Range<Int>)
    case tag(Tag)
}

/// A mistake before its offsets are turned into a line and a column.
struct Finding: Sendable {
    let template: Int
    let range: Range<Int>
    let kind: TemplateMistake.Kind
}
