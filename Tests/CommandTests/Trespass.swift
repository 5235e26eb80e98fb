/// Ways to ask for what is no output of the site.
enum Trespass {
    static let forms = climbing + sources + odd

    /// Ways in which people have tried to leave a folder.
    private static let climbing = [
        "/../Content/site.yml", "/../../../../etc/passwd", "/%2e%2e/Content/site.yml",
        "/%2E%2E/Content/site.yml", "/.%2e/Content/site.yml", "/%2e./Content/site.yml",
        "/..%2fContent%2fsite.yml", "/..%2FContent/site.yml", "/%2e%2e%2fContent/site.yml",
        "/zh/../../Content/site.yml", "/zh/..%5c..%5cContent/site.yml", "/..%5cContent/site.yml",
        "/..\\Content\\site.yml", "/%5c..%5cContent/site.yml", "/..%c0%afContent/site.yml",
        "/%c0%ae%c0%ae/Content/site.yml", "/..%e0%80%afContent/site.yml",
        "/%252e%252e/Content/site.yml", "/..%252fContent/site.yml", "/....//Content/site.yml",
        "/..;/Content/site.yml", "/..%00/Content/site.yml", "/Content/site.yml%00.html",
        "//etc/passwd", "///etc/passwd", "/etc/passwd", "/%2fetc%2fpasswd",
        "/zh//../Content/site.yml", "/zh/%2e%2e/%2e%2e/Content/site.yml",
        "/..%u2215Content/site.yml", "/\u{FF0E}\u{FF0E}/Content/site.yml", "/file:///etc/passwd",
        "/zh/index.html/../../../Content/site.yml", "/.../Content/site.yml", "/..", "/../", "/.",
        "/zh/..", "/zh/../", "/./zh/", "/zh/./", "/zh/%2e%2e/zh/", "/zh/.%2fen/",
    ]

    private static let sources = [
        "/Content/site.yml", "/Content/zh.md", "/site.yml", "/page.yml", "/zh.md",
        "/Theme/templates/page.mustache", "/templates/page.mustache", "/Package.swift",
        "/city/tianyi/zh.md", "/city/tianyi/page.yml", "/_data/sources.yml",
        "/_static/plain.html", "/city/tianyi/images/unused.txt", "/.yong/receipt", "/.yong/",
        "/.git/config", "/.hidden", "/Public/index.html",
    ]

    private static let odd = [
        "/zh//", "//zh/", "/%00", "/%0a", "/%ff", "/zh/%", "/zh/%2", "/zh%2f", "/ZH/",
        "/zh/index.html/", "/zh/;a=b/", "/zh/%20", "/*", "/zh/*",
    ]
}
