extension RuleSubject {
    /// Feeds and other files that machines read.
    static let feeds = RuleSubject(
        rules: [
            rule(
                "feed", .error,
                en: "a feed, a sitemap or another file for machines is not well-formed",
                zh: "订阅源、站点地图等供机器读取的文件不规范",
                whyEn: "A reader of feeds, or a search engine, refuses all of it for one mistake.",
                whyZh: "一处不规范，订阅软件和搜索引擎就整个拒收。", found: "<entry> without <updated>",
                fine: "<entry> with <id>, <title> and <updated>",
                fixEn: "mend the file; report it if Yong made it", fixZh: "修改文件；若由Yong生成，请反馈",
                source: "RFC 4287; jsonfeed.org; sitemaps.org")
        ],
        look: .document { document, findings in
            guard let bytes = document.bytes else {
                return look(atFileOf: document, &findings)
            }
            switch document.output.content {
            case .feed(.atom, _):
                let xml = bytes.withUnsafeBufferPointer { XMLReading($0) }
                let entries = xml.counts["entry"] ?? 0
                let lacking = ["id", "title", "updated"].first {
                    (xml.counts[$0] ?? 0) < entries + 1
                }
                if let place = xml.malformed ?? lacking {
                    findings.report(.feed(place), at: document.location)
                }
            case .sitemap:
                let xml = bytes.withUnsafeBufferPointer { XMLReading($0) }
                if let place = xml.malformed {
                    findings.report(.feed(place), at: document.location)
                }
            case .feed(.json, _):
                let json = JSONThings(bytes)
                let lacking = ["version", "title", "items"].first {
                    json?.whole?.has($0) != true
                }
                let bad = json?.things(in: "items").contains { item in
                    !item.has("id")
                        || !["content_html", "content_text", "summary"].contains(where: item.has)
                }
                if let lacking {
                    findings.report(.feed(lacking), at: document.location)
                } else if bad == true {
                    findings.report(.feed("items"), at: document.location)
                }
            case .manifest:
                if JSONThings(bytes)?.whole?.has("name") != true {
                    findings.report(.feed("name"), at: document.location)
                }
            default: break
            }
        })

    /// A file of the editor's own that machines read.
    private static func look(atFileOf document: CheckedDocument, _ findings: inout Findings) {
        guard let file = document.file, let name = file.split(separator: "/").last else { return }
        let isXML = [".xml", ".svg", ".opml", ".rss"].contains { name.hasSuffix($0) }
        let isJSON = [".json", ".geojson", ".webmanifest"].contains { name.hasSuffix($0) }
        guard isXML || isJSON, let bytes = try? readFile(file).bytes else { return }
        if isXML {
            let place = bytes.withUnsafeBufferPointer { XMLReading($0) }.malformed
            if let place { findings.report(.feed(place), at: document.location) }
        } else if JSONThings(bytes) == nil {
            findings.report(.feed(String(name)), at: document.location)
        }
    }
}
