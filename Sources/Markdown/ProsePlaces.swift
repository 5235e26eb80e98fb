/// Where words of a text stand in its author's file.
package struct ProsePlace: Sendable, Equatable {
    package let place: Place
    /// Whether they stand there as they are read, and nothing else does: then they can be replaced.
    package let isExact: Bool
}

extension Document {
    /// The places of stretches of `prose`, which this text has given.
    ///
    /// The tree is walked once for all of them; most texts have nothing that anybody asks for.
    package mutating func places(of ranges: [Range<Int>], in prose: Prose) -> [ProsePlace] {
        guard !ranges.isEmpty else { return [] }
        let first = options.firstLine
        return source.withUnsafeBufferPointer { text in
            let map = SourceMap(text, firstLine: first)
            var locator = ProseLocator(map, prose, joinsChineseLines: options.joinsChineseLines)
            walk(root, &locator)
            let runs = locator.runs.sorted { $0.words.lowerBound < $1.words.lowerBound }
            return ranges.map { range in
                let (place, isExact) = runs.source(of: range)
                return ProsePlace(place: map.place(place), isExact: isExact)
            }
        }
    }
}

/// Words and what was written for them.
struct ProseRun {
    var words: Range<Int>
    var source: Range<Int>
    /// Byte for byte the same.
    let isVerbatim: Bool
}

extension [ProseRun] {
    /// - Returns: the bytes of the source, and whether they are those words and nothing else.
    fileprivate func source(of range: Range<Int>) -> (Range<Int>, isExact: Bool) {
        // A gap between two words belongs to what follows it.
        guard let first = run(at: range.lowerBound) else { return (0..<0, false) }
        let start = first.source(of: range.lowerBound, isEnd: false)
        guard range.upperBound > range.lowerBound else {
            return (start..<start, first.isVerbatim)
        }
        guard let last = run(at: range.upperBound - 1) else { return (start..<start, false) }
        let end = last.source(of: range.upperBound, isEnd: true)
        let isExact =
            end - start == range.count && first.isVerbatim && last.isVerbatim
            && first.words.lowerBound <= range.lowerBound
            && last.words.upperBound >= range.upperBound
        return (start..<Swift.max(start, end), isExact)
    }

    private func run(at offset: Int) -> ProseRun? {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].words.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < count ? self[low] : last
    }
}

extension ProseRun {
    fileprivate func source(of offset: Int, isEnd: Bool) -> Int {
        if isVerbatim {
            return source.lowerBound
                + Swift.min(Swift.max(0, offset - words.lowerBound), words.count)
        }
        return isEnd ? source.upperBound : source.lowerBound
    }
}
