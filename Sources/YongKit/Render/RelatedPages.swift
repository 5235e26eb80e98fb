extension Site {
    /// The pages that share most tags with a page, newest first among equals.
    ///
    /// Of every tag only the newest fifty are looked at, so a page of a large tag costs no more.
    func related(to page: Page, atMost limit: Int = 3) -> [Int] {
        guard !page.tags.isEmpty else { return [] }
        var shared: [(page: Int, tags: Int)] = []
        for tag in page.tags {
            for other in tags[tag].pages.prefix(50) where other != page.id {
                shared.append((other, 1))
            }
        }
        shared.sort { $0.page < $1.page }
        var counted: [(page: Int, tags: Int)] = []
        for entry in shared {
            if counted.last?.page == entry.page {
                counted[counted.count - 1].tags += 1
            } else {
                counted.append(entry)
            }
        }
        counted.sort { left, right in
            if left.tags != right.tags { return left.tags > right.tags }
            let ages = (age(left.page), age(right.page))
            return ages.0 != ages.1 ? ages.0 < ages.1 : left.page < right.page
        }
        return counted.prefix(limit).map(\.page)
    }

    private func age(_ page: Int) -> Int64 {
        pages[page].texts.values.lazy.compactMap { $0?.instant }.first.map { -$0.seconds } ?? .max
    }
}
