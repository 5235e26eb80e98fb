/// Moves what stands in a column or a row by what is left there.
extension LayoutSetter.Block {
    /// Texts beside each other stand on one line, with pinyin above one of them too.
    mutating func alignFirstLines() {
        let bases = children.map { child -> Double? in
            guard case .text(let set, _, _, _) = child.block.content, let line = set.lines.first
            else { return nil }
            return set.baseline(of: line)
        }
        guard let lowest = bases.compactMap(\.self).max() else { return }
        for (index, base) in bases.enumerated() {
            guard let base, base < lowest else { continue }
            children[index].y += lowest - base
            height = max(height, children[index].y + children[index].block.height)
        }
    }

    /// Shares out what is left of a column among the rooms in it, so that columns end alike; what
    /// stands close together stays so.
    mutating func spread(_ slack: Double, most: Double) {
        let places = children.indices.dropFirst().filter {
            let above = children[$0 - 1]
            return children[$0].y - above.y - above.block.height >= 12
        }
        guard slack > 0, !places.isEmpty else { return }
        let room = min(most, slack / Double(places.count))
        for (number, place) in places.enumerated() {
            let end = number + 1 < places.count ? places[number + 1] : children.endIndex
            for index in place..<end { children[index].y += room * Double(number + 1) }
        }
    }
}
