/// How a long list is cut into parts.
package struct Pagination: Sendable {
    let count: Int
    let size: Int

    /// At least one, so that an empty list has a page too.
    var parts: Int { max(1, (count + size - 1) / size) }

    /// The entries of a part, which counts from 1.
    func range(ofPart number: Int) -> Range<Int> {
        let start = min(count, (number - 1) * size)
        return start..<min(count, start + size)
    }

    /// The first part lies at the list's own path, the others at `page/2/` below it.
    static func path(_ list: SitePath, part number: Int) -> SitePath {
        number == 1 ? list : SitePath(unchecked: "\(list.text)page/\(number)/")
    }
}
