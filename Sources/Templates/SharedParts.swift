import Synchronization

/// What partials were compiled to, for all roots that use them in the same place: the foot of a page
/// stands on thirty kinds of page, and need not be proved thirty times.
final class SharedParts: Sendable {
    /// A partial where some views are in reach.
    struct Part: Sendable {
        let program: Program
        /// What is wrong in it. Then no program with it is printed.
        let findings: [Finding]
        /// It was given up, as is all that uses it.
        let isTooLarge: Bool
        /// How many nodes it has, and how deep they stand in one another.
        let visited: Int
        let depth: Int
    }

    private struct Place: Hashable {
        let template: Int
        let schemas: [ObjectIdentifier]

        init(_ template: Int, _ schemas: [ViewSchema]) {
            self.template = template
            self.schemas = schemas.map { ObjectIdentifier($0) }
        }
    }

    /// A part or, where there is none, that it was looked for; and what its place is named by.
    ///
    /// There is none of a template that is wrong in itself, or too deep where it was first used: what is
    /// wrong is found where it is used.
    struct Entry {
        let part: Part?
        fileprivate let schemas: [ViewSchema]
    }

    private let entries = Mutex<[Place: Entry]>([:])

    /// What is known of a template where these views are in reach; nil before anybody has looked.
    func known(_ template: Int, _ schemas: [ViewSchema]) -> Entry? {
        let place = Place(template, schemas)
        return entries.withLock { $0[place] }
    }

    /// Two tasks may make the same.
    func note(_ part: Part?, of template: Int, _ schemas: [ViewSchema]) {
        let place = Place(template, schemas)
        entries.withLock { $0[place] = Entry(part: part, schemas: schemas) }
    }
}
