/// How much of a text is Chinese, and how much is in Latin letters.
package struct ScriptCount: Sendable, Equatable {
    package private(set) var han = 0
    /// Words of two Latin letters or more.
    package private(set) var words = 0
    /// Those of them that begin with a small letter: names seldom do.
    package private(set) var smallWords = 0

    package init(_ text: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            if byte.isLetter {
                let start = index
                while index < text.count, text[index].isLetter { index += 1 }
                if index - start > 1 {
                    words += 1
                    if byte >= 0x61 { smallWords += 1 }
                }
            } else if byte < 0x80 {
                index += 1
            } else {
                let glyph = Glyph(text, at: index, before: text.count)
                if glyph.kind == .han { han += 1 }
                index = glyph.end
            }
        }
    }

    package init(_ text: String) {
        var text = text
        self = text.withUTF8 { ScriptCount($0) }
    }
}

/// Chinese characters in a text of another language.
package enum HanRuns {
    package struct Run: Sendable, Equatable {
        package let range: Range<Int>
        /// In brackets or quotation marks, as a name or a word that is spoken of.
        package let isQuoted: Bool
    }

    /// Stretches of Han with the full-width marks between them.
    package static func runs(in text: UnsafeBufferPointer<UInt8>) -> [Run] {
        var runs: [Run] = []
        var index = 0
        var depth = 0
        var start: Int?
        var end = 0
        var isQuoted = false
        func close() {
            if let first = start { runs.append(Run(range: first..<end, isQuoted: isQuoted)) }
            start = nil
        }
        while index < text.count {
            if text[index] < 0x80 {
                switch text[index] {
                case 0x28, 0x5B: depth += 1
                case 0x29, 0x5D: depth = max(0, depth - 1)
                default: break
                }
                if start != nil { close() }
                index += 1
                continue
            }
            let glyph = Glyph(text, at: index, before: text.count)
            if glyph.kind == .han {
                if start == nil {
                    start = glyph.start
                    isQuoted = depth > 0
                }
                end = glyph.end
            } else if [0x201C, 0x2018, 0x300A, 0x300C, 0xFF08].contains(glyph.scalar) {
                depth += 1
            } else if [0x201D, 0x2019, 0x300B, 0x300D, 0xFF09].contains(glyph.scalar) {
                depth = max(0, depth - 1)
                if start != nil { close() }
            } else if glyph.kind != .wideMark, glyph.kind != .mark, start != nil {
                close()
            }
            index = glyph.end
        }
        close()
        return runs
    }
}
