extension Site {
    /// The pages that share most tags with a page, newest first among equals.
    ///
    /// Of every tag only the newest fifty are looked at, so a page of a large tag costs no more.
    func related(to page: Page, atMost limit: Int = 3) -> [Int] {
        var others: [Int] = []
        for tag in page.tags {
            others += tags[tag].pages.prefix(50)
        }
        others.sort()
        var best: [Candidate] = []
        var index = 0
        while index < others.count {
            let other = others[index]
            let start = index
            while index < others.count, others[index] == other { index += 1 }
            guard other != page.id else { continue }
            let candidate = Candidate(page: other, tags: index - start, age: ages[other])
            if best.count == limit, let last = best.last, !candidate.precedes(last) { continue }
            let place = best.firstIndex { candidate.precedes($0) } ?? best.count
            best.insert(candidate, at: place)
            if best.count > limit { best.removeLast() }
        }
        return best.map(\.page)
    }
}

private struct Candidate {
    let page: Int
    /// How many tags it shares.
    let tags: Int
    let age: Int64

    func precedes(_ other: Candidate) -> Bool {
        if tags != other.tags { return tags > other.tags }
        return age != other.age ? age < other.age : page < other.page
    }
}
