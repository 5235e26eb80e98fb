import Testing

/// What somebody is told whose templates go beyond a limit.
@Suite struct ThemeLimitTests {
    @Test(arguments: [
        (
            "{{" + String(repeating: "a.", count: 120) + "b}}",
            ["use a shorter name", "请改用短一些的名称"]
        ),
        (
            String(repeating: "{{#title}}", count: 120)
                + String(repeating: "{{/title}}", count: 120),
            ["use fewer levels", "请减少嵌套层数"]
        ),
    ])
    func theWayOutIsTold(template: String, fixes: [String]) throws {
        let site = try SiteCopy()
        try site.append(template, to: "Theme/templates/base.mustache")
        for (language, fix) in zip(["en", "zh"], fixes) {
            let outcome = try YongProgram.run(["build", "--lang", language], in: site.folder)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("[template-mistake]"), "\(outcome.errors)")
            #expect(outcome.errors.contains(fix), "\(outcome.errors)")
        }
    }

    /// Each partial stands in the one before it.
    @Test func aThemeOfThousandsOfPartialsIsRefusedWithAMessage() throws {
        let site = try SiteCopy()
        for level in 0..<2000 {
            try site.write("{{>p\(level + 1)}}", to: "Theme/templates/partials/p\(level).mustache")
        }
        try site.write("x", to: "Theme/templates/partials/p2000.mustache")
        try site.write("{{>p0}}", to: "Theme/templates/page.mustache")
        for (language, words) in [("en", "more than 200 deep"), ("zh", "嵌套超过200层")] {
            let outcome = try YongProgram.run(["build", "--lang", language], in: site.folder)
            #expect(outcome.status == 2)
            #expect(outcome.errors.contains("Theme/templates/partials/p199.mustache:1:1:"))
            #expect(outcome.errors.contains(words), "\(outcome.errors)")
        }
    }
}
