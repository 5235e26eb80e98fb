internal import CLinux
private import Glibc

/// A file as it is and as it shall be.
package struct FixedFile: Sendable {
    package let path: String
    /// The encoding that it had, when it becomes UTF-8.
    package let encoding: String?
    /// The lines that change, from 1.
    package let lines: [(number: Int, was: String, becomes: String)]
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
        encoding = nil
        self.lines = changed.sorted { $0.key < $1.key }.map {
            (
                $0.key, $0.value.withoutReturn,
                String(decoding: lines[$0.key - 1], as: UTF8.self).withoutReturn
            )
        }
        bytes = Array(lines.joined(separator: [0x0A]))
    }

    /// Nil when it is not in the encoding that it seems to be in.
    init?(converting path: String, root: String) {
        guard let old = try? readFile(root + "/" + path).bytes else { return nil }
        let found = ForeignEncoding.marked(old) ?? .gb18030
        var result = [UInt8](repeating: 0, count: old.count * 4 + 16)
        let count = yong_convert(found.name, old, old.count, &result, result.count)
        guard count >= 0 else { return nil }
        result.removeLast(result.count - count)
        if result.starts(with: [0xEF, 0xBB, 0xBF]) { result.removeFirst(3) }
        self.path = path
        encoding = found.name
        lines = []
        bytes = result
    }

    /// The new file takes the place of the old one in one step, and keeps its rights.
    func write(below root: String) throws(FileError) {
        guard let real = realpath(root + "/" + path, nil) else {
            throw FileError(path: path, code: errno)
        }
        defer { free(real) }
        let target = String(cString: real)
        var status = stat()
        guard stat(target, &status) == 0 else { throw FileError(path: path, code: errno) }
        let temporary = target.parentPath + "/.yong-fix-\(getpid())"
        let file = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FileError(path: path, code: errno) }
        var code = bytes.withUnsafeBytes { writeAll($0, to: file) }
        if code == 0, fchmod(file, status.st_mode & 0o7777) != 0 { code = errno }
        close(file)
        if code == 0, rename(temporary, target) != 0 { code = errno }
        if code != 0 {
            unlink(temporary)
            throw FileError(path: path, code: code)
        }
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
