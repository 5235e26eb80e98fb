internal import Foundation
internal import PreviewServer
internal import YongKit

/// Brings saves to the site, and the site to the browser.
struct PreviewSession: Sendable {
    private let live: LiveSite
    private let server: PreviewServer
    private let watcher: Watcher
    private let root: String
    private let terminal: Terminal
    private let address: String
    private let follows: Bool
    private let opensBrowser: Bool

    init(
        live: LiveSite, listener: Listener, root: String, terminal: Terminal, follows: Bool,
        opensBrowser: Bool
    ) {
        self.live = live
        self.root = root
        self.terminal = terminal
        self.follows = follows
        self.opensBrowser = opensBrowser
        address = listener.address
        server = PreviewServer(listener) { path in
            await LivePage.response(to: path, from: live, language: terminal.language)
        }
        watcher = Watcher(root: root, folders: ["Content", "Theme"])
    }

    /// Runs until the task is cancelled; what ends it otherwise is returned.
    func run() async -> Diagnostic? {
        watcher.start()
        defer { watcher.end() }
        var log = MistakeLog(root: root, terminal: terminal)
        do {
            let change = try await live.open()
            let path = await live.basePath + "/"
            terminal.say(
                en: "\(address)\(path)  (Ctrl-C ends it)", zh: "\(address)\(path)  （按Ctrl-C结束）")
            show(change.diagnostics, &log)
            let serving = Task { await server.run() }
            defer { serving.cancel() }
            if opensBrowser { Browser.open(address + path, terminal) }
            try await follow(&log)
            return nil
        } catch is CancellationError {
            return nil
        } catch {
            return Message.fault(error).at(nil)
        }
    }
}

extension PreviewSession {
    private enum Event: Sendable {
        case saved(Changes)
        /// A page appears or expires.
        case due
        case checked([Diagnostic])
        case found([Diagnostic])
    }

    private func follow(_ log: inout MistakeLog) async throws {
        let (events, post) = AsyncStream.makeStream(of: Event.self)
        let watching = Task {
            while let changes = await watcher.next() { post.yield(.saved(changes)) }
            post.finish()
        }
        defer { watching.cancel() }
        var check = checking(post)
        var alarm = await alarm(post)
        defer {
            check.cancel()
            alarm.cancel()
        }
        for await event in events {
            try Task.checkCancellation()
            switch event {
            case .checked(let diagnostics): show(diagnostics, &log)
            case .found(let findings):
                log.findings = findings
                show(log)
                log.showFindings()
            case .saved(let changes):
                check.cancel()
                let change = try await live.apply(changes.paths, isIncomplete: changes.isIncomplete)
                await tell(change, changes, &log)
                check = checking(post)
            case .due:
                check.cancel()
                await tell(try await live.judgeAgain(), Changes(), &log)
                check = checking(post)
            }
            switch event {
            case .checked, .found: continue
            case .saved, .due: break
            }
            alarm.cancel()
            alarm = await self.alarm(post)
        }
    }

    /// Looks at all pages while nobody waits, and rests when no save has come for two seconds.
    private func checking(_ post: AsyncStream<Event>.Continuation) -> Task<Void, Never> {
        Task(priority: .background) {
            if let diagnostics = try? await live.check() { post.yield(.checked(diagnostics)) }
            if let findings = try? await live.findings() { post.yield(.found(findings)) }
            guard (try? await Task.sleep(for: .seconds(2))) != nil else { return }
            live.rest()
        }
    }

    private func alarm(_ post: AsyncStream<Event>.Continuation) async -> Task<Void, Never> {
        let next = await live.nextChange
        return Task {
            guard let next else { return }
            let seconds = max(1, next.seconds - Instant.present.seconds)
            // A moment that `--now` has set never comes.
            guard (try? await Task.sleep(for: .seconds(seconds))) != nil else { return }
            post.yield(.due)
        }
    }

    private func tell(_ change: LiveChange, _ changes: Changes, _ log: inout MistakeLog) async {
        switch change.extent {
        case .nothing: return
        case .texts, .site: await server.reload(first: change.paths)
        case .files: server.reloadAll()
        case .styles(let styles): await server.exchange(styles: styles)
        case .mistakes: break
        }
        if follows, let path = change.edited { server.navigate(to: path) }
        log.line(change, saved: changes.paths)
        // What is well at first sight is looked at more closely before mistakes are taken away.
        if change.diagnostics.hasErrors { show(change.diagnostics, &log) }
    }

    private func show(_ diagnostics: [Diagnostic], _ log: inout MistakeLog) {
        log.mistakes = diagnostics
        show(log)
        log.show(diagnostics)
    }

    /// Over the page: mistakes, and in a corner what the checks found.
    private func show(_ log: MistakeLog) {
        server.show(
            mistakes: OverlayText(root: root, language: terminal.language)
                .json(log.mistakes, findings: log.findings))
    }
}
