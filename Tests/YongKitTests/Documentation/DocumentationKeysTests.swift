import Testing

@testable import YongKit

/// Every key that an editor may write is explained in both languages, and no other.
struct DocumentationKeysTests {
    private static let guides = [
        (page: "Documentation/Authoring.md", frontMatter: "## Front matter"),
        (page: "Documentation/Authoring.zh.md", frontMatter: "## 页首信息"),
    ]

    @Test(arguments: guides)
    func frontMatterKeys(_ page: String, _ heading: String) throws {
        try expectDocumented(page, heading, FrontMatterKey.allCases.map(\.rawValue))
    }

    @Test(arguments: guides.map(\.page))
    func settings(_ page: String) throws {
        try expectDocumented(page, "### site.yml", SettingsKey.allCases.map(\.rawValue))
    }

    @Test(arguments: guides.map(\.page))
    func outputsThatCanBeSwitchedOff(_ page: String) throws {
        let switches = Mirror(reflecting: SiteSettings.Outputs()).children.compactMap(\.label)
        try expectDocumented(page, "### outputs", switches)
    }
}
