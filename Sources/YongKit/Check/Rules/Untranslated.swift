internal import Bilingual
internal import Markdown

extension RuleSubject {
    /// Text that stands in the other language.
    static let untranslated = RuleSubject(
        rules: [
            CheckRule(
                id: "han-in-english", group: .translation, severity: .error,
                title: Wording(en: "Chinese on an English page", zh: "英文页里有中文"),
                why: Wording(
                    en:
                        "A reader without Chinese stumbles over it; mostly somebody forgot to translate. "
                        + "Names and words in brackets or quotation marks, with pinyin, or in "
                        + "“_data/terms.yml” and “_data/places.yml” are welcome.",
                    zh: "不懂中文的读者读不下去，多半是漏译。放在括号或引号里、注了拼音、写在_data/terms.yml和"
                        + "_data/places.yml里的名称和词语不算。"),
                found: "Visit 天一阁 today.", fine: "Visit Tianyi Pavilion (天一阁) today.",
                fix: Wording(
                    en: "translate it, or put it in brackets behind its translation",
                    zh: "译成英文，或者放在译文后面的括号里"),
                source: "Documentation/Authoring.md"),
            CheckRule(
                id: "english-in-chinese", group: .translation, severity: .error,
                title: Wording(en: "an English paragraph on a Chinese page", zh: "中文页里有整段英文"),
                why: Wording(
                    en:
                        "Mostly a paragraph that nobody has translated yet. Quotations and notes on "
                        + "sources are welcome.",
                    zh: "多半是还没有译的段落。引文和注明出处的脚注不算。"),
                found: "The bridge was built in 1936 and is open to walkers.",
                fine: "桥建于1936年（The bridge was built in 1936）。",
                fix: Wording(
                    en: "translate it, or mark it as a quotation with “>”", zh: "译成中文，或者用“>”标成引文"),
                source: "Documentation/Authoring.md"),
        ],
        look: .text { text, findings in
            if text.language.isChinese {
                if findings.wants("english-in-chinese") { text.findEnglish(&findings) }
            } else if findings.wants("han-in-english"), text.language.code != "ja" {
                text.findChinese(&findings)
            }
        })
}

extension CheckedText {
    fileprivate func findEnglish(_ findings: inout TextFindings) {
        prose.text.withUnsafeBufferPointer { bytes in
            guard !holdsBoth(bytes) else { return }
            for block in prose.blocks
            where !block.isQuoted && block.kind != .footnote && !isData(block) {
                let words = UnsafeBufferPointer(rebasing: bytes[block.text])
                let count = ScriptCount(words)
                guard count.smallWords >= 5, count.words >= 8, count.han * 2 < count.words,
                    !isQuotation(words)
                else { continue }
                findings.report(.englishInChinese(), at: block.text)
            }
        }
    }

    /// “… …”
    private func isQuotation(_ words: UnsafeBufferPointer<UInt8>) -> Bool {
        words.starts(with: "“".utf8) || words.starts(with: "「".utf8) || words.first == 0x22
    }

    fileprivate func findChinese(_ findings: inout TextFindings) {
        prose.text.withUnsafeBufferPointer { bytes in
            // Most English texts have none at all.
            guard bytes.contains(where: { (0xE3...0xE9).contains($0) || $0 >= 0xF0 }),
                !holdsBoth(bytes)
            else { return }
            for block in prose.blocks where !block.isQuoted {
                let words = UnsafeBufferPointer(rebasing: bytes[block.text])
                let runs = HanRuns.runs(in: words)
                guard !runs.isEmpty else { continue }
                // A cell or a value that is Chinese as a whole is data: a phrase, a name.
                if isData(block), ScriptCount(words).words == 0 { continue }
                var allowed: [Range<Int>]?
                for run in runs where !run.isQuoted {
                    let own = allowed ?? self.allowed(block, words)
                    allowed = own
                    guard !own.contains(where: { $0.overlaps(run.range) }),
                        !isPart(of: words, run.range), !hasReading(words, run.range)
                    else { continue }
                    let range =
                        run.range.lowerBound + block.text.lowerBound..<run.range.upperBound
                        + block.text.lowerBound
                    findings.report(.hanInEnglish(prose.string(range)), at: range)
                }
            }
        }
    }

    /// A value that says everything in both languages, such as the text of a post.
    private func holdsBoth(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard case .field = kind, prose.blocks.count > 1 else { return false }
        let counts = prose.blocks.map {
            ScriptCount(UnsafeBufferPointer(rebasing: bytes[$0.text]))
        }
        return counts.contains { $0.han > 5 && $0.words * 4 < $0.han }
            && counts.contains { $0.words > 3 && $0.han * 4 < $0.words }
    }

    /// 只 zhī: the reading follows.
    private func hasReading(
        _ words: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Bool {
        var index = range.upperBound
        while index < words.count, index - range.upperBound < 2,
            words[index] == 0x20 || words[index] == 0x2C
        {
            index += 1
        }
        // Letters with marks over them, before the word ends.
        while index < words.count, words[index] > 0x20 {
            if (0xC3...0xC9).contains(words[index]) { return true }
            if words[index] >= 0xE0 { return false }
            index += 1
        }
        return false
    }

    private func isData(_ block: Prose.Block) -> Bool {
        if block.kind == .tableCell { return true }
        guard case .field(_, let key) = kind else { return false }
        return ![
            "title", "text", "caption", "label", "summary", "heading", "note", "meaning", "alt",
            "description", "body",
        ].contains(key)
    }

    /// Where the block's inline extensions and the site's own names stand.
    private func allowed(
        _ block: Prose.Block, _ words: UnsafeBufferPointer<UInt8>
    ) -> [Range<Int>] {
        var ranges = site.data.records.names.chinese.matches(in: words).map(\.range)
        for mark in prose.marks {
            guard case .inline = mark.kind, block.text.contains(mark.text.lowerBound) else {
                continue
            }
            ranges.append(
                mark.text.lowerBound - block.text.lowerBound..<mark.text.upperBound
                    - block.text.lowerBound)
        }
        return ranges
    }

    /// `4.1亿` and `#宁波` are quoted as they are.
    private func isPart(of words: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        guard range.lowerBound > 0 else { return false }
        let before = words[range.lowerBound - 1]
        return before == 0x23 || (0x30...0x39).contains(before)
    }
}
