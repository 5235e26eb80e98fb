internal import ArgumentParser
internal import Foundation
internal import YongKit

/// Says things to the person in front of the machine.
struct Terminal: Sendable {
    let language: Language
    let isQuiet: Bool

    init(_ options: ReportOptions) {
        self.init(language: options.language, isQuiet: options.quiet || options.json)
    }

    init(language: Language, isQuiet: Bool) {
        self.language = language
        self.isQuiet = isQuiet
    }

    init(_ options: SpeechOptions) {
        language = options.language
        isQuiet = options.quiet
    }

    /// Told when another build has to end first.
    func waits(for process: Int32?) {
        guard !isQuiet else { return }
        let name = process.map { " (\($0))" } ?? ""
        print(
            language.isChinese
                ? "另一个进程正在生成本站\(name)，最多等待10秒……"
                : "waiting for another build of this site\(name), ten seconds at most …",
            to: .standardError)
    }

    /// Runs `work`; when it takes longer than half a second, a person at a terminal sees how far it is.
    func showing<Value: Sendable>(
        _ progress: BuildProgress, _ work: @Sendable () async -> Value
    ) async -> Value {
        let isChinese = language.isChinese
        return await showing(
            {
                if let (done, all) = progress.pictures, done < all {
                    return isChinese
                        ? "已制作\(done)/\(all)种图片尺寸" : "\(done) of \(all) sizes of pictures"
                }
                return progress.pages.map { done, all in
                    isChinese ? "已生成\(done)/\(all)页" : "\(done) of \(all) pages"
                }
            }, work)
    }

    /// The same for a review, which reads lines.
    func showing<Value: Sendable>(
        _ progress: ReviewProgress, _ work: @Sendable () async -> Value
    ) async -> Value {
        let isChinese = language.isChinese
        return await showing(
            {
                let lines = progress.lines
                return lines == 0 ? nil : isChinese ? "已读\(lines)行" : "\(lines) lines"
            }, work)
    }

    /// - Parameter text: how far it is; nil when there is nothing to say.
    private func showing<Value: Sendable>(
        _ text: @escaping @Sendable () -> String?, _ work: @Sendable () async -> Value
    ) async -> Value {
        guard !isQuiet, isatty(FileHandle.standardError.fileDescriptor) == 1 else {
            return await work()
        }
        let display = Task {
            try await Task.sleep(for: .milliseconds(500))
            while true {
                if let text = text() {
                    print("\r\u{1B}[K" + text, to: .standardError, terminator: "")
                }
                try await Task.sleep(for: .milliseconds(100))
            }
        }
        let value = await work()
        display.cancel()
        _ = await display.result
        if text() != nil {
            // Takes the line away again.
            print("\r\u{1B}[K", to: .standardError, terminator: "")
        }
        return value
    }

    func say(_ report: BuildReport, root: String, output: String, withStatistics: Bool) {
        let words = BuildReportText(report, language: language)
        say(report.diagnostics, root: root)
        if let note = words.note { print(note, to: .standardError) }
        if withStatistics { print(words.statistics, to: .standardError, terminator: "") }
        if !isQuiet { print(words.outcome(output: output), to: .standardOutput) }
    }

    /// - Parameter folder: the site's folder as it was typed; nil for the present one.
    func say(_ report: NewReport, folder: String?) {
        say(report.diagnostics, root: report.folder)
        if !isQuiet, let text = report.text(in: language, folder: folder) {
            print(text, to: .standardOutput)
        }
    }

    /// Writes what a machine waits for; when it cannot be written, the command has failed.
    func write(_ bytes: [UInt8]) throws {
        do {
            try FileHandle.standardOutput.write(contentsOf: Data(bytes))
        } catch {
            throw ExitCode(FailureCause.machine.rawValue)
        }
    }

    func say(_ diagnostics: [Diagnostic], root: String) {
        let printer = DiagnosticPrinter(
            root: root, language: language,
            usesColor: usesColor(.standardError))
        print(printer.text(diagnostics), to: .standardError, terminator: "")
        if let summary = printer.summary(diagnostics) { print(summary, to: .standardError) }
    }

    func usesColor(_ handle: FileHandle) -> Bool {
        isatty(handle.fileDescriptor) == 1
            && ProcessInfo.processInfo.environment["NO_COLOR"] == nil
    }

    func say(_ report: AddedPictureReport) {
        say(report.diagnostics, root: ".")
        if !isQuiet, let text = report.text(in: language) { print(text, to: .standardOutput) }
    }

    /// Asks a person for a line; nil where there is nobody.
    func answer(en: String, zh: String) -> String? {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return nil }
        print((language.isChinese ? zh : en) + " ", to: .standardOutput, terminator: "")
        return readLine().map { $0.trimmingCharacters(in: .whitespaces) }
    }

    /// Asks a person; where there is none, the answer is no.
    func asks(en: String, zh: String) -> Bool {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return false }
        print((language.isChinese ? zh : en) + " [y/N] ", to: .standardOutput, terminator: "")
        return ["y", "yes", "是"].contains(readLine()?.lowercased())
    }

    /// Tells what a command is doing, unless it shall be quiet.
    func say(en: String, zh: String) {
        if !isQuiet { print(language.isChinese ? zh : en, to: .standardOutput) }
    }

    func print(_ text: String, to handle: FileHandle, terminator: String = "\n") {
        guard !text.isEmpty else { return }
        // A terminal that went away is no reason to crash: the exit status says how it ended.
        try? handle.write(contentsOf: Data((text + terminator).utf8))
    }
}
