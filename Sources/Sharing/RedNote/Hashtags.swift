internal import YongKit

/// The hashtags of a page on a platform.
struct Hashtags {
    /// Without `#`, each once.
    let all: [String]

    /// - Parameter languages: the tags' names in each of them, in turn.
    init(_ page: ReadPage, on platform: TagRecord.Platform, in languages: [Language]) {
        var seen: Set<String> = []
        var all: [String] = []
        // A page's first tags matter most: all languages of one, then the next.
        for tag in page.tags {
            for language in languages {
                for name in tag.hashtags(on: platform, in: language)
                where seen.insert(name.lowercased()).inserted {
                    all.append(name)
                }
            }
        }
        self.all = all
    }
}
