/// Proper names of which everybody knows how they are written.
struct NameCases: Sendable {
    private let names: [String: String]
    private let keys: WordTable<Bool>
    /// By the number of the first letter, a bit for each length: most words are passed by this.
    private let lengths: [UInt16]

    init(_ more: [String]) {
        var names: [String: String] = [:]
        for name in Self.known + more where name.utf8.allSatisfy(\.isLetter) {
            names[name.lowercased()] = name
        }
        self.names = names
        let short = names.keys.filter { $0.utf8.count <= 12 }.sorted()
        keys = WordTable(short.map { ($0, true) })
        lengths = short.reduce(into: Array(repeating: 0, count: 32)) { lengths, name in
            let first = name.utf8.first.map { Int($0 & 0x1F) } ?? 0
            lengths[first] |= 1 << UInt16(name.utf8.count)
        }
    }

    /// The right way of writing a word that is written in another one.
    func right(for word: UnsafeBufferPointer<UInt8>) -> String? {
        guard word.count <= 12, word.count > 2,
            lengths[Int(word[0] & 0x1F)] & 1 << UInt16(word.count) != 0
        else { return nil }
        let key = word.reduce(UInt64(0)) { $0 << 5 | UInt64($1 & 0x1F) }
        guard keys[key] != nil else { return nil }
        let written = String(decoding: word, as: UTF8.self)
        guard let right = names[written.lowercased()], right != written else { return nil }
        return right
    }

    private static let known = [
        "TikTok", "RedNote", "Xiaohongshu", "WeChat", "Weixin", "Douyin", "YouTube", "Facebook",
        "Instagram", "LinkedIn", "WhatsApp", "GitHub", "GitLab", "JavaScript", "TypeScript",
        "iPhone",
        "iPad", "iOS", "macOS", "Alipay", "UnionPay", "PayPal", "ChatGPT", "OpenAI", "DeepSeek",
        "Wikipedia", "Reddit", "Taobao", "Weibo", "Bilibili", "QQ", "Huawei", "OpenStreetMap",
        "PowerPoint", "WordPress", "MySQL", "Ningbo", "Zhejiang", "Shanghai", "Hangzhou", "Beijing",
    ]
}

extension TypographyScan {
    /// `Github`; not in `#tiktokrefugee`, `github.com` or `@wechat`.
    mutating func lookAtName(_ word: Range<Int>) {
        guard
            let right = typography.names.right(
                for: UnsafeBufferPointer(rebasing: text[word]))
        else { return }
        let before = word.lowerBound > block.lowerBound ? text[word.lowerBound - 1] : 0x20
        let after = word.upperBound < block.upperBound ? text[word.upperBound] : 0x20
        guard ![0x23, 0x40, 0x2E, 0x2F, 0x5F, 0x2D, 0x26].contains(before), !before.isDigit,
            ![0x2F, 0x5F, 0x40, 0x2D].contains(after), !after.isDigit,
            !(after == 0x2E && word.upperBound + 1 < block.upperBound
                && text[word.upperBound + 1].isLetter)
        else { return }
        findings.append(TypographyFinding(.nameCase, word, right))
    }
}
