/// Where the front matter of a text lies and where its body begins.
package struct FrontMatterBlock: Sendable, Equatable {
    /// The bytes between the two fences; empty when there is no front matter.
    package let content: Range<Int>
    /// The number of the block's first line in the file.
    package let firstLine: Int
    package let bodyStart: Int
    package let bodyFirstLine: Int
    /// False for a text that begins with its body.
    package let isPresent: Bool

    package enum Split: Sendable {
        case block(FrontMatterBlock)
        /// The bytes end before the block does; asked for only when they are not the whole file.
        case needsMore
        case refused(Diagnostic)
    }

    /// More than this is a closing fence forgotten, and not worth reading on.
    package static let longest = 256 * 1024

    /// `text` comes from `SourceText`; offsets are offsets into it.
    package static func split(_ text: [UInt8], file: String, isWhole: Bool = true) -> Split {
        FenceReader(text: TextBytes(bytes: text, file: file), isWhole: isWhole).split()
    }
}

private struct FenceReader {
    let text: TextBytes
    let isWhole: Bool

    struct Line {
        let range: Range<Int>
        let visible: Range<Int>
        let number: Int
        let next: Int
    }

    func split() -> FrontMatterBlock.Split {
        var offset = 0
        var number = 1
        while let line = line(at: offset, number), line.visible.isEmpty {
            offset = line.next
            number += 1
        }
        guard let opening = line(at: offset, number) else {
            return isWhole ? .block(.absent(bodyStart: 0)) : .needsMore
        }
        if text.equals(opening.visible, Fence.bytes) { return close(opening) }
        // What follows tells a fence written wrong from a rule across a text without front matter.
        if Fence.isMeant(text, opening.visible) || opening.isFenceWithMore(text) {
            var next = line(at: opening.next, opening.number + 1)
            while let line = next, line.visible.isEmpty {
                next = self.line(at: line.next, line.number + 1)
            }
            guard let next else { return isWhole ? .block(.absent(bodyStart: 0)) : .needsMore }
            if FrontMatterKey.begins(next.visible, of: text) {
                return refuse(.fenceMistyped(text.string(opening.visible)), opening)
            }
        } else if FrontMatterKey.begins(opening.visible, of: text) {
            return refuse(.fenceMissing(before: text.string(opening.visible)), opening)
        }
        return .block(.absent(bodyStart: 0))
    }

    /// Looks for the closing fence.
    private func close(_ opening: Line) -> FrontMatterBlock.Split {
        var offset = opening.next
        var number = opening.number + 1
        while offset < text.bytes.count, offset - opening.next <= FrontMatterBlock.longest {
            guard let line = line(at: offset, number) else { return .needsMore }
            if line.range.lowerBound == line.visible.lowerBound, !line.visible.isEmpty {
                if text.equals(line.visible, Fence.bytes) {
                    return .block(
                        FrontMatterBlock(
                            content: opening.next..<line.range.lowerBound,
                            firstLine: opening.number + 1, bodyStart: line.next,
                            bodyFirstLine: line.number + 1, isPresent: true))
                }
                if Fence.isMeant(text, line.visible) {
                    return refuse(.fenceMistyped(text.string(line.visible)), line)
                }
            }
            offset = line.next
            number += 1
        }
        if !isWhole, offset - opening.next <= FrontMatterBlock.longest { return .needsMore }
        let (line, isLast) = firstLineOfBody(after: opening)
        return refuse(.fenceUnclosed(before: line, isLast: isLast), opening)
    }

    /// The line in front of which the closing fence was probably forgotten.
    private func firstLineOfBody(after opening: Line) -> (line: Int, isLast: Bool) {
        var offset = opening.next
        var number = opening.number + 1
        var lastVisible = opening.number
        let end = min(text.bytes.count, opening.next + FrontMatterBlock.longest)
        while offset < end {
            let lineEnd = text.lineEnd(from: offset, before: text.bytes.count)
            let visible = text.trimmed(offset..<lineEnd)
            if !visible.isEmpty {
                let isIndented = visible.lowerBound > offset
                let isFence = text.equals(visible, Fence.bytes)
                let isItem = [0x2D, 0x5D, 0x7D].contains(text[visible.lowerBound])
                if isFence { return (number, false) }
                if !isIndented, !isItem, !FrontMatterKey.begins(visible, of: text) {
                    return (lastVisible + 1, false)
                }
                lastVisible = number
            }
            offset = lineEnd + 1
            number += 1
        }
        return (lastVisible + 1, true)
    }

    /// Nil at the end of the text, or for a line whose end is not there yet.
    private func line(at offset: Int, _ number: Int) -> Line? {
        guard offset < text.bytes.count else { return nil }
        let end = text.lineEnd(from: offset, before: text.bytes.count)
        if end == text.bytes.count, !isWhole { return nil }
        return Line(
            range: offset..<end, visible: text.trimmed(offset..<end), number: number,
            next: min(end + 1, text.bytes.count))
    }

    private func refuse(_ message: Message, _ line: Line) -> FrontMatterBlock.Split {
        .refused(message.at(text.location(line.visible, line: line.number)))
    }
}

extension FenceReader.Line {
    /// True for `--- # note` and `---yaml`.
    fileprivate func isFenceWithMore(_ text: TextBytes) -> Bool {
        visible.count > 3 && text.matches(Fence.bytes, at: visible.lowerBound)
            && text[visible.lowerBound + 3] != 0x2D
    }
}

extension FrontMatterBlock {
    fileprivate static func absent(bodyStart: Int) -> FrontMatterBlock {
        FrontMatterBlock(
            content: bodyStart..<bodyStart, firstLine: 1, bodyStart: bodyStart, bodyFirstLine: 1,
            isPresent: false)
    }
}

/// The line `---` that stands above and below front matter.
enum Fence {
    static let bytes: [UInt8] = [0x2D, 0x2D, 0x2D]

    /// True for a line of nothing but strokes: `——`, `－－－`, `----`, `+++`, `...`.
    static func isMeant(_ text: TextBytes, _ visible: Range<Int>) -> Bool {
        guard !visible.isEmpty, visible.count <= 240 else { return false }
        let first = text[visible.lowerBound]
        guard first >= 0xE2 || first == 0x2D || first == 0x2B || first == 0x2E else { return false }
        let scalars = text.string(visible).unicodeScalars
        return scalars.count >= 2 && scalars.allSatisfy(strokes.contains)
    }

    private static let strokes = Set(
        "-+.‐‑‒–—―−─━－﹘﹣ー一。…".unicodeScalars)
}
