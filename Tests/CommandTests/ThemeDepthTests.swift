import Foundation
import Testing

@Suite struct ThemeDepthTests {
    /// Each partial stands in the one before it.
    @Test func aThemeOfThousandsOfPartialsIsRefusedWithAMessage() throws {
        let site = try SiteCopy()
        for level in 0..<2000 {
            try site.write("{{>p\(level + 1)}}", to: "Theme/templates/partials/p\(level).mustache")
        }
        try site.write("x", to: "Theme/templates/partials/p2000.mustache")
        try site.write("{{>p0}}", to: "Theme/templates/page.mustache")
        for (language, words, fix) in [
            ("en", "more than 200 deep", "fewer sections and partials"),
            ("zh", "嵌套超过200层", "合并段或部件"),
        ] {
            let outcome = try YongProgram.run(["build", "--lang", language], in: site.folder)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("Theme/templates/partials/p199.mustache:1:1:"))
            #expect(outcome.errors.contains(words) && outcome.errors.contains(fix))
        }
    }
}
