import Foundation
import Glibc
import Testing

@testable import PreviewServer

/// What somebody would try who wants to read what is not for him, or to keep the editor waiting.
@Suite struct AttackTests {
    /// Each head would have its bytes read in two ways by two programs; the second request hides in
    /// what one of them takes for a body.
    static let smuggling: [String] = [
        "Content-Length: 60", "Content-Length: 0\r\nContent-Length: 60", "Content-Length: +60",
        "Content-Length: 60, 60", "Content-Length: 0x3c", "Content-Length:\t60",
        "Content-Length: -1", "Transfer-Encoding: chunked", "Transfer-Encoding: identity",
        "Transfer-Encoding:\tchunked", "Transfer-Encoding: xchunked",
        "Transfer-Encoding: chunked\r\nContent-Length: 6", "Transfer-Encoding : chunked",
        " Transfer-Encoding: chunked", "X: y\r\n Transfer-Encoding: chunked",
        "X: y\nTransfer-Encoding: chunked", "X: y\rTransfer-Encoding: chunked",
        "X: y\r\n\tContent-Length: 60", "Transfer\u{0}-Encoding: chunked",
        "Transfer-Encoding\r\n: chunked", "Transfer_Encoding: chunked\u{b}",
    ]

    @Test(arguments: smuggling)
    func noSecondRequestIsSmuggledIn(_ field: String) async throws {
        let server = try RunningServer()
        let host = "Host: localhost:\(server.port)"
        let client = try RawClient(port: server.port)
        await client.send(
            "GET / HTTP/1.1\r\n\(host)\r\n\(field)\r\n\r\n"
                + "GET /video.mp4 HTTP/1.1\r\n\(host)\r\n\r\n")
        let all = String(decoding: await client.rest(), as: UTF8.self)
        #expect(all.hasPrefix("HTTP/1.1 400 "))
        #expect(all.components(separatedBy: "HTTP/1.1 ").count == 2)
    }

    @Test func whoSendsAByteNowAndThenIsClosedAllTheSame() async throws {
        var limits = ServerLimits.patient
        limits.request = .milliseconds(200)
        let server = try RunningServer(limits: limits)
        let client = try RawClient(port: server.port)
        await client.send("GET / HTTP/1.1\r\nX: ")
        // Had every byte given it more time, this would never end.
        await onThread {
            while client.sendNow([UInt8(ascii: "a")]) { usleep(10_000) }
        }
        #expect(await client.rest().isEmpty)
    }

    @Test func aHeadWithoutEndIsRefused() async throws {
        let server = try RunningServer()
        let client = try RawClient(port: server.port)
        let line = Array("X: \(String(repeating: "a", count: 500))\r\n".utf8)
        await onThread {
            client.sendNow(Array("GET / HTTP/1.1\r\n".utf8))
            while client.sendNow(line) {}
        }
        #expect(try await server.get("/").status == 200)
    }

    @Test func whoAsksAThousandTimesAndReadsNothingKeepsNobodyWaiting() async throws {
        let large = Response(body: .bytes([UInt8](repeating: 1, count: 1_000_000)))
        let server = try RunningServer(["/": RunningServer.page("home"), "/large": large])
        let request = "GET /large HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n"
        var clients: [RawClient] = []
        for _ in 0..<20 {
            let client = try RawClient(port: server.port)
            Thread.detachNewThread {
                client.sendNow(Array(String(repeating: request, count: 1_000).utf8))
            }
            clients.append(client)
        }
        #expect(try await server.get("/").status == 200)
        #expect(clients.count == 20)
    }

    @Test func manyRangesAreOneAnswer() async throws {
        let server = try RunningServer()
        let ranges = String(repeating: "0-,", count: 2_000) + "0-"
        let answer = try await server.get("/video.mp4", "Range: bytes=\(ranges)")
        #expect(answer.status == 200)
        #expect(answer.body.count == 100)
        let twice = try await server.get(
            "/video.mp4", "Range: bytes=0-1", "Range: bytes=2-3")
        #expect(twice.status == 400)
    }

    /// Other ways to write the same address: nobody's browser sends them, so nobody needs them.
    @Test(arguments: [
        "[0:0:0:0:0:0:0:1]:PORT", "[::ffff:127.0.0.1]:PORT", "[::1%25lo]:PORT", "[::1]", "::1:PORT",
        "[::1]:PORT:PORT", "[::1].evil.example:PORT", "[::1:PORT", "[]:PORT", "2130706433:PORT",
        "0x7f000001:PORT", "127.1:PORT", "0:PORT", "localhost:0PORT", "localhost:+PORT",
        "localhost:PORT, evil.example", "localhost.:PORT", "localhost\u{3002}evil.example:PORT",
    ])
    func otherSpellingsOfThisMachineAreNotAnswered(_ host: String) async throws {
        let server = try RunningServer()
        let name = host.replacing("PORT", with: String(server.port))
        let answer = try await server.ask("GET / HTTP/1.1", "Host: \(name)", "Connection: close")
        #expect([400, 403].contains(answer.status))
        #expect(!answer.text.contains("home"))
    }

    @Test func overIPv6ItIsTheSame() async throws {
        let server = try RunningServer()
        // A machine without IPv6 has nothing to try.
        guard let client = try? RawClient(portOfIPv6: server.port) else { return }
        await client.send(
            "GET / HTTP/1.1\r\nHost: [::1]:\(server.port)\r\nConnection: close\r\n\r\n")
        #expect(RawAnswer(await client.rest()).status == 200)
        let foreign = try RawClient(portOfIPv6: server.port)
        await foreign.send("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n")
        #expect(RawAnswer(await foreign.rest()).status == 403)
    }

    /// A page of another origin that opens the channel by a path of its own making must not be able to
    /// write events into anybody's.
    @Test(arguments: [
        "/%0A%0Aevent:%20navigate%0Adata:%20%7B%7D%0A%0A", "%0Aevent:%20x", "evil", "",
        "/%0D%0Aevent:%20x",
    ])
    func aPathCannotWriteEvents(_ path: String) async throws {
        let server = try RunningServer()
        let client = try RawClient(port: server.port)
        await client.send(
            "GET /.yong/events?path=\(path)&mark=x HTTP/1.1\r\n"
                + "Host: localhost:\(server.port)\r\n\r\n")
        await server.opened(1)
        server.server.show(mistakes: Array(#"[{"message":"end"}]"#.utf8))
        let heard = await client.text(until: #""end""#)
        #expect(!heard.contains("event: navigate") && !heard.contains("event: x"))
        #expect(
            heard.components(separatedBy: "event: ").dropFirst().allSatisfy {
                $0.hasPrefix("mistakes\n")
            })
    }

    /// The upgrade that a page of any origin may ask for without the browser asking back.
    @Test func noWebSocketIsOpened() async throws {
        let server = try RunningServer()
        let answer = try await server.get(
            "/", "Upgrade: websocket", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13", "Origin: http://evil.example")
        #expect(answer.status == 403)
        let own = try await server.get(
            "/", "Upgrade: websocket", "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==",
            "Sec-WebSocket-Version: 13")
        #expect(own.status == 200)
    }
}
