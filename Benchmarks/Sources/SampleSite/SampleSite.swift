/// A bilingual site that exists only as a number of page folders and a seed.
///
/// Every page is drawn from the seed and its own index alone, so that a page is the same in a site
/// of a hundred folders and in one of a hundred thousand but for the pages that it links to.
package struct SampleSite: Sendable {
    package let folders: Int
    package let seed: UInt64
    package let sections: [SampleSection]

    package init(folders: Int, seed: UInt64) {
        precondition(folders > 0, "a site has at least one page folder")
        self.folders = folders
        self.seed = seed
        sections = SampleSection.all(count: min(50, max(1, folders / 10)))
    }

    package func page(_ index: Int) -> SamplePage {
        SamplePage(index: index, in: self)
    }

    /// The random numbers of one page for one purpose.
    func numbers(page index: Int, purpose: Purpose) -> SplitMix64 {
        var mixed = SplitMix64(seed: seed ^ (UInt64(index) &* 8 &+ purpose.rawValue))
        return SplitMix64(seed: mixed.next())
    }

    /// What random numbers are drawn for: each purpose has a sequence of its own, so that one
    /// draw more in a text moves nothing else.
    enum Purpose: UInt64 {
        case frontMatter, outline, text
    }
}

/// A folder of page folders.
package struct SampleSection: Sendable {
    package let slug: String
    package let chinese: String
    package let english: String

    package var path: String { "/\(slug)/" }

    func title(_ language: String) -> String {
        language == "zh" ? chinese : english
    }
}

extension SampleSection {
    /// The first `count` of fifty sections: ten parts of a city by five subjects.
    fileprivate static func all(count: Int) -> [SampleSection] {
        var sections: [SampleSection] = []
        for subject in subjects {
            for part in parts {
                sections.append(
                    SampleSection(
                        slug: "\(part.0)-\(subject.0)", chinese: part.1 + subject.1,
                        english: "\(part.2) \(subject.0)"))
            }
        }
        return Array(sections.prefix(count))
    }

    private static let parts = [
        ("harbour", "港口", "Harbour"), ("old-town", "老城", "Old town"),
        ("lakeside", "湖畔", "Lakeside"), ("hills", "山里", "Hills"), ("coast", "海边", "Coast"),
        ("islands", "海岛", "Islands"), ("river", "江边", "River"), ("market", "集市", "Market"),
        ("campus", "校园", "Campus"), ("factory", "工厂", "Factory"),
    ]

    private static let subjects = [
        ("walks", "漫步"), ("food", "味道"), ("people", "人物"), ("crafts", "手艺"),
        ("stories", "故事"),
    ]
}
