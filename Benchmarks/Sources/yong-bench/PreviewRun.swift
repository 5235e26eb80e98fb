import Foundation

/// An editor at work: one page is open in a browser, its text is saved again and again.
struct PreviewRun {
    let yong: String
    /// A folder with `Content` and `Theme`, which is written to.
    let site: String
    let saves: Int

    /// What is saved: each asks more of the preview than the one before.
    enum Edit: String, CaseIterable {
        case text = "a text"
        case title = "a title"
        case template = "a template"
    }

    func measure() throws -> PreviewTimes {
        let folder = try Self.page(of: site)
        let path = "/zh/" + folder.dropFirst("Content/".count) + "/"
        let program = try PreviewProgram(yong, site: site, path: path)
        var times = PreviewTimes(path: path, firstPage: program.firstPage.seconds)
        program.settle()
        for edit in Edit.allCases {
            // Whoever changes the theme does so seldom; each such save makes the whole site anew.
            let count = edit == .text ? saves : max(1, saves / 5)
            times.saves[edit] = try measure(edit, count, folder, path, program)
            program.settle()
        }
        let before = program.ticks
        Thread.sleep(forTimeInterval: 10)
        times.idleTicks = program.ticks - before
        times.peakMegabytes = program.peakMegabytes
        return times
    }
}

extension PreviewRun {
    private func measure(
        _ edit: Edit, _ count: Int, _ folder: String, _ path: String, _ program: PreviewProgram
    ) throws -> [Double] {
        let file =
            site + "/" + (edit == .template ? "Theme/templates/base.mustache" : folder + "/zh.md")
        let original = try String(contentsOfFile: file, encoding: .utf8)
        let page = try EventStream(port: program.port, target: path).page()
        guard let mark = page.components(separatedBy: "data-mark=\"").dropFirst().first?.prefix(16)
        else { throw PreviewFailure("the page has no script of the preview") }
        let channel = try EventStream(port: program.port, following: path, mark: String(mark))
        try channel.wait(for: "mistakes")
        var times: [Double] = []
        for number in 1...count {
            let text = edit.applied(to: original, number)
            let start = ContinuousClock.now
            // Some editors write in place, some write beside and rename.
            try text.write(toFile: file, atomically: number.isMultiple(of: 2), encoding: .utf8)
            try channel.wait(for: "reload")
            times.append((ContinuousClock.now - start).seconds)
            Thread.sleep(forTimeInterval: 0.1)
        }
        try original.write(toFile: file, atomically: true, encoding: .utf8)
        try channel.wait(for: "reload")
        return times
    }

    /// A page in the middle of the site, with a text in Chinese.
    private static func page(of site: String) throws -> String {
        let paths =
            FileManager.default.enumerator(atPath: site + "/Content")?
            .compactMap { $0 as? String } ?? []
        let pages = paths.filter {
            $0.hasSuffix("/zh.md") && $0.split(separator: "/").count > 2 && !$0.hasPrefix("_")
        }.sorted()
        guard !pages.isEmpty else { throw PreviewFailure("there is no page in \(site)") }
        return "Content/" + pages[pages.count / 2].dropLast("/zh.md".count)
    }
}

extension PreviewRun.Edit {
    fileprivate func applied(to text: String, _ number: Int) -> String {
        switch self {
        case .text: text + "\n第\(number)次改动。\n"
        case .title:
            text.replacingOccurrences(
                of: "(?m)^title: *(.*)$", with: "title: $1（\(number)）",
                options: .regularExpression)
        case .template:
            text.replacingOccurrences(of: "</body>", with: "<p>\(number)</p>\n</body>")
        }
    }
}

/// What a preview took, in seconds.
struct PreviewTimes {
    let path: String
    let firstPage: Double
    var saves: [PreviewRun.Edit: [Double]] = [:]
    /// Hundredths of a second of processor time in ten seconds in which nothing happens.
    var idleTicks = 0
    var peakMegabytes = 0.0

    init(path: String, firstPage: Double) {
        self.path = path
        self.firstPage = firstPage
    }

    /// Lines of a table in Markdown.
    func rows(_ name: String) -> [String] {
        var rows = ["| \(name): first page after the start | | | \(firstPage.milliseconds) |"]
        for edit in PreviewRun.Edit.allCases {
            guard let sorted = saves[edit]?.sorted(), !sorted.isEmpty else { continue }
            func share(_ part: Double) -> String {
                sorted[min(sorted.count - 1, Int((Double(sorted.count) * part).rounded(.up)) - 1)]
                    .milliseconds
            }
            rows.append(
                "| \(name): \(edit.rawValue), \(sorted.count) saves | \(share(0.5)) "
                    + "| \(share(0.95)) | \(share(1)) |")
        }
        rows.append("| \(name): processor time in 10 s of idling | | | \(idleTicks * 10) ms |")
        rows.append(
            "| \(name): peak memory | | | \(String(format: "%.0f", peakMegabytes)) MB |")
        return rows
    }
}

extension Double {
    fileprivate var milliseconds: String { String(format: "%.1f ms", self * 1_000) }
}
