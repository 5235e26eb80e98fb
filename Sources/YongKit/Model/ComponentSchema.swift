/// What the author of a text may write in a block of a component's name.
package struct ComponentSchema: Sendable {
    package let name: String
    /// In one line, for people.
    package let meaning: String
    package let fields: [Field]
    /// What is drawn from the values, as inline SVG.
    package let drawing: Drawing?
    /// How it stands on a card for another channel.
    package let card: CardForm

    package init(
        name: String, meaning: String, fields: [Field], drawing: Drawing?, card: CardForm = .flow
    ) {
        self.name = name
        self.meaning = meaning
        self.fields = fields
        self.drawing = drawing
        self.card = card
    }

    package struct Field: Sendable {
        package let name: String
        package let meaning: String
        package let isRequired: Bool
        package let type: ValueType

        package init(name: String, meaning: String, isRequired: Bool, type: ValueType) {
            self.name = name
            self.meaning = meaning
            self.isRequired = isRequired
            self.type = type
        }
    }

    package indirect enum ValueType: Sendable {
        /// Printed as it is written.
        case text
        /// One paragraph of Markdown.
        case inline
        /// Markdown of any length.
        case markdown
        case number
        /// A day, a month or a year.
        case date
        /// A date after which something is over.
        case deadline
        /// A page, a file or an address elsewhere.
        case link
        /// A file of the site.
        case file
        /// A picture of the site, in all its sizes.
        case picture
        case flag
        case choice([String])
        /// A page of the site, shown as a card.
        case page
        /// What Yong draws: a family and a name, `cat/biscuit`.
        case drawing
        /// The id of a figure in `_data/facts.yml`.
        case fact
        case list(ValueType)
        /// Fields; or, with a file of `_data`, the id of a record in it.
        case record([Field], from: String?)
        /// A value in every language of the site, all of them shown.
        case everyLanguage(ValueType)
    }

    /// A picture that Yong computes; each needs fields of certain names.
    package enum Drawing: String, Sendable, CaseIterable {
        case chart, map
    }

    /// How a component stands on a card.
    package enum CardForm: String, Sendable, CaseIterable {
        /// Its words as they come: paragraphs, items, rows, drawings.
        case flow
        /// Like something that is quoted, along a bar.
        case bar
        /// Each item a figure set large, with what it counts above it and its source below.
        case figures
        /// Each item a row: what it is at the left, and the rest at the right.
        case rows
        /// What it draws stands for its table.
        case drawing
        /// All of it on a ground of its own, to be held out to somebody.
        case plate
        /// Not at all: what it shows needs a page.
        case none
    }

    /// The key that names the data of a component, and is no field.
    static let dataKey = "from"

    func field(named name: String) -> Field? { fields.first { $0.name == name } }
}
