internal import CLinux
internal import Foundation
internal import Synchronization

/// Notices what is saved in some folders.
///
/// Linux tells it (inotify), so waiting costs nothing. Where Linux cannot know, because the files lie
/// on another machine or too many folders are watched already, it looks every half second.
package final class Watcher: Sendable {
    let root: String
    let folders: [String]
    private let pending = Mutex(Changes())
    private let bell: AsyncStream<Void>
    private let ring: AsyncStream<Void>.Continuation
    let stop = Mailbox<Void>()
    private let polls: Bool?

    /// - Parameters:
    ///   - folders: names of folders in `root`, which need not be there yet.
    ///   - polls: whether to look every half second; nil to find out.
    package init(root: String, folders: [String], polls: Bool? = nil) {
        self.root = root
        self.folders = folders
        self.polls = polls
        (bell, ring) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// Begins; what is saved from now on is noticed.
    package func start() {
        let isReached = !(polls ?? !InotifyWatch.reaches(root))
        if isReached, let watch = InotifyWatch(self) {
            Thread.detachNewThread {
                var watch = watch
                guard watch.run() == .watchesExhausted else { return }
                self.poll()
            }
        } else {
            Thread.detachNewThread { self.poll() }
        }
    }

    /// Waits for the next changes; nil when the task is cancelled.
    package func next() async -> Changes? {
        var iterator = bell.makeAsyncIterator()
        while await iterator.next() != nil {
            let changes = take()
            if !changes.isEmpty { return changes }
        }
        return nil
    }

    package func end() {
        stop.post(())
        ring.finish()
    }

    func report(_ changes: Changes) {
        guard !changes.isEmpty else { return }
        pending.withLock { $0.formUnion(changes) }
        ring.yield()
    }

    /// Names that stand for nothing that is published.
    static func isHidden(_ name: String) -> Bool {
        name.hasPrefix(".") && name != ".well-known" && name != ".nojekyll"
    }
}

extension Watcher {
    private func take() -> Changes {
        pending.withLock { pending in
            defer { pending = Changes() }
            return pending
        }
    }

    private func poll() {
        var watch = PollingWatch(self)
        watch.run()
    }
}
