/// One name of a view: what it is called, what it means, what it is, how it is read.
package struct Field: Sendable {
    package let name: String
    /// One line, for the list of names that theme authors read.
    package let meaning: String
    let access: FieldAccess

    package var kind: FieldKind { access.kind }

    /// The names behind this one, where it is a view or a list of views.
    package var schema: ViewSchema? {
        switch access {
        case .view(let schema, _), .list(let schema, _): schema()
        default: nil
        }
    }
}

/// What a name stands for, which decides how a template may use it.
package enum FieldKind: String, Sendable, Hashable, CaseIterable {
    /// Printed escaped by `{{name}}`; absent as a section when nil.
    case text
    /// Printed as it is by `{{{name}}}`; absent as a section when nil.
    case html
    /// A condition: `{{#name}}` and `{{^name}}` and nothing else.
    case flag
    /// Printed by `{{name}}` with the prefix of the page that it is printed on.
    case link
    /// `{{#name}}` once, with its names in reach; `{{name.title}}`.
    case view
    /// `{{#name}}` for each, with the names of each in reach.
    case list
    /// `{{#name}}` for each; `{{.}}` is the text.
    case texts
    /// `{{name.key}}` for each key known when the theme is loaded.
    case table
    /// Never anything, in no record: may be named, prints nothing.
    case nothing
}

/// A field while the class that it reads from is still known to the compiler.
package struct ViewField<Owner: AnyObject & Sendable>: Sendable {
    let field: Field

    private init(_ name: String, _ meaning: String, _ access: FieldAccess) {
        field = Field(name: name, meaning: meaning, access: access)
    }
}

extension ViewField {
    package static func text(
        _ name: String, _ meaning: String, _ read: @escaping @Sendable (Owner) -> String?
    ) -> Self {
        Self(name, meaning, .text { read(unsafeDowncast($0, to: Owner.self)) })
    }

    package static func html(
        _ name: String, _ meaning: String, _ read: @escaping @Sendable (Owner) -> [UInt8]?
    ) -> Self {
        Self(name, meaning, .html { read(unsafeDowncast($0, to: Owner.self)) })
    }

    package static func flag(
        _ name: String, _ meaning: String, _ read: @escaping @Sendable (Owner) -> Bool
    ) -> Self {
        Self(name, meaning, .flag { read(unsafeDowncast($0, to: Owner.self)) })
    }

    package static func link(
        _ name: String, _ meaning: String, _ read: @escaping @Sendable (Owner) -> Link?
    ) -> Self {
        Self(name, meaning, .link { read(unsafeDowncast($0, to: Owner.self)) })
    }

    package static func texts(
        _ name: String, _ meaning: String, _ read: @escaping @Sendable (Owner) -> [String]
    ) -> Self {
        Self(name, meaning, .texts { read(unsafeDowncast($0, to: Owner.self)) })
    }

    /// The child's schema is asked for when a template is loaded, so a view may hold its own kind.
    package static func view<Child: View>(
        _ name: String, of child: Child.Type, _ meaning: String,
        _ read: @escaping @Sendable (Owner) -> Child?
    ) -> Self {
        view(name, as: { Child.schema }, meaning, read)
    }

    /// For a child whose names are known only once the site's data is.
    package static func view<Child: AnyObject & Sendable>(
        _ name: String, as schema: @escaping @Sendable () -> ViewSchema, _ meaning: String,
        _ read: @escaping @Sendable (Owner) -> Child?
    ) -> Self {
        Self(name, meaning, .view(schema) { read(unsafeDowncast($0, to: Owner.self)) })
    }

    package static func list<Child: View>(
        _ name: String, of child: Child.Type, _ meaning: String,
        _ read: @escaping @Sendable (Owner) -> [Child]
    ) -> Self {
        list(name, as: { Child.schema }, meaning, read)
    }

    package static func list<Child: AnyObject & Sendable>(
        _ name: String, as schema: @escaping @Sendable () -> ViewSchema, _ meaning: String,
        _ read: @escaping @Sendable (Owner) -> [Child]
    ) -> Self {
        let reader = ListReader(
            isEmpty: { read(unsafeDowncast($0, to: Owner.self)).isEmpty },
            visit: { owner, visit in
                read(unsafeDowncast(owner, to: Owner.self)).visit(visit)
            })
        return Self(name, meaning, .list(schema, reader))
    }

    /// For views whose class only their schema knows.
    static func anyView(
        _ name: String, as schema: @escaping @Sendable () -> ViewSchema, _ meaning: String,
        _ read: @escaping @Sendable (Owner) -> (any (AnyObject & Sendable))?
    ) -> Self {
        Self(name, meaning, .view(schema) { read(unsafeDowncast($0, to: Owner.self)) })
    }

    static func anyList(
        _ name: String, as schema: @escaping @Sendable () -> ViewSchema, _ meaning: String,
        _ read: @escaping @Sendable (Owner) -> [any (AnyObject & Sendable)]
    ) -> Self {
        let reader = ListReader(
            isEmpty: { read(unsafeDowncast($0, to: Owner.self)).isEmpty },
            visit: { owner, visit in
                for child in read(unsafeDowncast(owner, to: Owner.self)) {
                    guard visit(.passUnretained(child)) else { return }
                }
            })
        return Self(name, meaning, .list(schema, reader))
    }

    /// Its keys are those of the table of this name that is given when the templates are loaded.
    package static func table(
        _ name: String, _ meaning: String, _ read: @escaping @Sendable (Owner) -> TextTable
    ) -> Self {
        Self(name, meaning, .textTable { read(unsafeDowncast($0, to: Owner.self)) })
    }

    package static func linkTable(
        _ name: String, _ meaning: String, _ read: @escaping @Sendable (Owner) -> LinkTable
    ) -> Self {
        Self(name, meaning, .linkTable { read(unsafeDowncast($0, to: Owner.self)) })
    }

    /// For a name that data declares and never fills.
    static func nothing(_ name: String, _ meaning: String) -> Self {
        Self(name, meaning, .nothing)
    }
}
