internal import Foundation

/// The kits that `yong share` has made of the site's pages, as far as their manifests say.
struct SharedKits {
    private let kits: [(folder: String, facts: [String])]

    /// - Parameter root: the site's folder; kits stand in `Share`, where nobody says otherwise.
    init(root: String) {
        let folder = root + "/Share"
        let files = FileManager.default.enumerator(atPath: folder)
        var kits: [(folder: String, facts: [String])] = []
        while let path = files?.nextObject() as? String, kits.count < Self.most {
            guard path.hasSuffix("/manifest.json"),
                let data = FileManager.default.contents(atPath: folder + "/" + path),
                let manifest = try? JSONDecoder().decode(Manifest.self, from: data)
            else { continue }
            kits.append(("Share/" + path.dropLast("/manifest.json".count), manifest.facts))
        }
        self.kits = kits.sorted { $0.folder.utf8.lexicographicallyPrecedes($1.folder.utf8) }
    }

    /// The folders of those that say a fact.
    func kits(saying fact: String) -> [String] {
        kits.filter { $0.facts.contains(fact) }.map(\.folder)
    }

    private struct Manifest: Decodable { let facts: [String] }

    private static let most = 10_000
}
