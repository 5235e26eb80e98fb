/// The sample as a site of Hugo's: the same bodies and the same front matter, in page bundles.
struct HugoSite {
    let site: SampleSite
    let sink: FileSink

    func writeFrame() throws {
        for language in SamplePage.languages {
            try put(
                "content/_index.\(language).md",
                SampleFrame.home(language, summaryKey: "description"))
            for (number, section) in site.sections.enumerated() {
                try put(
                    "content/\(section.slug)/_index.\(language).md",
                    SampleFrame.section(
                        section, language, summaryKey: "description",
                        weight: "\nweight: \(number + 1)"))
            }
        }
        for (number, section) in site.sections.enumerated() {
            try put(
                "content/\(section.slug)/images/map.svg",
                SampleFrame.picture(number: number, title: section.english))
        }
    }

    func write(_ page: SamplePage, bodies: [String: [UInt8]]) throws {
        let folder = "content" + page.path
        let tags = page.tags.joined(separator: ", ")
        for language in SamplePage.languages {
            let head = """
                ---
                title: \(page.title(language))
                description: \(page.summary(language))
                date: \(page.date)
                tags: [\(tags)]
                ---

                """
            try sink.write(
                folder + "index.\(language).md", Array(head.utf8) + (bodies[language] ?? []))
        }
        if page.hasOwnImage {
            try put(
                folder + "plan.svg",
                SampleFrame.picture(number: page.index, title: page.title("en")))
        }
    }

    private func put(_ path: String, _ text: String) throws {
        try sink.write(path, Array(text.utf8))
    }
}
