internal import Foundation
internal import Synchronization

/// Answers browsers on this machine, and tells open pages when what they show has changed.
///
/// It knows paths and bytes. What a path means is up to `answer`, so nothing that a browser sends is
/// ever joined to a path of the file system here.
package final class PreviewServer: Sendable {
    package typealias Answer = @Sendable (_ path: String) async -> Response

    private let listener: Listener
    private let answer: Answer
    private let hosts: AllowedHosts
    private let limits: ServerLimits
    private let mailbox = Mailbox<ServerLoop.Mail>()
    private let pages = OpenPages()
    /// The mistakes that every page shows, as JSON.
    private let mistakes = Mutex<[UInt8]>(Array("[]".utf8))

    package convenience init(_ listener: Listener, answer: @escaping Answer) {
        self.init(listener, limits: ServerLimits(), answer: answer)
    }

    init(_ listener: Listener, limits: ServerLimits, answer: @escaping Answer) {
        self.listener = listener
        self.limits = limits
        self.answer = answer
        hosts = AllowedHosts(host: listener.host, port: listener.port)
    }

    /// Serves until the task is cancelled.
    package func run() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let loop = ServerLoop(listener, mailbox, hooks, limits: limits)
                Thread.detachNewThread {
                    var loop = loop
                    loop.run()
                    continuation.resume()
                }
            }
        } onCancel: {
            mailbox.post(.stop)
        }
    }

    /// Looks at every open page again and has those reloaded that are no longer the same.
    ///
    /// - Parameter paths: paths that are known to have changed; these pages are looked at first.
    package func reload(first paths: [String] = []) async {
        let open = Set(pages.all.map(\.path))
        let order = open.intersection(paths).sorted() + open.subtracting(paths).sorted()
        // A page that takes long to make must not keep the others waiting.
        let checks = order.map { path in Task { await reload(path) } }
        for check in checks { await check.value }
    }

    /// Has every open page reloaded, although its own bytes may be the same: a picture is another.
    package func reloadAll() {
        let open = pages.all
        for path in Set(open.map(\.path)) {
            tell(open.filter { $0.path == path }.map(\.id), "reload", LiveEvent.path(path))
        }
    }

    /// Has style sheets exchanged in every open page.
    ///
    /// - Parameter styles: the former path of each style sheet and its present one.
    package func exchange(styles: [(from: String, to: String)]) async {
        for path in Set(pages.all.map(\.path)) {
            let mark = await mark(of: path)
            let ids = pages.update(path, to: mark)
            tell(ids, "styles", LiveEvent.styles(styles, mark: mark))
        }
    }

    /// Shows mistakes in every page, or takes them away.
    ///
    /// - Parameter json: an array of what `LiveScript` shows.
    package func show(mistakes json: [UInt8]) {
        let isNew = mistakes.withLock { known in
            defer { known = json }
            return known != json
        }
        if isNew { tell(pages.all.map(\.id), "mistakes", json) }
    }

    /// Leads every open page to another one.
    package func navigate(to path: String) {
        tell(pages.all.filter { $0.path != path }.map(\.id), "navigate", LiveEvent.path(path))
    }
}

extension PreviewServer {
    /// How many pages are told of changes.
    var openPages: Int { pages.all.count }

    private var hooks: ServerLoop.Hooks {
        ServerLoop.Hooks(
            answer: { [self] request, id in
                Task {
                    let response = await response(to: request.path)
                    mailbox.post(.answer(id, response, request))
                }
            },
            refusal: { [hosts] in $0.refusal(by: hosts) },
            isStream: { $0.path == LivePaths.events },
            opened: { [self] request, id in
                Task { await welcome(request, id) }
            },
            closed: { [pages] in pages.remove($0) })
    }

    private func response(to path: String) async -> Response {
        switch path {
        case LivePaths.script: LiveScript.response
        case LivePaths.style: LiveStyle.response
        default:
            if path.hasPrefix(LivePaths.folder) {
                Response.text(404, "There is no such page.\n")
            } else {
                LiveScript.inserted(into: await answer(path))
            }
        }
    }

    /// A page has opened its channel: it learns of what happened since it was made.
    private func welcome(_ request: Request, _ id: UInt64) async {
        tell([id], "mistakes", mistakes.withLock { $0 })
        // What is no path of an address is shown by no page; it must not reach the channel either.
        guard let path = request.queryValue("path"), path.utf8.first == UInt8(ascii: "/"),
            !path.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F })
        else {
            pages.add(OpenPage(id: id, path: "", mark: ""))
            return
        }
        pages.add(OpenPage(id: id, path: path, mark: request.queryValue("mark") ?? ""))
        if let last = pages.surplus() { tell([last], "retire", Array("{}".utf8)) }
        await reload(path)
    }

    private func reload(_ path: String) async {
        guard !path.isEmpty else { return }
        let ids = pages.update(path, to: await mark(of: path))
        tell(ids, "reload", LiveEvent.path(path))
    }

    /// What tells a page from what it was before.
    private func mark(of path: String) async -> String {
        LiveScript.mark(of: await answer(path))
    }

    private func tell(_ ids: [UInt64], _ event: String, _ json: [UInt8]) {
        guard !ids.isEmpty else { return }
        let text = Array("event: \(event)\ndata: ".utf8) + json + Array("\n\n".utf8)
        mailbox.post(.tell(ids, text))
    }
}

extension Request {
    /// What keeps pages of other origins from asking.
    fileprivate func refusal(by hosts: AllowedHosts) -> Refusal? {
        guard let host, hosts.allows(host: host) else {
            return Refusal(status: 403, reason: "This server does not go by that name.")
        }
        if let origin, !hosts.allows(origin: origin) {
            return Refusal(status: 403, reason: "Pages of other origins are not answered.")
        }
        // A person may follow a link to here; a page of another origin may not take anything.
        let isForeign = fetchSite.map { $0 != "same-origin" && $0 != "none" } ?? false
        if isForeign, fetchMode != "navigate" || path.hasPrefix(LivePaths.folder) {
            return Refusal(status: 403, reason: "Pages of other origins are not answered.")
        }
        return nil
    }
}
