import Synchronization

/// A record of data as a template sees it, whose names are known only when the data is read.
package final class DataView: Sendable {
    fileprivate enum Value: Sendable {
        case absent
        case text(String)
        case html([UInt8])
        case flag(Bool)
        case link(Link)
        case texts([String])
        case view(any (AnyObject & Sendable))
        case views([any (AnyObject & Sendable)])
        case record(DataView)
        case records([DataView])
        case late(LateRecords)
    }

    fileprivate let values: [Value]

    /// Takes what fits the fields; what does not fit is absent, and was reported by who knows why.
    package init(_ record: DataTree, as fields: [DataField]) {
        guard case .record(let named) = record else {
            values = fields.map { _ in .absent }
            return
        }
        var entries = Entries(named)
        values = fields.map { field in
            entries.value(of: field.name).map { Value($0, as: field.shape) } ?? .absent
        }
    }
}

/// A record, or a list of records, that is made when somebody first asks for it.
private final class LateRecords: Sendable {
    private let made = Mutex<[DataView]?>(nil)
    private let make: @Sendable () -> DataView.Value

    init(_ make: @escaping @Sendable () -> DataTree, as shape: DataShape) {
        self.make = { DataView.Value(make(), as: shape) }
    }

    var views: [DataView] {
        made.withLock { made in
            if let made { return made }
            let views =
                switch make() {
                case .record(let view): [view]
                case .records(let views): views
                default: [DataView]()
                }
            made = views
            return views
        }
    }
}

/// The entries of a record, which mostly stand in the order of the fields that ask for them.
private struct Entries {
    private let named: [(name: String, value: DataTree)]
    private var next = 0
    /// Made when a record of many entries is asked for another than the next one.
    private var places: [String: Int]?

    init(_ named: [(name: String, value: DataTree)]) { self.named = named }

    mutating func value(of name: String) -> DataTree? {
        if next < named.count, named[next].name == name {
            next += 1
            return named[next - 1].value
        }
        guard let place = place(of: name) else { return nil }
        next = place + 1
        return named[place].value
    }

    private mutating func place(of name: String) -> Int? {
        guard named.count > 16 else { return named.lastIndex { $0.name == name } }
        if places == nil {
            places = Dictionary(
                named.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { _, last in last })
        }
        return places?[name]
    }
}

extension ViewSchema {
    /// The names of records of data; views of it are made with the same fields.
    package static func data(_ name: String, _ fields: [DataField]) -> ViewSchema {
        let viewFields = fields.enumerated().map { index, field in
            viewField(field, at: index, in: name)
        }
        return ViewSchema(name, of: DataView.self, viewFields)
    }

    private static func viewField(
        _ field: DataField, at index: Int, in schema: String
    ) -> ViewField<DataView> {
        let (name, meaning) = (field.name, field.meaning)
        switch field.shape {
        case .nothing: return .nothing(name, meaning)
        case .text: return .text(name, meaning) { $0.text(index) }
        case .html: return .html(name, meaning) { $0.html(index) }
        case .flag: return .flag(name, meaning) { $0.flag(index) }
        case .link: return .link(name, meaning) { $0.link(index) }
        case .texts: return .texts(name, meaning) { $0.texts(index) }
        case .view(let schema): return .anyView(name, as: schema, meaning) { $0.view(index) }
        case .views(let schema): return .anyList(name, as: schema, meaning) { $0.views(index) }
        case .record(let fields):
            let inner = data("\(schema).\(name)", fields)
            return .view(name, as: { inner }, meaning) { $0.record(index) }
        case .records(let fields):
            let inner = data("\(schema).\(name)", fields)
            return .list(name, as: { inner }, meaning) { $0.records(index) }
        }
    }
}

extension DataView.Value {
    fileprivate init(_ tree: DataTree, as shape: DataShape) {
        switch (tree, shape) {
        case (.text(let text), .text): self = .text(text)
        case (.html(let html), .html): self = .html(html)
        case (.flag(let flag), .flag): self = .flag(flag)
        case (.link(let link), .link): self = .link(link)
        case (.list(let elements), .texts):
            self = .texts(
                elements.compactMap { element in
                    if case .text(let text) = element { text } else { nil }
                })
        case (.view(let view), .view): self = .view(view)
        case (.list(let elements), .views):
            self = .views(
                elements.compactMap { element in
                    if case .view(let view) = element { view } else { nil }
                })
        case (.late(let make), .record), (.late(let make), .records):
            self = .late(LateRecords(make, as: shape))
        case (.late(let make), _): self = Self(make(), as: shape)
        case (.record, .record(let fields)): self = .record(DataView(tree, as: fields))
        case (.list(let elements), .records(let fields)):
            self = .records(
                elements.compactMap { element in
                    if case .record = element { DataView(element, as: fields) } else { nil }
                })
        default: self = .absent
        }
    }
}

extension DataView {
    fileprivate func text(_ index: Int) -> String? {
        if case .text(let text) = values[index] { text } else { nil }
    }

    fileprivate func html(_ index: Int) -> [UInt8]? {
        if case .html(let html) = values[index] { html } else { nil }
    }

    fileprivate func flag(_ index: Int) -> Bool {
        if case .flag(true) = values[index] { true } else { false }
    }

    fileprivate func link(_ index: Int) -> Link? {
        if case .link(let link) = values[index] { link } else { nil }
    }

    fileprivate func texts(_ index: Int) -> [String] {
        if case .texts(let texts) = values[index] { texts } else { [] }
    }

    fileprivate func view(_ index: Int) -> (any (AnyObject & Sendable))? {
        if case .view(let view) = values[index] { view } else { nil }
    }

    fileprivate func views(_ index: Int) -> [any (AnyObject & Sendable)] {
        if case .views(let views) = values[index] { views } else { [] }
    }

    fileprivate func record(_ index: Int) -> DataView? {
        switch values[index] {
        case .record(let view): view
        case .late(let record): record.views.first
        default: nil
        }
    }

    fileprivate func records(_ index: Int) -> [DataView] {
        switch values[index] {
        case .records(let views): views
        case .late(let records): records.views
        default: []
        }
    }
}
