import Foundation

@testable import Traffic

/// A small site, and logs for it.
enum SmallSite {
    static var pages: SitePages {
        var site = SitePages()
        site.hosts = ["example.org"]
        site.zone = "Asia/Shanghai"
        site.editions = [
            edition("/zh/", "/", "首页", "zh", "home"), edition("/en/", "/", "Home", "en", "home"),
            edition("/zh/city/", "/city/", "看城", "zh", "landing", ["travel", "books"]),
            edition("/en/city/", "/city/", "City", "en", "landing", ["travel", "books"]),
            edition("/both/city/", "/city/", "看城", "both", "landing", ["travel", "books"]),
            edition("/zh/看城/天一阁/", "/city/tianyi/", "天一阁", "zh", "place", ["books"]),
        ]
        site.files = ["/assets/site.css"]
        site.feeds = ["/feeds/zh.xml"]
        site.machineFiles = ["/robots.txt"]
        site.aliases = ["/zh/old/"]
        site.subjects = ["travel": ["travel"], "books": ["culture", "travel"]]
        site.subjectNames = [SitePages.Label(id: "travel", zh: "旅行", en: "travel")]
        site.campaigns = [SitePages.Label(id: "letters", zh: "信", en: "Letters")]
        return site
    }

    private static func edition(
        _ path: String, _ page: String, _ title: String, _ language: String, _ kind: String,
        _ tags: [String] = []
    ) -> SitePages.Edition {
        SitePages.Edition(
            path: path, page: page, title: title, language: language, kind: kind, tags: tags)
    }

    static let browser =
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36"

    /// A line in the combined format.
    static func line(
        _ path: String, status: Int = 200, time: String = "10/Oct/2026:13:55:36 +0800",
        referrer: String = "-", agent: String = browser, method: String = "GET",
        address: String = "203.0.113.77"
    ) -> String {
        "\(address) - - [\(time)] \"\(method) \(path) HTTP/1.1\" \(status) 512 \"\(referrer)\" \"\(agent)\"\n"
    }

    /// Reviews a log of these bytes.
    static func review(
        _ bytes: [UInt8], from: Int? = nil, to: Int? = nil, jobs: Int = 1, site: SitePages = pages
    ) async throws -> (counts: TrafficCounts, file: LogReview.File) {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("yong-log-\(UUID().uuidString)")
        try Data(bytes).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let (counts, files) = await LogReview(site, from: from, to: to, jobs: jobs)
            .run([path.path])
        return (counts, files[0])
    }

    static func review(_ text: String, site: SitePages = pages) async throws -> TrafficCounts {
        try await review(Array(text.utf8), site: site).counts
    }

    /// Packed by Debian's gzip, as a server's logs are.
    static func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        let file = FileManager.default.temporaryDirectory
            .appendingPathComponent("yong-gzip-\(UUID().uuidString)")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/bin/gzip")
        process.arguments = ["-c", file.path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return Array(data)
    }

    static func report(
        _ counts: TrafficCounts, files: [LogReview.File] = [], exports: [ExportFile] = [],
        isSample: Bool = false
    ) -> ReviewReport {
        ReviewReport(
            pages, name: Words(zh: "信", en: "Letters"), counts: counts,
            files: files.isEmpty ? [LogReview.File(path: "access.log")] : files, exports: exports,
            made: "2026-10-12", isSample: isSample)
    }
}
