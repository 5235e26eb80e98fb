/// The lines of `_redirects`, in the form of Netlify and Cloudflare Pages.
struct RedirectRules {
    struct Rule: Equatable {
        var target: String
        let status: Int
    }

    private let rules: [(pattern: String, rule: Rule)]

    init(_ text: String) {
        rules = text.split(whereSeparator: \.isNewline).compactMap { line in
            let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
            guard words.count >= 2, !words[0].hasPrefix("#"),
                let pattern = PercentDecoding.path(words[0].utf8)
            else { return nil }
            let status = words.count > 2 ? Int(words[2].filter { $0 != "!" }) ?? 301 : 301
            return (pattern, Rule(target: words[1], status: status))
        }
    }

    /// The first rule for a path; `*` at its end stands for the rest, which the target repeats as
    /// `:splat`.
    func rule(for path: String) -> Rule? {
        for (pattern, rule) in rules {
            if pattern.utf8.elementsEqual(path.utf8) { return rule }
            let start = pattern.dropLast()
            guard pattern.hasSuffix("*"), path.utf8.starts(with: start.utf8) else { continue }
            let rest = String(decoding: path.utf8.dropFirst(start.utf8.count), as: UTF8.self)
            var rule = rule
            rule.target = rule.target.split(
                separator: ":splat", omittingEmptySubsequences: false
            ).joined(separator: rest.percentEncoded)
            return rule
        }
        return nil
    }
}
