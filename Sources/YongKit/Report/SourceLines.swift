/// The lines of files that messages show; each file is read once.
struct SourceLines {
    private let root: String
    private var files: [String: [[UInt8]]] = [:]

    init(root: String) { self.root = root }

    /// A line without its end, counted from 1; nil when there is none.
    mutating func line(_ number: Int, of file: String) -> String? {
        let lines = lines(of: file)
        guard lines.indices.contains(number - 1) else { return nil }
        return String(decoding: lines[number - 1], as: UTF8.self)
    }

    private mutating func lines(of file: String) -> [[UInt8]] {
        if let lines = files[file] { return lines }
        let bytes = (try? readFile(root + "/" + file))?.bytes ?? []
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
            Array($0.last == 0x0D ? $0.dropLast() : $0)
        }
        files[file] = lines
        return lines
    }
}

/// A line as a terminal shows it, and how wide its parts are.
///
/// Chinese characters take two columns, so a caret below one must know them. Controls could change
/// the terminal: they are shown as a mark.
struct DisplayText {
    let text: String
    private let widths: [Int]

    init(_ line: String) {
        var shown = String.UnicodeScalarView()
        var widths: [Int] = []
        for scalar in line.unicodeScalars.prefix(Self.longest) {
            let isControl =
                scalar.properties.generalCategory == .control
                || scalar.properties.generalCategory == .format
            if scalar == "\t" {
                shown.append(" ")
            } else {
                shown.append(isControl ? "\u{FFFD}" : scalar)
            }
            widths.append(isControl ? 1 : Self.width(of: scalar))
        }
        text = String(shown)
        self.widths = widths
    }

    /// The columns of `count` scalars from `start`, which may lie behind the end.
    func width(from start: Int, count: Int) -> Int {
        let from = min(max(0, start), widths.count)
        let known = widths[from..<min(widths.count, from + max(0, count))]
        return known.reduce(0, +)
    }

    private static let longest = 400

    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0..<0x300: return 1
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
            0x4E00...0x9FFF, 0xA000...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE4F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
            0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default:
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .enclosingMark: return 0
            default: return 1
            }
        }
    }
}
