extension RuleSubject {
    /// What pages, and the sitemap, say of their other languages and of their own address.
    static let languages = RuleSubject(
        rules: [
            rule(
                "hreflang", .error, en: "pages and sitemap disagree about languages",
                zh: "页面之间、页面与站点地图的hreflang不一致",
                whyEn:
                    "Search engines believe hreflang only when each page names the others and itself, "
                    + "and the sitemap says the same; otherwise they show the wrong language.",
                whyZh: "各页互相指明并包括自身，且与站点地图一致，搜索引擎才采信，否则会给错语言。",
                found: "zh names en, and en does not name zh",
                fine: "zh and en name each other and themselves",
                fixEn: "print {{#page.alternates}} in the head of the theme, as base does",
                fixZh: "按base模板的写法在页首输出hreflang",
                source: "Google, Search Central: localized versions"),
            rule(
                "canonical", .error, en: "a page does not say its real address once",
                zh: "页面没有写明唯一的正式网址",
                whyEn: "Search engines choose one of several addresses themselves.",
                whyZh: "搜索引擎会在多个网址里自行挑选。", found: "two <link rel=\"canonical\">",
                fine: "one, with the whole address", fixEn: "mend the head of the theme",
                fixZh: "修改主题的页首", source: "RFC 6596"),
        ],
        look: .site { site, findings in
            guard !site.address.isRelative else { return }
            var pages: [TextHash: DocumentDigest] = [:]
            for document in site.documents {
                if case .page = document.content { pages[document.path] = document }
            }
            let listed = Dictionary(
                site.documents.flatMap(\.addresses), uniquingKeysWith: { first, _ in first })
            for document in site.documents {
                guard case .page(let page, let language) = document.content else { continue }
                if document.canonicals != 1 {
                    findings.report(.canonical(document.canonicals), at: document.location)
                }
                guard !document.isAside else { continue }
                if document.alternates != 0 {
                    let isMutual =
                        document.languages.contains(document.path)
                        && document.languages.allSatisfy {
                            pages[$0]?.alternates == document.alternates
                        }
                    if !isMutual { findings.report(.hreflangOneSided(), at: document.location) }
                }
                let isSample = site.site.pages[page].text(in: language).isSample
                guard site.site.settings.outputs.sitemap, !isSample else { continue }
                if listed[document.complete] != document.alternates {
                    findings.report(
                        .hreflangSitemap(isListed: listed[document.complete] != nil),
                        at: document.location)
                }
            }
        })
}
