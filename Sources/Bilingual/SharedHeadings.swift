/// Gives headings at the same place in several languages one id.
///
/// Then a link to a heading is right in every language, and a reader who changes the language
/// keeps the place.
package enum SharedHeadings {
    package struct Heading: Sendable {
        let level: Int
        /// Written by the author as `{#id}`.
        let explicitID: String?
        /// Made of the heading's own text.
        let slug: String

        package init(level: Int, explicitID: String?, slug: String) {
            self.level = level
            self.explicitID = explicitID
            self.slug = slug
        }
    }

    /// The ids of every text's headings, unique within each text.
    ///
    /// The id is the one that an author wrote in any language, else the English slug, else the
    /// slug of the first language that has the heading.
    ///
    /// - Parameters:
    ///   - texts: the headings of each language, in document order.
    ///   - english: which of them is English.
    package static func ids(_ texts: [[Heading]], english: Int?) -> [[String]] {
        var rows = Rows(texts)
        var names = UniqueNames()
        // What an author wrote comes first: no slug may take it away.
        let explicit = rows.rows.map { row in
            row.lazy.compactMap { $0.explicitID }.first { names.take($0) }
        }
        for (row, written) in zip(rows.rows.indices, explicit) {
            let members = rows.rows[row]
            let own = english.flatMap { members[$0].slug } ?? members.lazy.compactMap(\.slug).first
            rows.ids.append(written ?? names.unique(own ?? ""))
        }
        return texts.indices.map { text in
            rows.places[text].map { rows.ids[$0] }
        }
    }

    /// The ids that headings had before the other languages were there, where they are others now.
    ///
    /// They stay in the page as empty anchors, so that links from elsewhere still arrive. One is
    /// empty where the id is the same, or stands for another heading now.
    ///
    /// - Parameter ids: what `ids` made of the same headings.
    package static func formerIDs(_ headings: [Heading], ids: [String]) -> [String] {
        let alone = Self.ids([headings], english: nil)[0]
        var taken = Set(ids)
        return zip(alone, ids).map { former, now in
            former != now && taken.insert(former).inserted ? former : ""
        }
    }
}

/// Names that are given once each; the second `a` becomes `a-2`.
private struct UniqueNames {
    private var taken: Set<String> = []
    /// The number to try next behind a name, so that a thousand equal headings are not a million.
    private var next: [String: Int] = [:]

    /// False for a name that is taken.
    mutating func take(_ name: String) -> Bool { taken.insert(name).inserted }

    mutating func unique(_ name: String) -> String {
        let base = name.isEmpty ? "section" : name
        if take(base) { return base }
        var number = next[base, default: 2]
        while !take("\(base)-\(number)") { number += 1 }
        next[base] = number + 1
        return "\(base)-\(number)"
    }
}

/// Headings of several texts, those at the same place in one row.
private struct Rows {
    struct Member {
        var explicitID: String?
        var slug: String?
    }

    /// For each row the member of each text.
    private(set) var rows: [[Member]] = []
    /// For each heading of each text its row.
    private(set) var places: [[Int]]
    var ids: [String] = []

    init(_ texts: [[SharedHeadings.Heading]]) {
        places = texts.map { [Int](repeating: -1, count: $0.count) }
        let filled = texts.indices.filter { !texts[$0].isEmpty }
        guard let first = filled.first else { return }
        for heading in texts[first].indices {
            add(texts[first][heading], of: first, at: heading, to: nil, count: texts.count)
        }
        for text in filled.dropFirst() {
            let partners = Self.partners(of: texts[text], in: texts[first])
            for heading in texts[text].indices {
                add(
                    texts[text][heading], of: text, at: heading,
                    to: partners[heading].map { places[first][$0] }, count: texts.count)
            }
        }
    }

    private mutating func add(
        _ heading: SharedHeadings.Heading, of text: Int, at index: Int, to row: Int?, count: Int
    ) {
        let row = row ?? rows.count
        if row == rows.count { rows.append([Member](repeating: Member(), count: count)) }
        rows[row][text] = Member(explicitID: heading.explicitID, slug: heading.slug)
        places[text][index] = row
    }

    /// Which heading of `others` stands where each of `headings` does: those of equal level from the
    /// beginning and from the end, and those that carry one explicit id.
    private static func partners(
        of headings: [SharedHeadings.Heading], in others: [SharedHeadings.Heading]
    ) -> [Int?] {
        var partners = [Int?](repeating: nil, count: headings.count)
        let shorter = min(headings.count, others.count)
        let written = (Self.explicitIDs(of: headings), Self.explicitIDs(of: others))
        func fits(_ own: Int, _ other: Int) -> Bool {
            let ids = (headings[own].explicitID, others[other].explicitID)
            if let one = ids.0, one != ids.1, ids.1 != nil || written.1.contains(one) {
                return false
            }
            if let two = ids.1, ids.0 == nil, written.0.contains(two) { return false }
            return headings[own].level == others[other].level
        }
        var start = 0
        while start < shorter, fits(start, start) {
            partners[start] = start
            start += 1
        }
        var end = 0
        while end < shorter - start, fits(headings.count - 1 - end, others.count - 1 - end) {
            partners[headings.count - 1 - end] = others.count - 1 - end
            end += 1
        }
        let used = Set(partners.compactMap(\.self))
        var byID: [String: Int] = [:]
        for (index, other) in others.enumerated() where !used.contains(index) {
            if let id = other.explicitID { byID[id] = byID[id] ?? index }
        }
        for (index, heading) in headings.enumerated() where partners[index] == nil {
            partners[index] = heading.explicitID.flatMap { byID.removeValue(forKey: $0) }
        }
        return partners
    }

    private static func explicitIDs(of headings: [SharedHeadings.Heading]) -> Set<String> {
        Set(headings.lazy.compactMap(\.explicitID))
    }
}
