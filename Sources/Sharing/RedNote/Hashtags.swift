internal import YongKit

/// The hashtags of a page on a platform, without `#`, each once.
struct Hashtags {
    /// Those that a note carries.
    let used: [String]
    /// Tags of the page that found no room.
    let left: [String]

    /// - Parameters:
    ///   - languages: the tags' names in each of them, in turn.
    ///   - room: how many a note should carry.
    init(
        _ page: ReadPage, on platform: TagRecord.Platform, in languages: [Language],
        room: ClosedRange<Int>
    ) {
        let names = page.tags.flatMap { tag in
            languages.map { tag.hashtags(on: platform, in: $0) }
        }
        // Every tag says its first name before any says its second.
        let first = Self.each(names.compactMap(\.first), but: [])
        used =
            first.count >= room.lowerBound
            ? Array(first.prefix(room.upperBound))
            : Array((first + Self.each(names.joined(), but: first)).prefix(room.upperBound))
        left = Array(first.dropFirst(room.upperBound))
    }

    private static func each(_ names: some Sequence<String>, but known: [String]) -> [String] {
        var seen = Set(known.map { $0.lowercased() })
        return names.filter { seen.insert($0.lowercased()).inserted }
    }
}
