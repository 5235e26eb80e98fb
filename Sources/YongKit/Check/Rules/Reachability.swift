extension RuleSubject {
    /// Whether a reader can get to everything that is published.
    static let reachability = RuleSubject(
        rules: [
            CheckRule(
                id: "page-orphan", group: .links, severity: .warning,
                title: Wording(en: "no page leads to this one", zh: "没有任何页面通向它"),
                why: Wording(
                    en:
                        "Readers do not know that it is there; only those who were given its address "
                        + "see it.",
                    zh: "读者不知道有这个页面，只有拿到网址的人才看得到。"),
                found: "a page that its parent does not list, and no text links to",
                fine: "a page that a list, a menu or a text links to",
                fix: Wording(
                    en: "link it from a text, or put it into a menu of site.yml",
                    zh: "在某个页面里链接它，或放进site.yml的菜单"),
                source: "Google, Search Central: crawlable links"),
            CheckRule(
                id: "output-unreachable", group: .built, severity: .warning,
                title: Wording(en: "nothing asks for a published file", zh: "发布了没有页面使用的文件"),
                why: Wording(
                    en:
                        "It is loaded onto the host for nobody, and may be one that was to be shown.",
                    zh: "白白上传，也可能是本该用上却漏了。"),
                found: "Theme/assets/old.css, which no template names",
                fine: "Theme/assets/site.css, which every page loads",
                fix: Wording(en: "delete it, or name it where it belongs", zh: "删掉它，或在该用的地方用上"),
                source: "Yong"),
        ],
        look: .site { site, findings in
            guard !site.address.isRelative, !site.documents.isEmpty else { return }
            var indices: [TextHash: Int] = [:]
            for (index, document) in site.documents.enumerated() { indices[document.path] = index }
            var seen = site.documents.map { $0.content.isAskedForByItself }
            var open = seen.indices.filter { seen[$0] }
            while let index = open.popLast() {
                for link in site.documents[index].links {
                    // `/city` leads to `/city/` on every host.
                    guard let target = indices[link], !seen[target] else { continue }
                    seen[target] = true
                    open.append(target)
                }
            }
            for (document, isSeen) in zip(site.documents, seen) where !isSeen {
                switch document.content {
                case .page: findings.report(.pageOrphan(), at: document.location)
                case .asset, .both, .children, .tagIndex, .tag:
                    findings.report(.outputUnreachable(), at: document.location)
                default: break
                }
            }
        })
}

extension Output.Content {
    /// People, hosts and machines ask for it without being led there.
    fileprivate var isAskedForByItself: Bool {
        switch self {
        case .gateway, .notFound, .alias, .robots, .sitemap, .redirects, .headers, .staticFile: true
        // The home page, of a site without a gateway too.
        case .page(let page, _): page == 0
        default: false
        }
    }
}
