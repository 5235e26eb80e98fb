/// A template as it was read: the name that other templates call it by, its file, its text.
package struct TemplateSource: Sendable {
    package let name: String
    /// Named in messages, never opened.
    package let file: String
    package let bytes: [UInt8]

    package init(name: String, file: String, bytes: [UInt8]) {
        self.name = name
        self.file = file
        self.bytes = bytes
    }
}

/// A template that is rendered by itself, and the views that it sees.
package struct TemplateRoot: Sendable {
    package let template: String
    /// Outermost first: a name is looked for from the last to the first.
    package let schemas: [ViewSchema]

    package init(_ template: String, _ schemas: ViewSchema...) {
        self.template = template
        self.schemas = schemas
    }
}
