/// A value of a data file, after its language is chosen and before a template sees it.
package enum DataTree: Sendable {
    case absent
    case text(String)
    case html([UInt8])
    case flag(Bool)
    case link(Link)
    /// Something that has a view of its own.
    case view(any (AnyObject & Sendable))
    case list([DataTree])
    case record([(name: String, value: DataTree)])
    /// What is long, and made when a template asks for it.
    case late(@Sendable () -> DataTree)
}

/// What a key of the data holds in every record that has it.
package enum DataShape: Sendable {
    /// No record fills it.
    case nothing
    case text
    case html
    case flag
    case link
    case texts
    /// A view of its own, whose names are asked for when a template is loaded.
    case view(@Sendable () -> ViewSchema)
    case views(@Sendable () -> ViewSchema)
    case record([DataField])
    case records([DataField])
}

/// A key of the data, declared by a component or found in the data itself.
package struct DataField: Sendable {
    package let name: String
    package let meaning: String
    package let shape: DataShape

    package init(_ name: String, _ meaning: String, _ shape: DataShape) {
        self.name = name
        self.meaning = meaning
        self.shape = shape
    }
}

/// A key that holds one thing in one record and another in the next, so no template can show it.
package struct DataConflict: Sendable, Hashable {
    /// The keys on the way to it.
    package let path: [String]
    /// What it holds, or what a list of it holds that cannot stand in a list.
    package let kinds: [FieldKind]
}

extension DataField {
    /// The keys of some records, taken together: those of one file in all languages, say.
    package static func inferred(
        from records: [DataTree]
    ) -> (fields: [DataField], conflicts: [DataConflict]) {
        var path: [String] = []
        var conflicts: [DataConflict] = []
        let fields = inferred(from: records, &path, &conflicts)
        return (fields, conflicts)
    }

    /// - Parameter path: the keys on the way to the records.
    fileprivate static func inferred(
        from records: [DataTree], _ path: inout [String], _ conflicts: inout [DataConflict]
    ) -> [DataField] {
        var names: [String] = []
        var values: [[DataTree]] = []
        var positions: [String: Int] = [:]
        for case .record(let entries) in records {
            for (index, entry) in entries.enumerated() {
                // Most records have the keys of the first one, in its order.
                if index < names.count, names[index] == entry.name {
                    values[index].append(entry.value)
                } else if let position = positions[entry.name] {
                    values[position].append(entry.value)
                } else {
                    positions[entry.name] = names.count
                    names.append(entry.name)
                    values.append([])
                    values[names.count - 1].reserveCapacity(records.count)
                    values[names.count - 1].append(entry.value)
                }
            }
        }
        return names.indices.map { index in
            path.append(names[index])
            defer { path.removeLast() }
            return DataField(names[index], "", DataShape(of: values[index], &path, &conflicts))
        }
    }
}

extension DataShape {
    fileprivate init(
        of values: [DataTree], _ path: inout [String], _ conflicts: inout [DataConflict]
    ) {
        let kinds = Self.kinds(of: values)
        guard kinds.count <= 1 else {
            conflicts.append(DataConflict(path: path, kinds: kinds))
            self = .nothing
            return
        }
        switch kinds.first {
        case .text: self = .text
        case .html: self = .html
        case .flag: self = .flag
        case .link: self = .link
        case .view: self = .record(DataField.inferred(from: values, &path, &conflicts))
        case .list: self = Self(ofLists: values, &path, &conflicts)
        default: self = .nothing
        }
    }

    private init(
        ofLists values: [DataTree], _ path: inout [String], _ conflicts: inout [DataConflict]
    ) {
        let elements = values.flatMap { value -> [DataTree] in
            if case .list(let elements) = value { elements } else { [] }
        }
        let kinds = Self.kinds(of: elements)
        switch kinds {
        case []: self = .nothing
        case [.text]: self = .texts
        case [.view]: self = .records(DataField.inferred(from: elements, &path, &conflicts))
        default:
            conflicts.append(DataConflict(path: path, kinds: kinds))
            self = .nothing
        }
    }

    /// Each kind once, in the order of the data.
    private static func kinds(of values: [DataTree]) -> [FieldKind] {
        var kinds: [FieldKind] = []
        for value in values {
            if let kind = value.kind, kind != kinds.last, !kinds.contains(kind) {
                kinds.append(kind)
            }
        }
        return kinds
    }
}

extension DataTree {
    fileprivate var kind: FieldKind? {
        switch self {
        case .absent: nil
        case .text: .text
        case .html: .html
        case .flag: .flag
        case .link: .link
        case .list: .list
        case .record, .view: .view
        case .late(let make): make().kind
        }
    }
}
