/// Puts a check's outcome into words.
package struct CheckReportText: Sendable {
    let report: CheckReport
    let language: Language

    package init(_ report: CheckReport, language: Language) {
        self.report = report
        self.language = language
    }

    /// How often each rule was broken, the most frequent first; nothing when none was.
    package var rules: String? {
        var counts: [String: Int] = [:]
        for diagnostic in report.diagnostics { counts[diagnostic.message.rule, default: 0] += 1 }
        guard !counts.isEmpty else { return nil }
        return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
            .map { "\($0.key) \($0.value)" }
            .joined(separator: language.isChinese ? "，" : ", ")
    }

    package var outcome: String {
        language.isChinese
            ? "检查了\(report.pages)个页面，没有发现问题"
            : "\(report.pages) pages were checked, and nothing was found"
    }
}
