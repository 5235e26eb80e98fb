extension String {
    /// The text as HTML. The phrases of a Chinese one are elements of the class `phrase`, which a theme
    /// keeps whole: Chinese may break between any two characters, and in a narrow column reads better
    /// where it breaks behind a mark.
    var inPhrases: [UInt8] {
        var text = self
        return text.withUTF8 { text in
            var writer = HTMLWriter()
            var start = 0
            let ends = text.phraseEnds
            for end in ends {
                if ends.count > 1 { writer.tag("<span class=\"phrase\">") }
                writer.text(UnsafeBufferPointer(rebasing: text[start..<end]))
                if ends.count > 1 { writer.tag("</span>") }
                start = end
            }
            return writer.bytes
        }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the phrases end: behind full-width marks, and what closes behind them.
    fileprivate var phraseEnds: [Int] {
        var ends: [Int] = []
        var isEnding = false
        var index = 0
        while index < count {
            let mark = mark(at: index)
            if isEnding, mark == nil {
                ends.append(index)
                isEnding = false
            }
            if mark == .end { isEnding = true }
            // All of them have three bytes.
            index += mark == nil ? 1 : 3
        }
        if count > 0 { ends.append(count) }
        return ends
    }

    /// What ends a phrase, and what stays with that.
    private enum Mark { case end, closer }

    private func mark(at index: Int) -> Mark? {
        guard self[index] >= 0xE2, index + 2 < count else { return nil }
        switch (self[index], self[index + 1], self[index + 2]) {
        // 、。
        case (0xE3, 0x80, 0x81), (0xE3, 0x80, 0x82): return .end
        // ！，：；？
        case (0xEF, 0xBC, 0x81), (0xEF, 0xBC, 0x8C), (0xEF, 0xBC, 0x9A), (0xEF, 0xBC, 0x9B),
            (0xEF, 0xBC, 0x9F):
            return .end
        // —’”…
        case (0xE2, 0x80, 0x94), (0xE2, 0x80, 0x99), (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0xA6):
            return .closer
        // 》」』】）
        case (0xE3, 0x80, 0x8B), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F), (0xE3, 0x80, 0x91),
            (0xEF, 0xBC, 0x89):
            return .closer
        default: return nil
        }
    }
}
