/// What `yong new` made, or why it did not.
package struct NewReport: Sendable {
    package var diagnostics: [Diagnostic] = []
    /// Paths below the site's folder.
    package var made: [String] = []
    /// The page's path in the Content tree; nil when a site was made.
    package var page: String?
    /// The site's folder.
    package let folder: String

    package var exitStatus: Int32 { diagnostics.exitStatus }

    /// What was made and what to do next; nil when nothing was made.
    ///
    /// - Parameter folder: the site's folder as the person calls it; nil for the present one.
    package func text(in language: Language, folder: String?) -> String? {
        guard !made.isEmpty else { return nil }
        let wording = page.map(pageWording) ?? siteWording(folder)
        return wording.text(in: language)
    }

    /// One object for machines.
    package var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.field("version", Yong.version)
            json.field("exitStatus", literal: String(exitStatus))
            json.field("page", page)
            json.key("made")
            json.array { json in made.forEach { json.string($0) } }
            json.key("diagnostics")
            json.array { json in diagnostics.forEach { $0.write(to: &json) } }
        }
        return json.bytes + [0x0A]
    }
}

extension NewReport {
    private func pageWording(_ page: String) -> Wording {
        let files = made.map { "  " + $0 }.joined(separator: "\n")
        return Wording(
            en: """
                made the page “\(page)”:
                \(files)
                next: write its texts and look at them with “yong build --drafts”; \
                when they are ready, take out “draft: true”
                """,
            zh: """
                已新建页面“\(page)”：
                \(files)
                下一步：写好正文，用“yong build --drafts”预览；完成后删去“draft: true”
                """)
    }

    private func siteWording(_ folder: String?) -> Wording {
        let way = folder.map { "cd \(Self.quoted($0)) && " } ?? ""
        let name = folder ?? "."
        return Wording(
            en: """
                made a site in “\(name)”: \(made.count) files
                next: “\(way)yong build” writes it to “Public”; \
                then change its name and address in “Content/site.yml”
                """,
            zh: """
                已在“\(name)”新建网站，共\(made.count)个文件
                下一步：“\(way)yong build”会把它生成到“Public”；\
                然后在“Content/site.yml”里修改名称和网址
                """)
    }

    /// As a shell takes it.
    private static func quoted(_ path: String) -> String {
        let isPlain = path.unicodeScalars.allSatisfy {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
                || "/._-~".contains(Character($0))
        }
        return isPlain ? path : "'" + path.replacing("'", with: #"'\''"#) + "'"
    }
}
