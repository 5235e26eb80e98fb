internal import Markdown

extension RuleSubject {
    /// What the words of a link say when they are read alone.
    static let linkTexts = RuleSubject(
        rules: [
            CheckRule(
                id: "link-text", group: .links, severity: .warning,
                title: Wording(en: "the words of a link say nothing", zh: "链接文字没有说明去向"),
                why: Wording(
                    en:
                        "A list of the links of a page, as a screen reader gives it, consists of these "
                        + "words alone; search engines read them too.",
                    zh: "读屏软件会单独列出链接文字，搜索引擎也靠它了解目标页面。"),
                found: "[点击这里](/city/) / [here](/city/)",
                fine: "[天一阁怎么去](/city/) / [how to get there](/city/)",
                fix: Wording(en: "say where the link leads", zh: "写出链接通向哪里"),
                source: "WCAG 2.2, 2.4.4")
        ],
        look: .text { text, findings in
            guard findings.wants("link-text") else { return }
            for mark in text.prose.marks {
                guard case .link = mark.kind else { continue }
                if EmptyWords.contains(text.prose.text[mark.text]) {
                    findings.report(.linkText(text.prose.string(mark.text)), at: mark.text)
                }
            }
        })
}

/// Words that a link can do without.
private enum EmptyWords {
    /// Works on bytes: a site has many links, and few of them say nothing.
    static func contains(_ words: ArraySlice<UInt8>) -> Bool {
        guard words.count <= 40 else { return false }
        var plain = words
        while let last = plain.last {
            if last < 0x80, !last.isLetterOrDigit {
                plain.removeLast()
            } else if let sign = signs.first(where: { plain.suffix($0.count).elementsEqual($0) }) {
                plain.removeLast(sign.count)
            } else {
                break
            }
        }
        while plain.first == 0x20 { plain.removeFirst() }
        guard plain.count <= 20 else { return false }
        return all.contains(plain.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
    }

    /// Signs that may stand behind them, or before.
    private static let signs = ["。", "！", "…", "→", "»", "›", "，", "：", "“", "”"].map {
        Array($0.utf8)
    }

    private static let all = Set(words.map { Array($0.utf8) })

    private static let words = [
        "here", "click here", "click", "this", "this link", "this page", "link", "more",
        "read more", "learn more", "details", "website", "see here", "go",
        "这里", "点击这里", "点这里", "点此", "点击此处", "此处", "这儿", "点击", "链接", "更多",
        "查看更多", "了解更多", "详情", "查看详情", "点击查看", "点我", "戳这里", "网址", "原文",
    ]
}

extension UInt8 {
    fileprivate var isLetterOrDigit: Bool {
        (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self)
    }
}
