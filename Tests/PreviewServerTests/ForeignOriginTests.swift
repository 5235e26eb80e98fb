import Testing

@testable import PreviewServer

@Suite struct ForeignOriginTests {
    @Test(arguments: [
        "evil.example", "evil.example:PORT", "localhost", "localhost:1",
        "localhost.evil.example:PORT",
        "127.0.0.1.evil.example:PORT", "127.0.0.2:PORT", "192.168.1.5:PORT", "[::2]:PORT",
        "0.0.0.0:PORT",
        "localhost:PORT.evil.example", "evil.example@localhost:PORT", "localhost :PORT", "",
        ":PORT",
        "LOCALHOST.:PORT", "xn--localhost:PORT",
    ])
    func otherNamesAreNotAnswered(_ host: String) async throws {
        let server = try RunningServer()
        let name = host.replacing("PORT", with: String(server.port))
        let answer = try await server.ask("GET / HTTP/1.1", "Host: \(name)", "Connection: close")
        #expect(answer.status == 403 || answer.status == 400)
        #expect(!answer.text.contains("home"))
    }

    @Test(arguments: ["localhost:PORT", "LocalHost:PORT", "127.0.0.1:PORT", "[::1]:PORT"])
    func ownNamesAreAnswered(_ host: String) async throws {
        let server = try RunningServer()
        let name = host.replacing("PORT", with: String(server.port))
        let answer = try await server.ask("GET / HTTP/1.1", "Host: \(name)", "Connection: close")
        #expect(answer.status == 200)
    }

    @Test(arguments: [
        "http://evil.example", "https://localhost:PORT", "http://localhost", "http://localhost:1",
        "null", "file://", "http://localhost:PORT.evil.example",
        "http://127.0.0.1.evil.example:PORT",
    ])
    func otherOriginsHearNothing(_ origin: String) async throws {
        let server = try RunningServer()
        let name = origin.replacing("PORT", with: String(server.port))
        let channel = try await server.follow("/", mark: "x", "Origin: \(name)")
        #expect(RawAnswer(await channel.rest()).status == 403)
        let page = try await server.get("/", "Origin: \(name)")
        #expect(page.status == 403)
        #expect(page.field("Access-Control-Allow-Origin") == nil)
    }

    @Test func ownPagesHear() async throws {
        let server = try RunningServer()
        let channel = try await server.follow(
            "/", mark: "x", "Origin: http://localhost:\(server.port)")
        #expect(await channel.text(until: "event: reload").contains("text/event-stream"))
    }

    /// Browsers say which page asks, even where they send no `Origin`.
    @Test(arguments: [
        ("cross-site", "no-cors", "/", 403), ("same-site", "no-cors", "/", 403),
        ("cross-site", "cors", "/.yong/events", 403),
        ("cross-site", "navigate", "/.yong/events", 403),
        ("cross-site", "navigate", "/", 200), ("same-origin", "cors", "/", 200),
        ("none", "navigate", "/", 200),
    ])
    func otherPagesMayLeadHereButTakeNothing(
        _ site: String, _ mode: String, _ path: String, _ status: Int
    ) async throws {
        let answer = try await RunningServer().get(
            path, "Sec-Fetch-Site: \(site)", "Sec-Fetch-Mode: \(mode)")
        #expect(answer.status == status)
        if status == 200 { #expect(answer.field("Cross-Origin-Resource-Policy") == "same-origin") }
    }

    @Test func anAddressInFullMustNameThisServerToo() async throws {
        let server = try RunningServer()
        let own = "localhost:\(server.port)"
        let good = try await server.ask(
            "GET http://\(own)/ HTTP/1.1", "Host: \(own)", "Connection: close")
        #expect(good.status == 200)
        let bad = try await server.ask(
            "GET http://evil.example/ HTTP/1.1", "Host: \(own)", "Connection: close")
        #expect(bad.status == 400)
        let old = try await server.ask("GET http://evil.example/ HTTP/1.0")
        #expect(old.status == 403)
    }
}
