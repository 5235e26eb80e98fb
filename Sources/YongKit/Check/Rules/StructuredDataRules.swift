extension RuleSubject {
    /// What search engines read of a page: JSON-LD.
    static let structuredData = RuleSubject(
        rules: [
            rule(
                "structured-data", .error, en: "structured data cannot be read, or is incomplete",
                zh: "结构化数据无法读取或不完整",
                whyEn: "A search engine passes over what lacks a property that its type needs.",
                whyZh: "缺少该类型必需的属性，搜索引擎会整条忽略。",
                found: "{\"@type\": \"Event\", \"name\": \"庙会\"}",
                fine: "{\"@type\": \"Event\", \"name\": …, \"startDate\": …, \"location\": …}",
                fixEn: "fill in what the message names", fixZh: "补上消息里指出的属性", source: "schema.org")
        ],
        look: .document { document, findings in
            guard let html = document.html, let bytes = document.bytes else { return }
            for range in html.structuredData {
                guard let things = JSONThings(bytes[range])?.things else {
                    findings.report(.structuredDataUnreadable(), at: document.location)
                    continue
                }
                let found = things.lazy.flatMap(StructuredDataTypes.incomplete)
                for (type, property) in found.prefix(3) {
                    findings.report(
                        .structuredDataIncomplete(type, property), at: document.location)
                }
            }
        })
}

/// What a thing of each type must say of itself.
private enum StructuredDataTypes {
    /// What a thing lacks that its types need.
    static func incomplete(_ thing: JSONThings.Thing) -> [(type: String, property: String)] {
        thing.types.flatMap { type in
            guard let (name, needs) = known[type] else { return [(String, String)]() }
            return needs.filter { !thing.says($0.hash) }.map { (name, $0.name) }
        }
    }

    private static let known = Dictionary(
        uniqueKeysWithValues: required.map { type, properties in
            (
                HTMLTokens.hash(type.utf8),
                (name: type, needs: properties.map { (name: $0, hash: HTMLTokens.hash($0.utf8)) })
            )
        })

    private static let required: [String: [String]] = [
        "WebSite": ["name", "url"], "Article": ["headline", "author"],
        "NewsArticle": ["headline", "author", "datePublished"],
        "BlogPosting": ["headline", "author", "datePublished"],
        "BreadcrumbList": ["itemListElement"], "ListItem": ["position"],
        "Organization": ["name"], "Person": ["name"], "Place": ["name"],
        "TouristAttraction": ["name"], "Event": ["name", "startDate", "location"],
        "FAQPage": ["mainEntity"], "Question": ["name", "acceptedAnswer"], "Answer": ["text"],
        "VideoObject": ["name", "thumbnailUrl", "uploadDate"], "ImageObject": ["contentUrl"],
        "Dataset": ["name", "description"], "DefinedTerm": ["name"], "Offer": ["price"],
        "HowTo": ["name", "step"], "ItemList": ["itemListElement"], "Product": ["name"],
        "Review": ["author", "itemReviewed"], "LocalBusiness": ["name", "address"],
        "ProfilePage": ["mainEntity"], "TouristTrip": ["name", "itinerary"],
    ]
}
