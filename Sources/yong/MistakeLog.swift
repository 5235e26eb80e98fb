internal import Foundation
internal import YongKit

/// What the terminal says while the site is written: a line for every save, and every mistake once.
struct MistakeLog {
    private let root: String
    private let terminal: Terminal
    private var shown = ""

    init(root: String, terminal: Terminal) {
        self.root = root
        self.terminal = terminal
    }

    func line(_ change: LiveChange, saved: Set<String>) {
        let names = saved.sorted()
        let more = names.count > 1 ? " +\(names.count - 1)" : ""
        let file = (names.first ?? "…") + more
        let milliseconds = String(format: "%.1f", change.duration / .milliseconds(1))
        let (en, zh) = words(change)
        let time = Self.time()
        terminal.say(
            en: "\(time) \(file): \(en) (\(milliseconds) ms)",
            zh: "\(time) \(file)：\(zh)（\(milliseconds)毫秒）")
    }

    /// Says mistakes unless they are the same as the last time.
    mutating func show(_ diagnostics: [Diagnostic]) {
        let text = DiagnosticPrinter(root: root, language: .english, usesColor: false)
            .text(diagnostics)
        guard text != shown else { return }
        let wasWrong = !shown.isEmpty
        shown = text
        terminal.say(diagnostics, root: root)
        if diagnostics.isEmpty, wasWrong { terminal.say(en: "all is well again", zh: "问题已全部解决") }
    }

    private func words(_ change: LiveChange) -> (en: String, zh: String) {
        switch change.extent {
        case .nothing: ("nothing changed", "没有变化")
        case .texts:
            change.paths.isEmpty
                ? ("not published", "未发布") : (change.paths[0], change.paths[0])
        case .files: ("a file that pages show", "页面所用的文件")
        case .styles: ("styles exchanged", "已更换样式")
        case .site: ("the whole site", "整个网站")
        case .mistakes: ("mistakes; the last good state is shown", "有错误，显示的是上一个正确的状态")
        }
    }

    private static func time() -> String {
        var (now, parts) = (Foundation.time(nil), tm())
        localtime_r(&now, &parts)
        return String(format: "%02d:%02d:%02d", parts.tm_hour, parts.tm_min, parts.tm_sec)
    }
}
