import Testing

@testable import PreviewServer

@Suite struct ReloadTests {
    @Test func aPageThatChangedIsReloadedAndAnotherIsNot() async throws {
        let server = try RunningServer()
        let (one, two) = (try await server.get("/"), try await server.get("/zh/城市/"))
        let first = try await server.follow("/", mark: #require(one.mark))
        let second = try await server.follow("/zh/城市/", mark: #require(two.mark))
        #expect(await first.text(until: "mistakes").contains("text/event-stream"))
        #expect(await second.text(until: "mistakes").contains("text/event-stream"))
        await server.opened(2)
        server.change("/", "another")
        await server.server.reload(first: ["/"])
        #expect(await first.text(until: "reload").contains("event: reload"))
        server.server.navigate(to: "/elsewhere/")
        #expect(await second.text(until: "elsewhere").contains("reload") == false)
    }

    @Test func aPageThatIsBehindIsReloadedAtOnce() async throws {
        let server = try RunningServer()
        let mark = try #require(try await server.get("/").mark)
        server.change("/", "while nobody looked")
        let channel = try await server.follow("/", mark: mark)
        #expect(await channel.text(until: "reload").contains(#"{"path":"/"}"#))
    }

    @Test func mistakesAreShownToWhoComesLaterAndTakenAway() async throws {
        let server = try RunningServer()
        server.server.show(mistakes: Array(#"[{"message":"x"}]"#.utf8))
        let channel = try await server.follow("/", mark: #require(try await server.get("/").mark))
        #expect(await channel.text(until: "message").contains("event: mistakes"))
        await server.opened(1)
        server.server.show(mistakes: Array("[]".utf8))
        #expect(await channel.text(until: "[]").contains("data: []"))
    }

    @Test func stylesAreExchangedWithoutAReload() async throws {
        let server = try RunningServer()
        let channel = try await server.follow("/", mark: #require(try await server.get("/").mark))
        await server.opened(1)
        server.change("/", "with another style sheet")
        await server.server.exchange(styles: [("/assets/a.1.css", "/assets/a.2.css")])
        await server.server.reload()
        server.server.navigate(to: "/end/")
        let heard = await channel.text(until: "/end/")
        #expect(heard.contains(#"{"styles":{"/assets/a.1.css":"/assets/a.2.css"}"#))
        #expect(!heard.contains("event: reload"))
    }

    @Test func fromTheFifthPageOnTheOldestLetsGo() async throws {
        let server = try RunningServer()
        let mark = try #require(try await server.get("/").mark)
        var channels: [RawClient] = []
        for count in 1...5 {
            channels.append(try await server.follow("/", mark: mark))
            await server.opened(count)
        }
        #expect(await channels[0].text(until: "retire").contains("event: retire"))
    }

    @Test func theScriptIsInNothingButPages() async throws {
        let server = try RunningServer()
        #expect(try await server.get("/video.mp4").body == Array(0..<100))
        #expect(
            try await server.get("/.yong/live.js").field("Content-Type")
                == "text/javascript; charset=utf-8")
        #expect(try await server.get("/.yong/live.css").status == 200)
        #expect(try await server.get("/.yong/other").status == 404)
    }
}

extension RunningServer {
    /// Waits until so many pages have opened their channels.
    func opened(_ count: Int) async {
        while server.openPages < count { try? await Task.sleep(for: .milliseconds(2)) }
    }
}
