extension RuleSubject {
    /// How much a reader has to load to see a page.
    static let weights = RuleSubject(
        rules: [
            rule(
                "page-weight", .warning, en: "a page is heavy", zh: "页面过重",
                whyEn:
                    "On a train, or abroad, a reader waits or gives up; the limits are those of a page "
                    + "that shows within three seconds on a slow mobile network.",
                whyZh: "在高铁上或国外网络下，读者会等不及；上限按慢速移动网络三秒能打开来定。",
                found: "3 MB of pictures on a page", fine: "300 KB of pictures on a page",
                fixEn: "make pictures smaller (1600 pixels wide are enough), or part the page",
                fixZh: "缩小图片（1600像素宽足够），或拆分页面", source: "web.dev, performance budgets")
        ],
        look: .site { site, findings in
            guard !site.address.isRelative else { return }
            var sizes: [TextHash: (bytes: Int, kind: PageWeight)] = [:]
            for document in site.documents {
                sizes[document.path] = (document.size, PageWeight(document, of: site.site))
            }
            for document in site.documents {
                switch document.content {
                case .page, .both: break
                default: continue
                }
                var totals: [PageWeight: Int] = [.text: document.size]
                for resource in Set(document.resources) {
                    if let (bytes, kind) = sizes[resource] { totals[kind, default: 0] += bytes }
                }
                for kind in PageWeight.allCases {
                    let bytes = totals[kind] ?? 0
                    if bytes > kind.bytes {
                        findings.report(.pageWeight(kind, bytes: bytes), at: document.location)
                    }
                }
            }
        })
}

extension PageWeight {
    fileprivate init(_ document: DocumentDigest, of site: Site) {
        let name: String =
            switch document.content {
            case .asset(let index): site.theme.assets.all[index].name
            case .attachment(let index), .variant(let index, _):
                site.content.attachments[index].source.path
            case .staticFile(let index): site.statics[index].path
            default: ""
            }
        self =
            name.hasSuffix(".css")
            ? .styles
            : name.hasSuffix(".js")
                ? .scripts
                : document.content.isHTML ? .text : .pictures
    }
}
