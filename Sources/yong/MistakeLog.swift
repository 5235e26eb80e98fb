internal import Foundation
internal import YongKit

/// What the terminal says while the site is written: a line for every save, and every mistake once.
struct MistakeLog {
    private let root: String
    private let terminal: Terminal
    private var shown = ""
    private var shownFindings: Set<String> = []
    private var saved: Set<String> = []
    /// As they were told last.
    var mistakes: [Diagnostic] = []
    var findings: [Diagnostic] = []

    init(root: String, terminal: Terminal) {
        self.root = root
        self.terminal = terminal
    }

    mutating func line(_ change: LiveChange, saved: Set<String>) {
        self.saved = saved
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

    /// Says what the checks have found since the last time: what was said stays said.
    mutating func showFindings() {
        let hadSome = !shownFindings.isEmpty
        let new = findings.filter { !shownFindings.contains(key($0)) }
        shownFindings = Set(findings.map(key))
        if findings.isEmpty, hadSome {
            terminal.say(en: "the checks find nothing any more", zh: "检查已没有问题")
        } else if new.count > Self.mostFindings {
            // Of many, those in the file that was just saved are of interest.
            let own = new.filter { saved.contains($0.location?.file ?? "") }
            terminal.say(Array(own.prefix(Self.mostFindings)), root: root)
            terminal.say(
                en: "\(findings.count) findings; “yong check” lists them",
                zh: "检查发现\(findings.count)处问题，运行“yong check”查看")
        } else if !new.isEmpty {
            terminal.say(new, root: root)
        }
    }

    /// More than that at once is not read in passing.
    private static let mostFindings = 10

    /// Lines move while somebody writes above them.
    private func key(_ finding: Diagnostic) -> String {
        [finding.location?.file ?? "", finding.message.rule, finding.message.wording.en]
            .joined(separator: "\n")
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
