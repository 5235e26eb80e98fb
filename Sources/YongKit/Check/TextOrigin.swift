internal import Markdown

/// Where a text was written, to find the places of findings in it.
enum TextOrigin {
    case body(BodyText)
    case field(WrittenField)
    /// The value of a key of the front matter.
    case frontMatter(BodyText, key: String)

    /// - Returns: for each range of the prose its place, and whether the words stand there as they
    ///   are read.
    func places(
        of ranges: [Range<Int>], in prose: Prose
    ) -> [(location: SourceLocation, isExact: Bool)] {
        guard !ranges.isEmpty else { return [] }
        switch self {
        case .body(let body):
            return body.document.places(of: ranges, in: prose).map {
                (SourceLocation(body.file, $0.place), $0.isExact)
            }
        case .field(let field):
            if case .markdown(let text) = field.words {
                return text.document.places(of: ranges, in: prose).map {
                    (field.source.location($0.place, in: field.node), $0.isExact)
                }
            }
            return ranges.map { range in
                let place = Place(
                    line: 1, column: 1 + prose.scalars(0..<range.lowerBound),
                    length: max(1, prose.scalars(range)))
                return (field.source.location(place, in: field.node), true)
            }
        case .frontMatter(let body, let key):
            let value = FrontMatterPlace(of: key, in: body)
            return ranges.map { value.location(of: $0, in: prose) }
        }
    }
}

extension Prose {
    /// How many characters a stretch has.
    fileprivate func scalars(_ range: Range<Int>) -> Int {
        text[range].count { $0 & 0xC0 != 0x80 }
    }
}

/// The line of a front matter that says something.
private struct FrontMatterPlace {
    private let file: String
    private let line: Int
    private let column: Int
    private let value: [UInt8]

    init(of key: String, in body: BodyText) {
        file = body.file
        var number = body.front.firstLine
        var found: (line: Int, column: Int, value: [UInt8])?
        for bytes in body.text[body.front.content].split(
            separator: 0x0A, omittingEmptySubsequences: false)
        {
            let line = String(decoding: bytes, as: UTF8.self)
            let name = line.prefix { $0 != ":" && $0 != "：" }
            if name.drop(while: { $0 == " " }) == key, name.count < line.count {
                let value = line.dropFirst(name.count + 1).drop { $0 == " " }
                let start = line.unicodeScalars.count - value.unicodeScalars.count
                let isQuoted = value.first == "\"" || value.first == "'"
                found = (
                    number, start + (isQuoted ? 2 : 1),
                    Array((isQuoted ? value.dropFirst().dropLast() : value).utf8)
                )
                break
            }
            number += 1
        }
        (line, column, value) =
            found ?? (body.front.isPresent ? body.front.firstLine - 1 : 0, 0, [])
    }

    func location(
        of range: Range<Int>, in prose: Prose
    ) -> (location: SourceLocation, isExact: Bool) {
        var written = value[...]
        while let last = written.last, last == 0x20 || last == 0x0D { written.removeLast() }
        guard column > 0, written.elementsEqual(prose.text) else {
            // Joined from several lines, or said by a fact.
            let length = String(decoding: written, as: UTF8.self).unicodeScalars.count
            return (
                SourceLocation(file, line: line, column: column, length: max(1, length)), false
            )
        }
        return (
            SourceLocation(
                file, line: line, column: column + prose.scalars(0..<range.lowerBound),
                length: max(1, prose.scalars(range))), true
        )
    }
}
