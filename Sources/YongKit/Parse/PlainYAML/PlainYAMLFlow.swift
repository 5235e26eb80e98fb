extension PlainYAMLReader {
    /// `[a, b]` or `{a: b}` on one line.
    mutating func flow(depth: Int) throws(Unsure) -> DataNode {
        try checkDepth(depth)
        let place = location()
        let isList = text[offset] == 0x5B
        let close: UInt8 = isList ? 0x5D : 0x7D
        offset += 1
        skipSpaces()
        if offset < end, text[offset] == close {
            offset += 1
            return DataNode(isList ? .list([]) : .map([]), at: place)
        }
        let value: DataNode.Value =
            isList
            ? .list(try flowItems(before: close, depth: depth + 1))
            : .map(try flowEntries(before: close, depth: depth + 1))
        return DataNode(value, at: place)
    }

    private mutating func flowItems(
        before close: UInt8, depth: Int
    ) throws(Unsure) -> [DataNode] {
        var items: [DataNode] = []
        repeat {
            items.append(try flowValue(depth: depth, isInList: true))
        } while try goesOn(before: close)
        return items
    }

    private mutating func flowEntries(
        before close: UInt8, depth: Int
    ) throws(Unsure) -> [(key: Located<String>, value: DataNode)] {
        var entries: [(key: Located<String>, value: DataNode)] = []
        repeat {
            let key = try flowKey()
            offset += 1
            skipSpaces()
            entries.append((key, try flowValue(depth: depth, isInList: false)))
        } while try goesOn(before: close)
        guard !Self.haveKeyTwice(entries) else { throw Unsure() }
        return entries
    }

    /// Behind a comma, or behind the bracket that closes.
    private mutating func goesOn(before close: UInt8) throws(Unsure) -> Bool {
        skipSpaces()
        guard offset < end else { throw Unsure() }
        let sign = text[offset]
        guard sign == close || sign == 0x2C else { throw Unsure() }
        offset += 1
        if sign == close { return false }
        skipSpaces()
        return true
    }

    private mutating func flowKey() throws(Unsure) -> Located<String> {
        guard offset < end else { throw Unsure() }
        let place = location()
        guard text[offset] == 0x22 || text[offset] == 0x27 else {
            return try key(plainText(inFlow: true), at: place)
        }
        let written = try quoted()
        guard isAtColon else { throw Unsure() }
        return key(written, at: place)
    }

    private mutating func flowValue(depth: Int, isInList: Bool) throws(Unsure) -> DataNode {
        guard offset < end else { throw Unsure() }
        let place = location()
        switch text[offset] {
        case 0x22, 0x27: return DataNode(.text(try quoted()), at: place)
        case 0x5B, 0x7B: return try flow(depth: depth)
        default:
            let plain = try plainText(inFlow: true)
            // `[猫，狗]` is one text for YAML.
            if isInList, plain.hasWideComma { throw Unsure() }
            return try node(plain, at: place)
        }
    }
}
