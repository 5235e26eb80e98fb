/// The rules of a picture, which say what its classes look like.
package struct StyleRules: Sendable {
    private var declarations: [String: [Declaration]] = [:]
    /// Classes that mean more when they stand in others, or with others.
    private var entangled: Set<String> = []

    struct Declaration: Sendable {
        let property: String
        let value: String
        /// Later ones win.
        let order: Int
    }

    /// Nil where rules speak of elements by their place or by their kind, which are not the same when a
    /// picture is drawn in parts.
    package init?(_ rules: [UInt8]) {
        let text = String(decoding: rules, as: UTF8.self)
        guard !text.contains("@"), !text.contains("/*"), !text.contains("mix-blend"),
            !text.contains("<!["), !text.contains("!")
        else { return nil }
        for (order, rule) in text.split(separator: "}").enumerated() {
            let parts = rule.split(separator: "{", omittingEmptySubsequences: false)
            guard parts.count == 2 else {
                if rule.allSatisfy(\.isWhitespace) { continue }
                return nil
            }
            let found = parts[1].split(separator: ";").compactMap { Self.declaration($0, order) }
            for selector in parts[0].split(separator: ",") {
                let selector = selector.trimmed
                guard selector.first == ".", !selector.contains(where: { "+~:#[*".contains($0) })
                else { return nil }
                add(String(selector.dropFirst()), found)
            }
        }
    }

    /// The colour in which a look fills, when it is nothing but a colour.
    package func color(of look: String) -> UInt32? {
        guard !entangled.contains(look), let known = declarations[look] else { return nil }
        guard known.allSatisfy({ $0.property == "fill" }), let last = known.last else { return nil }
        return Self.color(last.value)
    }

    /// What is said of an element with these classes, the strongest last; nil where it depends on where
    /// the element stands.
    func declarations(of classes: ArraySlice<UInt8>) -> [Declaration]? {
        var all: [Declaration] = []
        for name in classes.split(whereSeparator: { $0 <= 0x20 }) {
            let name = String(decoding: name, as: UTF8.self)
            if entangled.contains(name) { return nil }
            all += declarations[name] ?? []
        }
        return all.count > 1 ? all.sorted { $0.order < $1.order } : all
    }

    /// `#RRGGBB`, or nil.
    static func color(_ text: String) -> UInt32? {
        guard text.utf8.count == 7, text.first == "#" else { return nil }
        return UInt32(text.dropFirst(), radix: 16)
    }
}

extension StyleRules {
    private mutating func add(_ selector: String, _ found: [Declaration]) {
        let names = selector.split { " >.".contains($0) }
        if names.count == 1, !selector.contains(where: { " >.".contains($0) }) {
            declarations[selector, default: []] += found
        } else {
            entangled.formUnion(names.map(String.init))
        }
    }

    private static func declaration(_ text: Substring, _ order: Int) -> Declaration? {
        let parts = text.split(separator: ":", maxSplits: 1)
        guard parts.count == 2 else { return nil }
        return Declaration(
            property: String(parts[0].trimmed), value: String(parts[1].trimmed), order: order)
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var rest = self
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}
