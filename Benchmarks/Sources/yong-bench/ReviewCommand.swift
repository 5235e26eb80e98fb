import ArgumentParser
import Foundation
import SampleSite

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Measures yong review against GoAccess on the same log, by turns.",
        discussion: """
            The log is made of the pages of the site here; half of its lines are pages, the rest \
            pictures and styles, missing addresses, redirects and bots. Where there is no goaccess \
            on the PATH, Yong is measured alone. Run it from the top of the repository.
            """)

    @OptionGroup var programs: ProgramOptions

    @Option(help: "Lines of the log.")
    var lines = 1_000_000

    @Option(help: "How often each program reads it.")
    var rounds = 5

    @Option(help: "The site whose log it is.")
    var site = "."

    func validate() throws {
        guard lines > 0, rounds > 0 else {
            throw ValidationError("--lines and --rounds are 1 or more")
        }
    }

    func run() throws {
        let yong = try programs.findYong()
        let process = ProcessInfo.processInfo.processIdentifier
        let root = programs.scratch + "/yong-review-\(process)"
        try FileManager.default.createDirectory(
            atPath: root, withIntermediateDirectories: false)
        defer {
            if programs.keep {
                print("left: \(root)")
            } else {
                try? FileManager.default.removeItem(atPath: root)
            }
        }
        let log = root + "/access.log"
        try SampleLog(paths: try pages(), lines: lines).write(to: log)
        let small = root + "/small.log"
        try SampleLog(paths: try pages(), lines: max(1, lines / 10)).write(to: small)
        let gzip = Child(program: "gzip", arguments: ["-k", log], folder: root)
        _ = try gzip.run(outputTo: root + "/gzip.out")
        print(
            try ReviewRace(
                yong: yong, site: ProgramOptions.absolute(site), log: log, small: small, root: root,
                rounds: rounds, lines: lines
            ).table())
    }

    /// The paths of the site's pages, by its folders.
    private func pages() throws -> [String] {
        let content = ProgramOptions.absolute(site) + "/Content"
        let files = try FileManager.default.subpathsOfDirectory(atPath: content).sorted()
        return files.compactMap { file in
            guard file.hasSuffix("/zh.md"), !file.hasPrefix("_") else { return nil }
            return "/" + file.dropLast(5)
        }
    }
}

/// A log in the combined format; the same arguments always give the same bytes.
private struct SampleLog {
    let paths: [String]
    let lines: Int

    func write(to path: String) throws {
        _ = FileManager.default.createFile(atPath: path, contents: nil)
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        var numbers = SplitMix64(seed: 7)
        func below(_ limit: Int) -> Int { Int(numbers.next() >> 33) % limit }
        let months = ["Aug", "Sep", "Oct", "Nov"]
        var text = ""
        for line in 0..<lines {
            let day = line * 112 / lines
            let second = line % 86_400
            let (path, status) =
                switch below(100) {
                case 0..<50: ("/\(["zh", "en", "both"][below(3)])\(paths[below(paths.count)])", 200)
                case 50..<85: ("/assets/\(["site", "components"][below(2)]).\(below(40)).css", 200)
                case 85..<93: ("/old/\(below(5000))/", 404)
                default: ("/zh\(paths[below(paths.count)].dropLast())", 301)
                }
            let mark = below(20) == 0 ? "?utm_source=wechat&utm_campaign=second-year" : ""
            text +=
                "203.0.\(below(256)).\(below(256)) - - [\(two(1 + day % 28))/\(months[day / 28])/2026:"
                + "\(two(second / 3600)):\(two(second / 60 % 60)):\(two(second % 60)) +0800] "
                + "\"GET \(path)\(mark) HTTP/1.1\" \(status) \(200 + below(90_000)) "
                + "\"\(Self.referrers[below(Self.referrers.count)])\" "
                + "\"\(Self.agents[below(Self.agents.count)])\(below(60))\"\n"
            if text.utf8.count > 1 << 20 {
                try file.write(contentsOf: Data(text.utf8))
                text = ""
            }
        }
        try file.write(contentsOf: Data(text.utf8))
        try file.close()
    }

    private func two(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }

    private static let referrers = [
        "-", "-", "https://yong.example/zh/", "https://www.xiaohongshu.com/",
        "https://www.google.com/", "https://www.baidu.com/link", "https://blog.example.net/a",
    ]
    private static let agents = [
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 Safari/604.",
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.",
        "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/116 MicroMessenger/8.0.",
        "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html) ",
    ]
}
