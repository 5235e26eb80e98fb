extension RuleSubject {
    /// Lines of `_redirects`, which hosts read.
    static let redirects = RuleSubject(
        rules: [
            CheckRule(
                id: "redirect-loop", group: .links, severity: .error,
                title: Wording(en: "redirects lead in a circle", zh: "跳转绕成了圈"),
                why: Wording(
                    en: "A browser goes round a few times, then gives up: nobody reaches the page.",
                    zh: "浏览器转几圈后放弃，谁也打不开。"),
                found: "/a/ /b/ 301⏎/b/ /a/ 301", fine: "/a/ /b/ 301",
                fix: Wording(
                    en: "let one of the addresses lead to a page", zh: "让其中一个地址通向页面"),
                source: "RFC 9110, 15.4")
        ],
        look: .document { document, findings in
            guard document.output.path.text == "/_redirects" else { return }
            let bytes = document.bytes ?? document.file.flatMap { try? readFile($0).bytes } ?? []
            var targets: [String: (to: String, line: Int)] = [:]
            var order: [String] = []
            for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
                .enumerated()
            {
                let words = line.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
                guard words.count >= 2, words[0].utf8.first == 0x2F, targets[words[0]] == nil,
                    // A rewrite shows another file at the same address.
                    words.count < 3 || !words[2].hasPrefix("200")
                else { continue }
                targets[words[0]] = (words[1], index + 1)
                order.append(words[0])
            }
            var settled: Set<String> = []
            for start in order where !settled.contains(start) {
                var way = [start]
                while let last = way.last, let next = targets[last]?.to, !settled.contains(last) {
                    settled.insert(last)
                    if let first = way.firstIndex(of: next) {
                        findings.report(
                            .redirectLoop(way[first...] + [next]),
                            at: SourceLocation(
                                document.location.file, line: targets[next]?.line ?? 0))
                        break
                    }
                    way.append(next)
                }
            }
        })
}
