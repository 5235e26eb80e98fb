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
}
