/// The colours that a picture's rules give to its looks.
struct Palette {
    private var colors: [String: UInt32] = [:]
    /// Looks that are more than a colour.
    private var others: Set<String> = []

    /// Nil where rules say more than that: of elements by their place or by their kind, which are not
    /// the same when a picture is drawn in parts.
    init?(_ rules: [UInt8]) {
        let text = String(decoding: rules, as: UTF8.self)
        guard !text.contains("@"), !text.contains("/*"), !text.contains("mix-blend"),
            !text.contains("<![")
        else { return nil }
        for rule in text.split(separator: "}") {
            let parts = rule.split(separator: "{", omittingEmptySubsequences: false)
            guard parts.count == 2 else {
                if rule.allSatisfy(\.isWhitespace) { continue }
                return nil
            }
            for selector in parts[0].split(separator: ",") {
                let selector = selector.trimmed
                guard selector.first == ".", !selector.contains(where: { "+~:#[*".contains($0) })
                else { return nil }
                set(String(selector.dropFirst()), parts[1])
            }
        }
    }

    /// The colour in which a look fills; nil where there is no plain one.
    subscript(look: String) -> UInt32? { colors[look] }
}

extension Palette {
    private mutating func set(_ look: String, _ declarations: Substring) {
        // Of something inside something else.
        guard !look.contains(where: { " >.".contains($0) }) else { return }
        let known = colors[look]
        colors[look] = nil
        var fill: UInt32?
        for declaration in declarations.split(separator: ";") {
            let parts = declaration.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].trimmed == "fill", let color = Self.color(parts[1])
            else {
                others.insert(look)
                return
            }
            fill = color
        }
        guard !others.contains(look) else { return }
        colors[look] = fill ?? known
    }

    private static func color(_ text: Substring) -> UInt32? {
        let text = text.trimmed
        guard text.count == 7, text.first == "#" else { return nil }
        return UInt32(text.dropFirst(), radix: 16)
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
