import Foundation
import Synchronization

@testable import PreviewServer

/// A server on a free port that answers from a table, which a test may change.
final class RunningServer: Sendable {
    let port: UInt16
    let server: PreviewServer
    let pages: Pages
    private let task: Task<Void, Never>

    final class Pages: Sendable {
        let answers: Mutex<[String: Response]>
        init(_ answers: [String: Response]) { self.answers = Mutex(answers) }
    }

    init(
        _ answers: [String: Response] = RunningServer.site, limits: ServerLimits = .patient
    ) throws {
        let listener = try Listener(host: "localhost", port: 0)
        port = listener.port
        let pages = Pages(answers)
        self.pages = pages
        let server = PreviewServer(listener, limits: limits) { path in
            pages.answers.withLock { $0[path] } ?? .text(404, "not here\n")
        }
        self.server = server
        task = Task { await server.run() }
    }

    deinit { task.cancel() }

    static func page(_ text: String) -> Response {
        let html = "<!DOCTYPE html><html><body><p>\(text)</p></body></html>"
        var response = Response(type: MediaType.html, body: .bytes(Array(html.utf8)))
        response.isLive = true
        return response
    }

    static let site: [String: Response] = [
        "/": page("home"), "/zh/城市/": page("城市"),
        "/video.mp4": Response(type: "video/mp4", body: .bytes(Array(0..<100))),
    ]

    func change(_ path: String, _ text: String) {
        pages.answers.withLock { $0[path] = Self.page(text) }
    }

    /// Sends the lines of a head and reads the whole answer.
    func ask(_ lines: String...) async throws -> RawAnswer {
        let client = try RawClient(port: port)
        await client.send(lines.joined(separator: "\r\n") + "\r\n\r\n")
        return RawAnswer(await client.rest())
    }

    func get(_ target: String, _ fields: String...) async throws -> RawAnswer {
        let client = try RawClient(port: port)
        let lines = ["GET \(target) HTTP/1.1", "Host: localhost:\(port)", "Connection: close"]
        await client.send((lines + fields).joined(separator: "\r\n") + "\r\n\r\n")
        return RawAnswer(await client.rest())
    }

    /// Opens the channel as a page does that shows `path`.
    func follow(_ path: String, mark: String, _ fields: String...) async throws -> RawClient {
        let client = try RawClient(port: port)
        let target = "/.yong/events?path=\(path.percentEncoded)&mark=\(mark)"
        let lines = ["GET \(target) HTTP/1.1", "Host: localhost:\(port)"]
        await client.send((lines + fields).joined(separator: "\r\n") + "\r\n\r\n")
        return client
    }
}

extension RawAnswer {
    /// What the page carries to tell it from others.
    var mark: String? {
        text.split(separator: "data-mark=\"").dropFirst().first.map { String($0.prefix(16)) }
    }
}

extension ServerLimits {
    /// For tests in which no time-out is meant: on a busy machine a client may sleep for long.
    static var patient: ServerLimits {
        var limits = ServerLimits()
        limits.request = .seconds(600)
        limits.idle = .seconds(600)
        limits.write = .seconds(600)
        limits.ending = .seconds(60)
        return limits
    }
}
