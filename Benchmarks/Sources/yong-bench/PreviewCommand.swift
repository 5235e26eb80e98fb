import ArgumentParser
import Foundation

struct PreviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Measures yong serve: from a save until an open page is told of it.",
        discussion: """
            A client opens a page and its channel of events as a browser does; then the page's \
            text is saved again and again, in place and by rename. Run it from the top of the \
            repository.
            """)

    @OptionGroup var sample: SampleOptions
    @OptionGroup var programs: ProgramOptions

    @Option(help: "How often the text is saved; a title and a template a fifth as often.")
    var saves = 100

    @Option(help: "A site that is measured as well; it is copied first.")
    var site = "."

    func validate() throws {
        guard saves > 0 else { throw ValidationError("--saves is 1 or more") }
    }

    func run() throws {
        let course = PreviewCourse(sample: sample, programs: programs, saves: saves, site: site)
        print(try course.table(with: programs.findYong()))
    }
}

/// The sample first, then the site here.
struct PreviewCourse {
    let sample: SampleOptions
    let programs: ProgramOptions
    var saves = 100
    var site = "."

    func table(with yong: String) throws -> String {
        let load = String(format: "%.1f", Race.load)
        var rows = [
            "| preview, load \(load) | median | 95 % | most |", "| --- | ---: | ---: | ---: |",
        ]
        try programs.onScratch(sample) { course in
            _ = try course.generate(withHugo: false)
            try course.completeTheme(with: yong)
            rows += try run(yong, in: course.yongSite).rows("\(sample.pages) pages")
            rows += try run(yong, in: copy(to: course.root + "/site")).rows("this site")
        }
        return rows.joined(separator: "\n")
    }

    private func run(_ yong: String, in site: String) throws -> PreviewTimes {
        try PreviewRun(yong: yong, site: site, saves: saves).measure()
    }

    private func copy(to folder: String) throws -> String {
        let files = FileManager.default
        try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for name in ["Content", "Theme"] {
            try files.copyItem(
                atPath: ProgramOptions.absolute(site) + "/" + name, toPath: folder + "/" + name)
        }
        return folder
    }
}
