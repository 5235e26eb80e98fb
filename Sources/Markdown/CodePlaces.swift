/// Where blocks of code stand in the author's file.
extension Document {
    /// The name behind the fence of a block.
    package mutating func place(ofCodeBlock index: Int) -> Place {
        let block = codeBlocks[index]
        let line = block.line - options.firstLine
        return withSourceMap { map in
            let start = map.offset(ofLine: line)
            let line = map.text.slice(start..<map.lineEnd(of: start))
            let name = Array(block.name.utf8)
            let found = name.withUnsafeBufferPointer {
                line.firstIndex(of: $0, in: 0..<line.count)
            }
            guard let found, !name.isEmpty else { return map.place(start..<start + line.count) }
            return map.place(start + found..<start + found + name.count)
        }
    }

    /// How many characters a line of the file has.
    package mutating func length(ofLine line: Int) -> Int {
        let line = line - options.firstLine + 1
        return withSourceMap { map in
            let start = map.offset(ofLine: line)
            let end = map.lineEnd(of: start)
            return start == end ? 0 : map.place(start..<end).length
        }
    }

    private mutating func withSourceMap<Result>(_ read: (SourceMap) -> Result) -> Result {
        let (known, firstLine) = (lineStarts, options.firstLine)
        let (result, starts) = source.withUnsafeBufferPointer { text in
            let map =
                known.map { SourceMap(text, firstLine: firstLine, lineStarts: $0) }
                ?? SourceMap(text, firstLine: firstLine)
            return (read(map), map.lineStarts)
        }
        lineStarts = starts
        return result
    }
}
