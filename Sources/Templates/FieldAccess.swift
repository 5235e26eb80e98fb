/// Reads a value from the view that owns it, whose class was proved when the template was loaded.
typealias Read<Value> = @Sendable (AnyObject) -> Value

/// How a field's value is read, with the classes taken away.
enum FieldAccess: Sendable {
    case text(Read<String?>)
    case html(Read<[UInt8]?>)
    case flag(Read<Bool>)
    case link(Read<Link?>)
    case view(@Sendable () -> ViewSchema, Read<AnyObject?>)
    case list(@Sendable () -> ViewSchema, ListReader)
    case texts(Read<[String]>)
    case textTable(Read<TextTable?>)
    case linkTable(Read<LinkTable?>)
    case nothing
}

/// Walks a list without making another array of it.
struct ListReader: Sendable {
    let isEmpty: Read<Bool>
    /// Calls the second argument for each element until it says false; the list holds them meanwhile.
    let visit: @Sendable (AnyObject, (Unmanaged<AnyObject>) -> Bool) -> Void
}

extension Array where Element: AnyObject {
    /// Visits the elements without counting references: cards stand in the lists of many pages, and every
    /// count of one that two processors print is a wait for the other one.
    @inline(__always)
    func visit(_ visit: (Unmanaged<AnyObject>) -> Bool) {
        withUnsafeBytes { bytes in
            // A reference is a pointer, and so is one that is not counted: what stands there is loaded as it,
            // and stays what it is for all others who read the same list.
            let size = MemoryLayout<Element>.stride
            for place in stride(from: 0, to: bytes.count, by: size) {
                let element = bytes.load(fromByteOffset: place, as: Unmanaged<AnyObject>.self)
                guard visit(element) else { return }
            }
        }
    }
}

extension FieldAccess {
    var kind: FieldKind {
        switch self {
        case .text: .text
        case .html: .html
        case .flag: .flag
        case .link: .link
        case .view: .view
        case .list: .list
        case .texts: .texts
        case .textTable, .linkTable: .table
        case .nothing: .nothing
        }
    }

    /// Whether a section of this field would show; nil where it can be none.
    var presence: Read<Bool>? {
        switch self {
        case .text(let read): { read($0) != nil }
        case .html(let read): { read($0) != nil }
        case .flag(let read): read
        case .link(let read): { read($0) != nil }
        case .view(_, let read): { read($0) != nil }
        case .list(_, let reader): { !reader.isEmpty($0) }
        case .texts(let read): { !read($0).isEmpty }
        case .nothing: { _ in false }
        case .textTable, .linkTable: nil
        }
    }

    /// The same field, reached through a view that may be absent (`previous.title`).
    func behind(_ view: @escaping Read<AnyObject?>) -> FieldAccess {
        switch self {
        case .text(let read): .text { view($0).flatMap(read) }
        case .html(let read): .html { view($0).flatMap(read) }
        case .flag(let read): .flag { view($0).map(read) ?? false }
        case .link(let read): .link { view($0).flatMap(read) }
        case .view(let schema, let read): .view(schema) { view($0).flatMap(read) }
        case .list(let schema, let reader):
            .list(
                schema,
                ListReader(
                    isEmpty: { view($0).map(reader.isEmpty) ?? true },
                    visit: { owner, visit in
                        guard let inner = view(owner) else { return }
                        reader.visit(inner, visit)
                    }))
        case .texts(let read): .texts { view($0).map(read) ?? [] }
        case .textTable(let read): .textTable { view($0).flatMap(read) }
        case .linkTable(let read): .linkTable { view($0).flatMap(read) }
        case .nothing: .nothing
        }
    }
}
