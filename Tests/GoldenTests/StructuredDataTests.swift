import Foundation
import Testing
import YongKit

/// What search engines are told, held against what they need.
struct StructuredDataTests {
    /// Of each type the fields without which it says nothing.
    private static let required: [String: [String]] = [
        "WebSite": ["@id", "name", "url", "inLanguage"],
        "WebPage": ["@id", "name", "url", "inLanguage", "isPartOf"],
        "CollectionPage": ["@id", "name", "url", "inLanguage", "isPartOf"],
        "FAQPage": ["@id", "name", "url", "inLanguage", "isPartOf", "mainEntity"],
        "Article": ["@id", "headline", "url", "inLanguage", "isPartOf", "author"],
        "BreadcrumbList": ["@id", "itemListElement"],
        "ItemList": ["itemListElement", "numberOfItems"],
        "ListItem": ["position", "name"],
        "TouristAttraction": ["@id", "name", "url"],
        "GeoCoordinates": ["latitude", "longitude"],
        "Question": ["name", "acceptedAnswer"],
        "Answer": ["text"],
        "HowTo": ["@id", "name", "step", "inLanguage"],
        "HowToStep": ["name", "text", "position"],
        "Event": ["@id", "name", "startDate", "location"],
        "Place": ["name", "address"],
        "DefinedTermSet": ["@id", "name", "hasDefinedTerm", "inLanguage"],
        "DefinedTerm": ["@id", "name", "description", "inDefinedTermSet"],
        "Dataset": ["@id", "name", "description", "creator", "inLanguage"],
        "Product": ["@id", "name", "url"],
        "Organization": ["name", "url"],
        "Person": ["name"],
        "CreativeWork": ["name"],
        "ProfilePage": ["@id", "name", "url", "inLanguage", "mainEntity"],
        "TouristTrip": ["@id", "name", "url", "itinerary"],
    ]

    @Test func everyTypeHasWhatItNeedsAndEveryReferenceLeadsSomewhere() async throws {
        var seen: Set<String> = []
        for (path, nodes) in try await Self.graphs() {
            let ids = Set(nodes.compactMap { $0["@type"] == nil ? nil : $0["@id"] as? String })
            for node in nodes {
                guard let type = node["@type"] as? String else {
                    let id = try #require(node["@id"] as? String)
                    #expect(ids.contains(id), "\(path): nothing is \(id)")
                    continue
                }
                seen.insert(type)
                let needed = try #require(Self.required[type], "\(path): \(type)")
                for field in needed {
                    #expect(node[field] != nil, "\(path): \(type) has no \(field)")
                }
            }
            let all = nodes.filter { $0["@type"] != nil }.compactMap { $0["@id"] as? String }
            #expect(Set(all).count == all.count, "\(path): an id stands twice")
        }
        #expect(Set(Self.required.keys).subtracting(seen) == ["CreativeWork"])
    }

    @Test func theLanguageIsThatOfTheText() async throws {
        for (path, nodes) in try await Self.graphs() {
            let languages = Set(nodes.compactMap { $0["inLanguage"] as? String })
            // A sample says nothing, in no language.
            #expect(
                languages.isEmpty || languages == [path.hasPrefix("/en/") ? "en" : "zh-Hans"],
                "\(path)")
        }
    }

    @Test func sampleDataIsNothing() async throws {
        let graphs = try await Self.graphs()
        let types = try #require(graphs["/en/toy/index.html"]).compactMap { $0["@type"] as? String }
        #expect(Set(types) == ["WebSite", "BreadcrumbList", "ListItem"])
        let list = try #require(graphs["/en/index.html"])
        #expect(!list.contains { $0["name"] as? String == "Toy" })
    }

    /// An estimate makes no pin, and an event without a place is none.
    @Test func whatIsNotKnownIsNotSaid() async throws {
        let nodes = try #require(try await Self.graphs()["/en/calendar/index.html"])
        let places = nodes.filter { $0["@type"] as? String == "Place" }
        #expect(places.count == 3)
        #expect(
            places.filter { $0["geo"] != nil }.compactMap { $0["name"] as? String } == [
                "Tianfeng Pagoda"
            ])
    }

    /// Every object of the JSON-LD of each page, by the page's path.
    private static func graphs() async throws -> [String: [[String: Any]]] {
        let fixture = try #require(
            Fixture.all(in: "Sites").first { $0.folder.lastPathComponent == "kinds" })
        var graphs: [String: [[String: Any]]] = [:]
        try await fixture.build { _, site in
            for (path, bytes) in try files(below: site.appendingPathComponent("Public")) {
                let text = String(decoding: bytes, as: UTF8.self)
                guard path.hasSuffix(".html"), path != "index.html",
                    let found = text.firstMatch(
                        of: /<script type="application\/ld\+json">(.*)<\/script>/)
                else { continue }
                let json = try JSONSerialization.jsonObject(with: Data(found.1.utf8))
                graphs["/" + path] = objects(in: json).filter { $0["@context"] == nil }
            }
        }
        return graphs
    }

    private static func objects(in value: Any) -> [[String: Any]] {
        if let list = value as? [Any] { return list.flatMap(objects) }
        guard let object = value as? [String: Any] else { return [] }
        return [object] + object.values.flatMap(objects)
    }
}
