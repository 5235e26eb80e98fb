/// The sample as a site of Yong's: `Content/`, to which a theme of the same elements as Hugo's comes.
struct YongSite {
    let site: SampleSite
    let sink: FileSink

    func writeFrame() throws {
        try put("Content/site.yml", SampleFrame.yongConfiguration(site))
        try put("Content/page.yml", "kind: landing\n")
        for (number, section) in site.sections.enumerated() {
            try put("Content/\(section.slug)/page.yml", SampleFrame.sectionOrder(number))
        }
        for language in SamplePage.languages {
            try put("Content/\(language).md", SampleFrame.home(language))
            for section in site.sections {
                try put(
                    "Content/\(section.slug)/\(language).md",
                    SampleFrame.section(section, language))
            }
        }
        for (number, section) in site.sections.enumerated() {
            try put(
                "Content/\(section.slug)/images/map.svg",
                SampleFrame.picture(number: number, title: section.english))
        }
    }

    func write(_ page: SamplePage, bodies: [String: [UInt8]]) throws {
        let folder = "Content" + page.path
        let tags = page.tags.joined(separator: ", ")
        try put(folder + "page.yml", "date: \(page.date)\ntags: [\(tags)]\n")
        for language in SamplePage.languages {
            let head = """
                ---
                title: \(page.title(language))
                summary: \(page.summary(language))
                ---

                """
            try sink.write(folder + language + ".md", Array(head.utf8) + (bodies[language] ?? []))
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
