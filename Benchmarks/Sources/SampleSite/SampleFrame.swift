/// The few files of a sample that are not page folders, equal in both generators' sites.
enum SampleFrame {
    static func yongConfiguration(_ site: SampleSite) -> String {
        let menu = site.sections.prefix(8).map(\.path).joined(separator: ", ")
        return """
            title:
              zh: 样本城
              en: Sample City
            description:
              zh: 用于测速的双语样本站。
              en: A bilingual sample for measurements.
            url: https://sample.example/
            languages: [zh, en]
            timezone: Asia/Shanghai
            menus:
              main: [\(menu)]
            # Hugo has no parallel edition.
            outputs: {both: false}

            """
    }

    /// What a section of Yong's says in all languages: its place among the others.
    static func sectionOrder(_ number: Int) -> String {
        "kind: landing\norder: \(number + 1)\n"
    }

    /// - Parameter summaryKey: `summary` for Yong; `description` for Hugo, which takes a summary for
    ///   Markdown and a description for plain text.
    static func home(_ language: String, summaryKey: String = "summary") -> String {
        language == "zh"
            ? """
            ---
            title: 样本城
            \(summaryKey): 用于测速的双语样本站。
            ---

            这座城只在数字里存在：街道、渡船和茶馆都由一个种子生成。

            """
            : """
            ---
            title: Sample City
            \(summaryKey): A bilingual sample for measurements.
            ---

            This city exists in numbers alone: its streets, ferries and tea houses grow from a seed.

            """
    }

    /// - Parameter weight: the line that gives the section its place, for Hugo.
    static func section(
        _ section: SampleSection, _ language: String, summaryKey: String = "summary",
        weight: String = ""
    ) -> String {
        language == "zh"
            ? """
            ---
            title: \(section.chinese)
            \(summaryKey): \(section.chinese)的全部文章。\(weight)
            ---

            这里收着\(section.chinese)的文章，新的在前。

            """
            : """
            ---
            title: \(section.english)
            \(summaryKey): Everything about \(section.english).\(weight)
            ---

            All our pages about \(section.english), newest first.

            """
    }

    /// A drawing of about 700 bytes, different for every number.
    static func picture(number: Int, title: String) -> String {
        var numbers = SplitMix64(seed: UInt64(number))
        let shapes = (0..<8).map { _ in
            let (x, y) = (numbers.below(280), numbers.below(160))
            return #"<rect x="\#(x)" y="\#(y)" width="40" height="20" fill="teal"/>"#
        }
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="320" height="180" viewBox="0 0 320 180">
            <title>\(title)</title>
            <rect width="320" height="180" fill="linen"/>
            \(shapes.joined(separator: "\n"))
            </svg>

            """
    }
}
