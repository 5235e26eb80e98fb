/// Two pages that say the same, or the kinds of difference between what they say.
package struct TextDifference {
    /// A kind of difference that is known and explained in `Documentation/Benchmarks.md`.
    package enum Kind: String, CaseIterable, Sendable {
        case readingTime = "reading time"
        case emphasis = "asterisks of emphasis beside Chinese punctuation, left as they are"
        case arrow = "form of the arrow behind a footnote"
        case related = "related pages of large tags, of which Yong looks at the newest fifty pages"
        case other = "other"
    }

    package private(set) var kinds: Set<Kind> = []
    /// Lines that differ in an unexplained way, as a reader sees them.
    package private(set) var unexplained: [(yong: String, hugo: String)] = []

    package var isEmpty: Bool { kinds.isEmpty }

    package init(yong: [String], hugo: [String]) {
        var isRelated = false
        for index in 0..<max(yong.count, hugo.count) {
            let left = index < yong.count ? yong[index] : ""
            let right = index < hugo.count ? hugo[index] : ""
            if left == right {
                isRelated = isRelated || Self.relatedTitles.contains(left)
                continue
            }
            let found = isRelated ? [.related] : Self.kinds(of: left, right)
            kinds.formUnion(found)
            if found.contains(.other) { unexplained.append((left, right)) }
        }
    }
}

extension TextDifference {
    /// The last heading of a page, in both languages.
    private static let relatedTitles: Set<String> = ["Related pages", "相关文章"]

    private static func kinds(of left: String, _ right: String) -> Set<Kind> {
        var kinds: Set<Kind> = []
        var (left, right) = (left, right)
        func note(_ kind: Kind, _ plain: (String) -> String) {
            guard left != right, (plain(left), plain(right)) != (left, right) else { return }
            kinds.insert(kind)
            (left, right) = (plain(left), plain(right))
        }
        note(.arrow) { text in
            // Hugo asks for the plain form and holds it to its word with a space of its own.
            let plain = text.unicodeScalars.filter { $0 != "\u{FE0E}" }
            return String(String.UnicodeScalarView(plain.map { $0 == "\u{A0}" ? " " : $0 }))
        }
        note(.emphasis) { $0.filter { $0 != "*" } }
        if left != right, let before = day(left), before == day(right) {
            kinds.insert(.readingTime)
            return kinds
        }
        return left == right ? kinds : [.other]
    }

    /// What stands before the reading time of a page: its day.
    private static func day(_ line: String) -> Substring? {
        guard line.hasSuffix(" min read") || line.hasSuffix("分钟"),
            let dot = line.firstIndex(of: "·")
        else { return nil }
        return line[..<dot]
    }
}
