/// What is made of a walk over the tree: the outline and the blocks of code.
extension TreeReader {
    func headings(firstLine: Int) -> [Heading] {
        headingNodes.map { node, text, marker in
            let level = node.headingLevel
            let id: String? = if case .id(let id) = marker { id } else { nil }
            return Heading(
                level: level, text: text, explicitID: id,
                place: Place(
                    line: firstLine + Swift.max(node.startLine, 1) - 1,
                    column: Swift.max(node.startColumn, 1),
                    length: level + 1 + text.unicodeScalars.count))
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
