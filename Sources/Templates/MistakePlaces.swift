extension TemplateMistake {
    /// Gives findings their lines and columns, each once, in the order of files and places.
    static func located(_ findings: [Finding], in sources: [TemplateSource]) -> [TemplateMistake] {
        let byTemplate = Dictionary(grouping: findings, by: \.template)
        let mistakes = byTemplate.flatMap { template, findings in
            located(findings, in: sources[template])
        }
        return mistakes.sorted { left, right in
            if left.file != right.file {
                return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
            }
            return (left.line, left.column) < (right.line, right.column)
        }
    }

    /// Walks the file once, from mistake to mistake.
    private static func located(
        _ findings: [Finding], in source: TemplateSource
    ) -> [TemplateMistake] {
        var mistakes: [TemplateMistake] = []
        var place = Place(start: Scanner.start(of: source.bytes))
        let sorted = findings.sorted { $0.range.lowerBound < $1.range.lowerBound }
        var seen: Set<String> = []
        for finding in sorted {
            // What is used in two places is wrong twice, and is to be mended once.
            let key = "\(finding.range) \(finding.kind.label)"
            guard seen.insert(key).inserted else { continue }
            place.advance(to: finding.range.lowerBound, in: source.bytes)
            let length = source.bytes[finding.range].count(where: Place.beginsScalar)
            mistakes.append(
                TemplateMistake(
                    file: source.file, line: place.line, column: place.column,
                    length: max(1, length), kind: finding.kind))
        }
        return mistakes
    }

    private struct Place {
        private var offset: Int
        private(set) var line = 1
        private(set) var column = 1

        init(start: Int) { offset = start }

        mutating func advance(to end: Int, in bytes: [UInt8]) {
            while offset < end {
                if bytes[offset] == UInt8(ascii: "\n") {
                    line += 1
                    column = 1
                } else if Self.beginsScalar(bytes[offset]) {
                    column += 1
                }
                offset += 1
            }
        }

        static func beginsScalar(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }
    }
}

extension TemplateMistake.Kind {
    /// What is the same mistake wherever the template is used: the names in reach may differ.
    fileprivate var label: String {
        switch self {
        case .unknownName(let name, _): "unknownName \(name)"
        default: "\(self)"
        }
    }
}
