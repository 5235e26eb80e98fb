import Testing

@testable import PreviewServer

@Suite struct MalformedRequestTests {
    static let heads: [(String, Int)] = [
        ("GET", 400), ("GET /", 400), ("GET / HTTP/1.1 more", 400), ("GET  / HTTP/1.1", 400),
        ("GET / HTTP/2.0", 505), ("GET / HTTQ/1.1", 400), ("get / HTTP/1.1", 400),
        ("GET x HTTP/1.1", 400), ("GET * HTTP/1.1", 400), ("GET /#a HTTP/1.1", 400),
        ("GET /%zz HTTP/1.1", 400), ("GET /%f HTTP/1.1", 400), ("GET /%00 HTTP/1.1", 400),
        ("GET /%ff HTTP/1.1", 400), ("GET /%2f HTTP/1.1", 400), ("G@T / HTTP/1.1", 400),
        ("GET / HTTP/1.1\r\n folded: x", 400), ("GET / HTTP/1.1\r\nname : x", 400),
        ("GET / HTTP/1.1\r\n: x", 400), ("GET / HTTP/1.1\r\nname", 400),
        ("GET / HTTP/1.1\nX: y", 400), ("GET / HTTP/1.1\r\nX: a\u{0}b", 400),
        ("GET / HTTP/1.1\r\nContent-Length: 5", 400),
        ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked", 400),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: localhost", 400),
        ("PRI * HTTP/2.0", 505), ("\u{16}\u{3}\u{1}", 400),
    ]

    @Test(arguments: heads)
    func isRefusedWithAStatus(_ head: String, _ status: Int) async throws {
        let server = try RunningServer()
        let host = head.contains("Host:") ? "" : "\r\nHost: localhost:\(server.port)"
        let answer = try await server.ask(head + host)
        #expect(answer.status == status)
        #expect(answer.field("Connection") == "close")
        #expect(try await server.get("/").status == 200)
    }

    @Test func aMissingHostIsRefused() async throws {
        #expect(try await RunningServer().ask("GET / HTTP/1.1").status == 400)
    }

    @Test func whatIsTooLongIsRefused() async throws {
        let server = try RunningServer()
        let long = String(repeating: "a", count: 9_000)
        #expect(try await server.get("/" + long).status == 414)
        #expect(try await server.get("/", "X: " + long, "Y: " + long).status == 431)
    }

    /// Nobody knows what such bytes mean; the server must live and answer the next request.
    @Test func anyBytesLeaveItAlive() async throws {
        let server = try RunningServer()
        var random = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let client = try RawClient(port: server.port)
            let count = Int.random(in: 0...600, using: &random)
            await client.send((0..<count).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
        let start = "GET / HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n"
        for index in 0..<300 {
            var bytes = Array(start.utf8)
            bytes[index % bytes.count] = UInt8.random(in: 0...255, using: &random)
            let client = try RawClient(port: server.port)
            await client.send(bytes)
        }
        #expect(try await server.get("/").status == 200)
    }
}
