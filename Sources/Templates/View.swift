/// What a template sees: an immutable object, built once and shared by every list that shows it.
///
/// Its class should be final: the class is what a template's names are proved against.
package protocol View: AnyObject, Sendable {
    static var schema: ViewSchema { get }
}

/// The names that a template may use of one kind of view.
package final class ViewSchema: Sendable {
    package let name: String
    package let fields: [Field]
    /// The class that every field reads from; a render call is held against it.
    let owner: ObjectIdentifier
    private let positions: [String: Int]

    package init<Owner: AnyObject & Sendable>(
        _ name: String, of owner: Owner.Type, _ fields: [ViewField<Owner>]
    ) {
        self.name = name
        self.fields = fields.map(\.field)
        self.owner = ObjectIdentifier(owner)
        positions = Dictionary(
            self.fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
        precondition(positions.count == fields.count, "\(name) has two fields of one name")
    }

    package func field(named name: String) -> Field? {
        positions[name].map { fields[$0] }
    }

    package var names: [String] { fields.map(\.name) }
}
