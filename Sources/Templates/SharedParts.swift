import Synchronization

/// What partials were compiled to, for all roots that use them in the same place: the foot of a page
/// stands on thirty kinds of page, and need not be proved thirty times.
final class SharedParts: Sendable {
    /// A partial without mistakes, where some views are in reach.
    struct Part: Sendable {
        let program: Program
        /// How many nodes it has, and how deep they stand in one another.
        let visited: Int
        let depth: Int
    }

    private struct Place: Hashable {
        let template: Int
        let schemas: [ObjectIdentifier]
    }

    /// A part or, where there is none, that it was looked for; and what its place is named by.
    private struct Entry {
        let part: Part?
        let schemas: [ViewSchema]
    }

    private let entries = Mutex<[Place: Entry]>([:])

    /// The part of a template where these views are in reach; nil where `make` gave none.
    func part(of template: Int, _ schemas: [ViewSchema], make: () -> Part?) -> Part? {
        let place = Place(template: template, schemas: schemas.map { ObjectIdentifier($0) })
        if let known = entries.withLock({ $0[place] }) { return known.part }
        // Not behind the lock, where it would wait for itself: two tasks may make the same.
        let part = make()
        entries.withLock { $0[place] = Entry(part: part, schemas: schemas) }
        return part
    }
}
