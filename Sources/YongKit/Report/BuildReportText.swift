/// Puts a build's outcome into words.
package struct BuildReportText: Sendable {
    let report: BuildReport
    let language: Language

    package init(_ report: BuildReport, language: Language) {
        self.report = report
        self.language = language
    }

    /// One line about what was done.
    package func outcome(output: String) -> String {
        let seconds = Self.seconds(report.statistics.total)
        if report.isCurrent {
            return isChinese
                ? "“\(output)”已是最新，无需生成（\(seconds)秒）"
                : "“\(output)” is up to date (\(seconds) s)"
        }
        guard let swap = report.swap else {
            return isChinese ? "“\(output)”没有改动" : "“\(output)” was left as it was"
        }
        let counts =
            isChinese
            ? "新增\(swap.added)、更新\(swap.changed)、删除\(swap.removed)、不变\(swap.kept)个文件"
            : "\(swap.added) added, \(swap.changed) changed, \(swap.removed) removed, "
                + "\(swap.kept) as before"
        return isChinese
            ? "已生成\(report.pages)个页面到“\(output)”：\(counts)（\(seconds)秒）"
            : "\(report.pages) pages are in “\(output)”: \(counts) (\(seconds) s)"
    }

    /// What should be known of a build that has done its work.
    package var note: String? {
        let notes = [plainNote, swapNote].compactMap(\.self)
        return notes.isEmpty ? nil : notes.joined(separator: "\n")
    }

    /// Says so when there is nothing that could make pictures smaller.
    private var plainNote: String? {
        guard report.plainPictures > 0 else { return nil }
        return isChinese
            ? "注意：本机没有libvips，\(report.plainPictures)张照片按原大小发布（位置等信息已去掉）；"
                + "安装后会自动制作小图（Debian：apt install libvips42）"
            : "note: there is no libvips on this machine: \(report.plainPictures) photographs are "
                + "published in full size, without place and serial number; with it smaller ones are "
                + "made (Debian: apt install libvips42)"
    }

    /// Says so when the output could not be exchanged in one step.
    private var swapNote: String? {
        guard case .fileByFile(let code) = report.swap?.method else { return nil }
        let reason = SystemError.wording(code)
        return isChinese
            ? "注意：这次不是一步替换完成的，文件是逐个更新的（\(reason.zh)）"
            : "note: the files were replaced one by one, not in one step (\(reason.en))"
    }

    /// The tables of `--stats`.
    package var statistics: String {
        let statistics = report.statistics
        var lines = [isChinese ? "各阶段用时（毫秒）" : "stage, milliseconds"]
        lines += statistics.stages.map { "  \(Self.column($0.duration))  \($0.name)" }
        lines.append("  \(Self.column(statistics.total))  \(isChinese ? "合计" : "total")")
        guard !statistics.templates.isEmpty else { return lines.joined(separator: "\n") + "\n" }
        lines.append(
            isChinese ? "各模板用时（毫秒，页数）" : "template, milliseconds of all cores, pages")
        lines += statistics.templates.map {
            "  \(Self.column($0.duration))  \($0.name)  \($0.pages)"
        }
        lines.append(isChinese ? "最慢的页面（毫秒）" : "slowest pages, milliseconds")
        lines += statistics.slowestPages.map { "  \(Self.column($0.duration))  \($0.name)" }
        return lines.joined(separator: "\n") + "\n"
    }

    private var isChinese: Bool { language.isChinese }

    private static func seconds(_ duration: Duration) -> String {
        let milliseconds = duration / .milliseconds(1)
        return String(Int(milliseconds / 1000)) + "."
            + CalendarDate.padded(Int(milliseconds) % 1000, 3)
    }

    private static func column(_ duration: Duration) -> String {
        let tenths = Int((duration / .microseconds(100)).rounded())
        let text = "\(tenths / 10).\(tenths % 10)"
        return String(repeating: " ", count: max(0, 9 - text.utf8.count)) + text
    }
}
