internal import CLinux

/// The text of an export, in whatever encoding its program wrote it.
enum ExportText {
    /// Nil for what is no text: a workbook, a packed file.
    static func read(_ bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return nil }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return nil }
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            return String(decoding: bytes.dropFirst(3), as: UTF8.self)
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return converted(bytes.dropFirst(2), "UTF-16LE") }
        if bytes.starts(with: [0xFE, 0xFF]) { return converted(bytes.dropFirst(2), "UTF-16BE") }
        // Without a mark, UTF-16 shows itself by the zeros of its commas and line ends.
        let head = bytes.prefix(2000)
        let zeros = head.indices.filter { head[$0] == 0 }
        if zeros.count * 20 > head.count {
            let odd = zeros.count { $0 % 2 == 1 }
            return converted(bytes[...], odd * 2 > zeros.count ? "UTF-16LE" : "UTF-16BE")
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        return converted(bytes[...], "GB18030")
            ?? String(decoding: bytes, as: UTF8.self)
    }

    private static func converted(_ bytes: ArraySlice<UInt8>, _ encoding: String) -> String? {
        let old = Array(bytes)
        guard !old.isEmpty else { return "" }
        var result = [UInt8](repeating: 0, count: old.count * 4 + 16)
        let count = yong_convert(encoding, old, old.count, &result, result.count)
        guard count >= 0 else { return nil }
        return String(decoding: result.prefix(count), as: UTF8.self)
    }
}

/// The rows of a table of separated values: fields in quotation marks may hold line ends.
struct SeparatedRows {
    private(set) var rows: [[String]] = []
    /// The line on which each row begins, from 1.
    private(set) var lines: [Int] = []

    init(_ text: String) {
        let bytes = Array(text.utf8)
        let separator = Self.separator(bytes)
        var row: [String] = []
        var field: [UInt8] = []
        var isQuoted = false
        var line = 1
        var first = 1
        var index = 0
        func ended() { row.append(Self.plain(field)); field = [] }
        while index < bytes.count {
            let byte = bytes[index]
            if byte == 0x0A { line += 1 }
            if isQuoted {
                if byte == 0x22 {
                    if index + 1 < bytes.count, bytes[index + 1] == 0x22 {
                        field.append(byte)
                        index += 1
                    } else {
                        isQuoted = false
                    }
                } else {
                    field.append(byte)
                }
            } else if byte == 0x22, field.allSatisfy({ $0 == 0x20 || $0 == 0x3D || $0 == 0x09 }) {
                field = []
                isQuoted = true
            } else if byte == separator {
                ended()
            } else if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A {
                    index += 1
                    line += 1
                }
                ended()
                add(row, first)
                row = []
                first = line
            } else {
                field.append(byte)
            }
            index += 1
        }
        if !field.isEmpty || !row.isEmpty {
            ended()
            add(row, first)
        }
    }

    private mutating func add(_ row: [String], _ line: Int) {
        guard row.contains(where: { !$0.isEmpty }) else { return }
        rows.append(row)
        lines.append(line)
    }

    /// Comma, semicolon or tab, whichever the first lines have most of.
    private static func separator(_ bytes: [UInt8]) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes.prefix(4000) {
            if byte == 0x22 { isQuoted.toggle() }
            if !isQuoted, [0x2C, 0x3B, 0x09].contains(byte) { counts[byte, default: 0] += 1 }
        }
        return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0x2C
    }

    /// Without blanks and the tabs by which programs keep long numbers whole.
    private static func plain(_ field: [UInt8]) -> String {
        let text = String(decoding: field, as: UTF8.self)
        let blanks: Set<Unicode.Scalar> = [" ", "\t", "\u{A0}", "\u{3000}", "\u{FEFF}", "\r", "\n"]
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, blanks.contains(first) { scalars.removeFirst() }
        while let last = scalars.last, blanks.contains(last) { scalars.removeLast() }
        return String(scalars)
    }
}
