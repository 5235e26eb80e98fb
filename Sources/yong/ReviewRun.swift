internal import Foundation
internal import Traffic
internal import YongKit

/// One review: from the site, logs and exports to a folder with the report.
struct ReviewRun: Sendable {
    let build: BuildOptions
    let out: String
    let isSample: Bool
    let language: Language
    var days: (from: Int?, to: Int?) = (nil, nil)
    var hosts: [String] = []
    var columns: String?
    var jobs = 1
    var logs: [String] = []
    var exports: [String] = []
    let progress = ReviewProgress()

    init(build: BuildOptions, out: String, isSample: Bool, language: Language) {
        self.build = build
        self.out = out
        self.isSample = isSample
        self.language = language
    }

    func run() async -> ReviewResult {
        let folder = ReviewFolder(out, root: build.root)
        if let refusal = folder.refusal { return ReviewResult(diagnostics: [refusal.at(nil)]) }
        let listing = await SiteListing.read(build)
        var result = ReviewResult(folder: folder.path, diagnostics: [])
        result.diagnostics = listing.diagnostics.filter(\.isError)
        guard result.diagnostics.isEmpty else { return result }
        let site = SitePages(listing, hosts: hosts)
        let today = SiteClock(ofSiteAt: build.root).day(build.now)
        var (logs, exports) = (logs, exports)
        if isSample {
            let samples = ReviewFolder.samples
            var sample = Sample(site, lastDay: today.dayNumber - 1)
            do throws(WriteFailure) {
                try folder.write(samples.log, Array(sample.log().utf8))
                try folder.write(samples.redNote, Array(sample.redNote().utf8))
                try folder.write(samples.weChat, Array(sample.weChat().utf8))
            } catch {
                result.diagnostics.append(error.message.at(nil))
                return result
            }
            logs = [folder.path + "/" + samples.log]
            exports = [samples.redNote, samples.weChat].map { folder.path + "/" + $0 }
        }
        let formats = formats(listing, &result.diagnostics)
        guard result.diagnostics.exitStatus == 0 else { return result }
        let review = LogReview(site, from: days.from, to: days.to, jobs: jobs)
        let (counts, files) = await review.run(logs) { [progress] in progress.lines = $0 }
        for file in files { result.diagnostics += Self.diagnostics(of: file).map { $0.at(nil) } }
        let titles = TitleBook(site, titles: listing.titles)
        let tables = exports.compactMap { path -> ExportFile? in
            guard let bytes = FileManager.default.contents(atPath: path) else {
                result.diagnostics.append(Message.reviewUnreadable(path, code: 0).at(nil))
                return nil
            }
            var file = ExportFile(path, Array(bytes), formats: formats)
            file.keep(from: days.from, to: days.to)
            file.match(titles)
            result.diagnostics += Self.diagnostics(of: file).map { $0.at(nil) }
            return file
        }
        let report = ReviewReport(
            site, name: Words(listing.name, listing.languages), counts: counts, files: files,
            exports: tables, made: today.iso, isSample: isSample)
        guard files.contains(where: \.hasEntries) || tables.contains(where: { !$0.rows.isEmpty })
        else {
            return result
        }
        do throws(WriteFailure) {
            try folder.write(
                ReviewFiles(report, isChinese: language.isChinese).all, keeping: isSample)
            result.report = report
        } catch {
            result.diagnostics.append(error.message.at(nil))
        }
        return result
    }

    /// The site's own, or those of a file, go before those that are known.
    private func formats(
        _ listing: SiteListing, _ diagnostics: inout [Diagnostic]
    ) -> [ExportFormat] {
        var own = listing.exports
        if let columns {
            let file = ExportColumnsFile.read(columns)
            diagnostics += file.diagnostics
            own = file.value + own
        }
        return own.map(ExportFormat.init) + ExportFormat.known
    }

    private static func diagnostics(of file: LogReview.File) -> [Message] {
        var messages: [Message] = []
        switch file.ending {
        case .whole: break
        case .cutOff: messages.append(.reviewCutOff(file.path, lines: file.lines, isDamaged: false))
        case .damaged: messages.append(.reviewCutOff(file.path, lines: file.lines, isDamaged: true))
        case .packed(let name): messages.append(.reviewPacked(file.path, by: name))
        case .refused(let code): messages.append(.reviewUnreadable(file.path, code: code))
        }
        if file.lines > 0, !file.hasEntries {
            messages.append(.reviewNoLog(file.path))
        } else if !file.faults.isEmpty {
            messages.append(
                .reviewLines(
                    file.path,
                    file.faults.map {
                        ($0.line, Wording(en: $0.fault.words.en, zh: $0.fault.words.zh))
                    }))
        }
        return messages
    }

    private static func diagnostics(of file: ExportFile) -> [Message] {
        switch file.problem {
        case nil: []
        case .workbook: [.reviewWorkbook(file.path)]
        case .empty: [.reviewEmpty(file.path)]
        case .unknownColumns(let names): [.reviewColumns(file.path, names)]
        }
    }
}

/// What a review came to.
struct ReviewResult: Sendable {
    var folder = ""
    var diagnostics: [Diagnostic]
    /// Nil when nothing was written.
    var report: ReviewReport?

    func outcome(_ report: ReviewReport) -> Wording {
        let rows = report.exports.reduce(0) { $0 + $1.rows.count }
        let posts = (en: rows == 0 ? "" : ", \(rows) posts", zh: rows == 0 ? "" : "，平台数据\(rows)条")
        return Wording(
            en:
                "\(report.reads) read\(report.reads == 1 ? "" : "s") in \(report.counts.lines) lines\(posts.en): \(folder)/index.html",
            zh: "日志\(report.counts.lines)行，阅读\(report.reads)次\(posts.zh)：\(folder)/index.html")
    }

    func json(_ report: ReviewReport) -> [UInt8] { Array((ReviewJSON.text(report) + "\n").utf8) }
}
