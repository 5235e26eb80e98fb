/// What is made of a walk over the tree: the outline and the blocks of code.
extension TreeReader {
    func headings(in text: Bytes, firstLine: Int) -> [Heading] {
        var map: SourceMap?
        return headingNodes.map { node, words, marker in
            let level = node.headingLevel
            let id: String? = if case .id(let id) = marker { id } else { nil }
            var line = Swift.max(node.startLine, 1)
            if node.isUnderlinedHeading, text.contains(byte: UInt8(ascii: "[")) {
                let lines = map ?? SourceMap(text, firstLine: firstLine)
                map = lines
                line = Self.skipDefinitions(from: line, lines)
            }
            return Heading(
                level: level, text: words, explicitID: id,
                place: Place(
                    line: firstLine + line - 1, column: Swift.max(node.startColumn, 1),
                    length: level + 1 + words.unicodeScalars.count))
        }
    }

    /// cmark counts the definitions above an underlined heading to the heading.
    private static func skipDefinitions(from line: Int, _ map: SourceMap) -> Int {
        var line = line
        while true {
            let start = map.offset(ofLine: line)
            let words = map.text.slice(start..<map.lineEnd(of: start)).trimmed
            guard words.first == UInt8(ascii: "["), words.firstIndex(of: "]:", from: 0) != nil
            else { return line }
            line += 1
        }
    }

    func codeBlocks(firstLine: Int) -> [CodeBlock] {
        codeNodes.map { node in
            let info = node.codeInfo
            let end = info.firstIndex { $0.isSpace } ?? info.count
            return CodeBlock(
                name: info.slice(0..<end).string,
                info: info.slice(end..<info.count).trimmed.string,
                text: node.code.string,
                line: firstLine + node.startLine - (node.isFencedCode ? 0 : 1))
        }
    }
}
