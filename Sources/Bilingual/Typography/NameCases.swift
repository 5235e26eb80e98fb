/// Proper names of which everybody knows how they are written.
struct NameCases: Sendable {
    private let names: [String: String]
    private let keys: WordTable<Bool>

    init(_ more: [String]) {
        var names: [String: String] = [:]
        for name in Self.known + more where name.utf8.allSatisfy(\.isLetter) {
            names[name.lowercased()] = name
        }
        self.names = names
        keys = WordTable(
            names.keys.filter { $0.utf8.count <= 12 }.sorted().map { ($0, true) })
    }

    /// The right way of writing a word that is written in another one.
    func right(for word: UnsafeBufferPointer<UInt8>) -> String? {
        guard word.count <= 12, word.count > 2 else { return nil }
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
