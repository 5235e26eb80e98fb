internal import CLinux

/// A file as it is and as it shall be.
package struct FixedFile: Sendable {
    package let path: String
    /// The encoding that it had, when it becomes UTF-8.
    package let encoding: String?
    /// The lines that change, from 1; what they were nobody can read when the encoding changes.
    package let lines: [(number: Int, was: String?, becomes: String)]
    private let old: [UInt8]
    private let bytes: [UInt8]

    /// Nil when nothing changes.
    init?(editing path: String, _ edits: [TextEdit], root: String) {
        guard let old = try? readFile(root + "/" + path).bytes else { return nil }
        var lines = old.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        var changed: [Int: String] = [:]
        // From the end on, so that the columns of those before stay true.
        let order = edits.sorted {
            ($0.location.line, $0.location.column) > ($1.location.line, $1.location.column)
        }
        var last = (line: 0, column: Int.max)
        for edit in order {
            let place = edit.location
            guard lines.indices.contains(place.line - 1),
                place.line != last.line || place.column + place.length <= last.column,
                let line = lines[place.line - 1].replacing(edit)
            else { continue }
            last = (place.line, place.column)
            let number = place.line
            changed[number] = changed[number] ?? String(decoding: lines[number - 1], as: UTF8.self)
            lines[number - 1] = line
        }
        guard !changed.isEmpty else { return nil }
        self.path = path
        self.old = old
        encoding = nil
        self.lines = changed.sorted { $0.key < $1.key }.map {
            (
                $0.key, $0.value.withoutReturn,
                String(decoding: lines[$0.key - 1], as: UTF8.self).withoutReturn
            )
        }
        bytes = Array(lines.joined(separator: [0x0A]))
    }

    /// Nil when nobody can tell its encoding, or it is not in the one that it seems to be in.
    ///
    /// - Parameter encoding: what somebody says who knows.
    init?(converting path: String, from encoding: ForeignEncoding?, root: String) {
        guard let old = try? readFile(root + "/" + path).bytes,
            let found = ForeignEncoding.marked(old) ?? encoding ?? ForeignEncoding.told(by: old)
        else { return nil }
        var result = [UInt8](repeating: 0, count: old.count * 4 + 16)
        let count = yong_convert(found.name, old, old.count, &result, result.count)
        guard count >= 0 else { return nil }
        result.removeLast(result.count - count)
        if result.starts(with: [0xEF, 0xBB, 0xBF]) { result.removeFirst(3) }
        self.path = path
        self.old = old
        self.encoding = found.name
        lines = result.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
            .filter { $1.contains { $0 >= 0x80 } }
            .map { ($0 + 1, nil, String(decoding: $1, as: UTF8.self).withoutReturn) }
        bytes = result
    }

    /// The new file takes the place of the old one in one step, and keeps its rights.
    ///
    /// - Returns: false when somebody has saved the file since it was read; it is left as it is.
    func write(below root: String) throws(WriteError) -> Bool {
        try replaceWritten(root + "/" + path, holding: old, with: bytes)
    }
}

extension [UInt8] {
    /// The line with other words at a place; nil when something else stands there.
    fileprivate func replacing(_ edit: TextEdit) -> [UInt8]? {
        let hasMark = starts(with: [0xEF, 0xBB, 0xBF])
        var index = hasMark ? 3 : 0
        for _ in 1..<Swift.max(1, edit.location.column) {
            guard index < count else { return nil }
            index += 1
            while index < count, self[index] & 0xC0 == 0x80 { index += 1 }
        }
        let was = Array(edit.was.utf8)
        guard index + was.count <= count, self[index..<(index + was.count)].elementsEqual(was)
        else {
            return nil
        }
        return self[..<index] + Array(edit.instead.utf8) + self[(index + was.count)...]
    }
}

extension String {
    fileprivate var withoutReturn: String {
        guard utf8.last == 0x0D else { return self }
        return String(decoding: utf8.dropLast(), as: UTF8.self)
    }
}
