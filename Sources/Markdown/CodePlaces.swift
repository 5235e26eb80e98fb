/// Where blocks of code stand in the author's file.
extension Document {
    /// The name behind the fence of a block.
    package borrowing func place(ofCodeBlock index: Int) -> Place {
        let block = codeBlocks[index]
        return source.withUnsafeBufferPointer { text in
            let map = SourceMap(text, firstLine: options.firstLine)
            let start = map.offset(ofLine: block.line - options.firstLine)
            let line = text.slice(start..<map.lineEnd(of: start))
            let name = Array(block.name.utf8)
            let found = name.withUnsafeBufferPointer { line.firstIndex(of: $0, in: 0..<line.count) }
            guard let found, !name.isEmpty else { return map.place(start..<start + line.count) }
            return map.place(start + found..<start + found + name.count)
        }
    }

    /// How many characters stand in the file before a line of a block: the indentation of a list.
    package borrowing func indent(ofLine line: Int, inCodeBlock index: Int) -> Int {
        let block = codeBlocks[index]
        let lines = block.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.indices.contains(line - block.line) else { return 0 }
        let written = source.withUnsafeBufferPointer { text in
            let map = SourceMap(text, firstLine: options.firstLine)
            let start = map.offset(ofLine: line - options.firstLine + 1)
            return map.place(start..<map.lineEnd(of: start)).length
        }
        return max(0, written - lines[line - block.line].unicodeScalars.count)
    }
}
