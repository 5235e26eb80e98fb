/// What came back: everything that a report shows, before it is written down.
package struct ReviewReport: Sendable {
    /// What the site is called.
    package let site: Words
    /// The first and the last day on which anything was counted, `2026-01-05`; nil without logs.
    package let days: (first: String, last: String)?
    /// The day on which the report was made.
    package let made: String
    /// Whether the figures are made up.
    package let isSample: Bool
    package let counts: TrafficCounts
    package let files: [LogReview.File]
    package let exports: [ExportFile]
    package let tables: [ReviewTable]
    package let zone: String

    package init(
        _ site: SitePages, name: Words, counts: TrafficCounts, files: [LogReview.File],
        exports: [ExportFile], made: String, isSample: Bool
    ) {
        self.site = name
        self.counts = counts
        self.files = files
        self.exports = exports
        self.made = made
        self.isSample = isSample
        zone = site.zone
        if let first = counts.firstDay, let last = counts.lastDay {
            days = (Days.iso(first), Days.iso(last))
        } else {
            days = nil
        }
        let log = files.isEmpty ? [] : LogTables(site, counts).all
        tables = (log + ExportTables(site, exports).all).filter { !$0.rows.isEmpty }
    }

    package var reads: Int { counts[.read] }

    /// Files that did not go well, and where lines could not be read; no line is quoted, because an
    /// address stands in it.
    package var troubles: [Words] {
        files.flatMap(Self.troubles) + exports.flatMap(Self.troubles)
    }

    private static func troubles(_ file: LogReview.File) -> [Words] {
        var troubles: [Words] = []
        switch file.ending {
        case .whole: break
        case .cutOff:
            troubles.append(
                Words(
                    zh: "\(file.path)：压缩文件不完整，读到断处为止的\(file.lines)行算数",
                    en:
                        "\(file.path): the gzip file is cut off; the \(file.lines) lines before that count"
                ))
        case .damaged:
            troubles.append(
                Words(
                    zh: "\(file.path)：压缩文件已损坏，读到坏处为止的\(file.lines)行算数",
                    en:
                        "\(file.path): the gzip file is damaged; the \(file.lines) lines before that count"
                ))
        case .packed(let name):
            troubles.append(
                Words(
                    zh: "\(file.path)：\(name)压缩的文件读不了，请先解压",
                    en: "\(file.path): files packed with \(name) cannot be read; unpack it first"))
        case .refused:
            troubles.append(
                Words(zh: "\(file.path)：读取失败", en: "\(file.path): it cannot be read"))
        }
        for (line, fault) in file.faults {
            troubles.append(
                Words(
                    zh: "\(file.path)第\(line)行：\(fault.words.zh)",
                    en: "\(file.path), line \(line): \(fault.words.en)"))
        }
        return troubles
    }

    private static func troubles(_ file: ExportFile) -> [Words] {
        switch file.problem {
        case nil:
            let outside =
                file.outside == 0
                ? []
                : [
                    Words(
                        zh: "\(file.path)：\(file.outside)条不是所选日期里发的，未计入",
                        en: "\(file.path): \(file.outside) posts of other days are left out")
                ]
            guard file.skipped > 0 else { return outside }
            return outside + [
                Words(
                    zh: "\(file.path)：\(file.skipped)行没有标题、链接或数字，未计入",
                    en:
                        "\(file.path): \(file.skipped) rows without a title, link or figure are left out"
                )
            ]
        case .workbook:
            return [
                Words(
                    zh: "\(file.path)：这是Excel工作簿，请在Excel或WPS里另存为CSV",
                    en: "\(file.path): this is a workbook; save it as CSV in Excel or WPS")
            ]
        case .empty:
            return [Words(zh: "\(file.path)：文件是空的", en: "\(file.path): the file is empty")]
        case .unknownColumns(let names):
            return [
                Words(
                    zh: "\(file.path)：认不出这些列：\(names.joined(separator: "、"))。请在exports.yml里写明",
                    en:
                        "\(file.path): the columns are not known: \(names.joined(separator: ", ")); "
                        + "name them in exports.yml")
            ]
        }
    }
}

extension LineFault {
    package var words: Words {
        switch self {
        case .form: Words(zh: "不是认得的日志格式", en: "no form of log that is known")
        case .time: Words(zh: "时间读不懂", en: "its time cannot be read")
        case .request: Words(zh: "请求或状态码不完整", en: "its request or status is not whole")
        case .length: Words(zh: "行太长", en: "it is too long")
        }
    }
}
