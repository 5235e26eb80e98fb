/// What is published of a style sheet.
enum StyleSheet {
    /// It names other assets by their new paths, and keeps its author's comments to its author.
    static func published(_ bytes: [UInt8], name: String, paths: [String: SitePath]) -> [UInt8] {
        rewritten(withoutComments(bytes), name: name, paths: paths)
    }

    /// Takes out comments that have their lines to themselves, for they are a fifth of what a reader
    /// would have to load. One that begins with `/*!` is for readers, as a licence is.
    static func withoutComments(_ bytes: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count)
        var rest = bytes[...]
        while !rest.isEmpty {
            if let next = rest.afterOwnComment {
                rest = next
                continue
            }
            let end = rest.endOfLine
            output += rest[..<end]
            rest = rest[end...]
        }
        return output
    }

    /// Replaces the name in every `url(name)` that is an asset beside the style sheet.
    private static func rewritten(_ bytes: [UInt8], name: String, paths: [String: SitePath])
        -> [UInt8]
    {
        let folder = name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
        let quotes: Set<UInt8> = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: " ")]
        var output: [UInt8] = []
        output.reserveCapacity(bytes.count + 64)
        var rest = bytes[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "(")) {
            let next = rest.index(after: open)
            let isAddress = rest[..<open].suffix(3).elementsEqual("url".utf8)
            output += rest[..<next]
            rest = rest[next...]
            guard isAddress, let end = rest.firstIndex(of: UInt8(ascii: ")")) else { continue }
            let inner = rest[..<end]
            let leading = inner.prefix { quotes.contains($0) }
            let address = inner.dropFirst(leading.count).prefix { !quotes.contains($0) }
            if let path = paths[folder + String(decoding: address, as: UTF8.self)] {
                // Both lie below `assets`, so the way from one to the other is the names' way.
                let up = String(repeating: "../", count: folder.utf8.count(where: { $0 == 0x2F }))
                output += leading
                output += (up + path.text.dropFirst("/assets/".utf8.count)).utf8
                output += inner.dropFirst(leading.count + address.count)
            } else {
                output += inner
            }
            rest = rest[end...]
        }
        return output + rest
    }
}

extension ArraySlice<UInt8> {
    /// What follows the lines of the comment that begins this one, if it fills them.
    fileprivate var afterOwnComment: Self? {
        let blanks: Set<UInt8> = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")]
        let text = drop { blanks.contains($0) }
        guard text.starts(with: "/*".utf8), !text.starts(with: "/*!".utf8) else { return nil }
        guard let end = endOfComment(from: text.startIndex) else { return nil }
        let behind = self[end...].drop { blanks.contains($0) }
        guard let first = behind.first else { return behind }
        return first == UInt8(ascii: "\n") ? behind.dropFirst() : nil
    }

    /// Behind the first end of a line that stands neither in a comment nor in a string: what is in
    /// there begins no comment of its own.
    fileprivate var endOfLine: Int {
        var index = startIndex
        var quote: UInt8?
        while index < endIndex {
            let byte = self[index]
            index += 1
            switch byte {
            case UInt8(ascii: "\n"): return index
            case UInt8(ascii: "\\"): index = Swift.min(index + 1, endIndex)
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                if quote == nil { quote = byte } else if quote == byte { quote = nil }
            case UInt8(ascii: "/") where quote == nil && self[index...].first == UInt8(ascii: "*"):
                index = endOfComment(from: index - 1) ?? endIndex
            default: break
            }
        }
        return endIndex
    }

    /// - Parameter start: of its `/*`.
    private func endOfComment(from start: Int) -> Int? {
        var index = start + 2
        while index + 1 < endIndex {
            if self[index] == UInt8(ascii: "*"), self[index + 1] == UInt8(ascii: "/") {
                return index + 2
            }
            index += 1
        }
        return nil
    }
}
