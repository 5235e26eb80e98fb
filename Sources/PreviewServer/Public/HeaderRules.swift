/// The blocks of `_headers`: a pattern, and below it fields for the paths that it covers.
struct HeaderRules {
    fileprivate struct Block {
        let pattern: String
        /// A nil value takes the field away that an earlier block has set.
        var fields: [(name: String, value: String?)] = []
    }

    private let blocks: [Block]

    init(_ text: String) {
        var blocks: [Block] = []
        for line in text.split(whereSeparator: \.isNewline) where !line.hasPrefix("#") {
            let written = line.drop { $0 == " " || $0 == "\t" }
            if written.count == line.count {
                blocks.append(Block(pattern: PercentDecoding.path(line.utf8) ?? ""))
            } else if written.hasPrefix("!") {
                let name = written.dropFirst().drop { $0 == " " }
                blocks.indices.last.map { blocks[$0].fields.append((String(name), nil)) }
            } else if let colon = written.firstIndex(of: ":") {
                let value = written[written.index(after: colon)...].drop { $0 == " " }
                blocks.indices.last.map {
                    blocks[$0].fields.append((String(written[..<colon]), String(value)))
                }
            }
        }
        self.blocks = blocks
    }

    func apply(to response: inout Response, at path: String) {
        for block in blocks where block.covers(path) {
            for (name, value) in block.fields {
                if let value {
                    response.set(name, value)
                } else {
                    response.remove(name)
                }
            }
        }
    }
}

extension HeaderRules.Block {
    fileprivate func covers(_ path: String) -> Bool {
        pattern.hasSuffix("*")
            ? path.utf8.starts(with: pattern.dropLast().utf8)
            : pattern.utf8.elementsEqual(path.utf8)
    }
}
