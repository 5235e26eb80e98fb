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
                guard let json = JSONReading(bytes[range]) else {
                    findings.report(.structuredDataUnreadable(), at: document.location)
                    continue
                }
                var found: [(type: String, property: String)] = []
                StructuredDataTypes.incomplete(json, into: &found)
                for (type, property) in found.prefix(3) {
                    findings.report(
                        .structuredDataIncomplete(type, property), at: document.location)
                }
            }
        })
}

/// What a thing of each type must say of itself.
private enum StructuredDataTypes {
    static func incomplete(
        _ json: JSONReading, into found: inout [(type: String, property: String)]
    ) {
        switch json {
        case .array(let values): for value in values { incomplete(value, into: &found) }
        case .object(let values):
            for type in json["@type"]?.elements.compactMap(\.text) ?? [] {
                for property in required[type] ?? [] where json[property]?.isEmpty != false {
                    found.append((type, property))
                }
            }
            for (_, value) in values { incomplete(value, into: &found) }
        case .text, .number, .flag, .null: break
        }
    }

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
    ]
}
