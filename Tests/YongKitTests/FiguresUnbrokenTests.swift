import Testing

@testable import YongKit

@Suite("A number stays with its unit")
struct FiguresUnbrokenTests {
    @Test(
        "spaces that do not break",
        arguments: [
            ("CNY 53.72 billion", "CNY~53.72~billion"),
            ("about 25 kilometres", "about 25~kilometres"),
            ("over 6 million pieces", "over 6~million pieces"),
            ("about 0.2 square kilometres", "about 0.2~square kilometres"),
            ("24 April 2024", "24~April 2024"),
            ("18 to 19 January 2025", "18~to 19~January 2025"),
            // A unit of several words parts from its number rather than being parted itself.
            ("Over 700,000 new users", "Over 700,000 new users"),
            ("超4亿次浏览", "超4亿次浏览"),
            ("2025", "2025"),
            ("", ""),
        ])
    func joined(text: String, expected: String) {
        #expect(text.withFiguresUnbroken == expected.replacing("~", with: "\u{A0}"))
    }
}
