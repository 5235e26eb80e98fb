/// One page folder: what its front matter says, and where it stands.
package struct SamplePage: Sendable {
    package let index: Int
    package let section: SampleSection
    package let slug: String
    package let date: String
    package let tags: [String]
    /// Whether the page shows a picture of its own or its section's.
    package let hasOwnImage: Bool
    let titles: [String: String]
    let summaries: [String: String]

    package var path: String { "\(section.path)\(slug)/" }

    package static let languages = ["zh", "en"]

    init(index: Int, in site: SampleSite) {
        var numbers = site.numbers(page: index, purpose: .frontMatter)
        self.index = index
        section = site.sections[index % site.sections.count]
        slug = "\(numbers.pick(Self.nouns))-\(index)"
        date = Self.date(daysSince2019: numbers.below(2_500), second: numbers.below(86_400))
        tags = Self.drawTags(&numbers)
        hasOwnImage = numbers.once(in: 4)

        var titles: [String: String] = [:]
        var summaries: [String: String] = [:]
        let afterTags = numbers
        for vocabulary in [Vocabulary.chinese, .english] {
            // From the same numbers in both languages, so that they say the same.
            numbers = afterTags
            let text = Prose(vocabulary)
            titles[vocabulary.language] = text.filled(numbers.pick(vocabulary.titles), &numbers)
            summaries[vocabulary.language] = text.filled(
                numbers.pick(vocabulary.summaries), &numbers)
        }
        self.titles = titles
        self.summaries = summaries
    }

    func title(_ language: String) -> String { titles[language] ?? slug }

    func summary(_ language: String) -> String { summaries[language] ?? "" }
}

extension SamplePage {
    fileprivate static func drawTags(_ numbers: inout SplitMix64) -> [String] {
        var tags: [String] = []
        let count = 2 + numbers.below(3)
        while tags.count < count {
            let tag = numbers.pick(allTags)
            if !tags.contains(tag) { tags.append(tag) }
        }
        return tags
    }

    /// A moment as `YYYY-MM-DDThh:mm:ss+08:00`, counted without a calendar library so that no time
    /// zone can move it; to the second, so that hardly two pages share one and all lists are in order.
    fileprivate static func date(daysSince2019 days: Int, second: Int) -> String {
        var (year, day) = (2019, days)
        func isLeap(_ year: Int) -> Bool { year % 4 == 0 }  // right from 1901 to 2099
        while day >= (isLeap(year) ? 366 : 365) {
            day -= isLeap(year) ? 366 : 365
            year += 1
        }
        var month = 0
        let lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        while day >= lengths[month] {
            day -= lengths[month]
            month += 1
        }
        let clock = [second / 3_600, second / 60 % 60, second % 60].map(twoDigits)
        return "\(year)-\(twoDigits(month + 1))-\(twoDigits(day + 1))"
            + "T\(clock.joined(separator: ":"))+08:00"
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }

    private static let nouns = [
        "tea-house", "bridge", "ferry", "lantern", "kiln", "orchard", "library", "quay", "noodles",
        "opera", "museum", "workshop", "garden", "lighthouse", "archive", "dumpling",
    ]

    private static let allTags = [
        "architecture", "autumn", "baking", "bamboo", "boats", "books", "breakfast", "bridges",
        "calligraphy", "camphor", "canals", "cats", "ceramics", "children", "cinema", "crab",
        "cycling", "dialect", "dumplings", "embroidery", "exports", "ferries", "festivals", "film",
        "fishing", "folklore", "gardens", "harbour", "hiking", "history", "homework", "islands",
        "lacquer", "lanterns", "letters", "libraries", "lighthouses", "markets", "metro", "museums",
        "music", "night", "noodles", "opera", "oranges", "paper", "photography", "rain", "rice",
        "seafood", "shipping", "silk", "spring", "tea", "temples", "textiles", "toys", "trains",
        "winter", "yellow-wine",
    ]
}
