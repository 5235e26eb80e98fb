import Foundation
import Testing

@testable import PreviewServer

@Suite struct HTTPTests {
    @Test func aPageComesWithTypeLengthAndScript() async throws {
        let server = try RunningServer()
        let answer = try await server.get("/")
        #expect(answer.status == 200)
        #expect(answer.field("Content-Type") == "text/html; charset=utf-8")
        #expect(answer.field("Cache-Control") == "no-store")
        #expect(answer.field("X-Content-Type-Options") == "nosniff")
        #expect(answer.field("Content-Length") == String(answer.body.count))
        #expect(answer.head.lowercased().contains("access-control") == false)
        #expect(answer.text.contains("<p>home</p><script src=\"/.yong/live.js\" data-mark="))
        #expect(answer.text.hasSuffix("defer></script></body></html>"))
    }

    @Test func headSaysWhatGetWouldSend() async throws {
        let server = try RunningServer()
        let get = try await server.get("/")
        let head = try await server.ask(
            "HEAD / HTTP/1.1", "Host: localhost:\(server.port)", "Connection: close")
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        #expect(head.field("Content-Length") == get.field("Content-Length"))
    }

    @Test(arguments: ["/zh/%E5%9F%8E%E5%B8%82/", "/zh/城市/", "/%7Ah/%e5%9f%8e%E5%B8%82/?a=b"])
    func chinesePathsAreFound(_ target: String) async throws {
        let answer = try await RunningServer().get(target)
        #expect(answer.status == 200)
        #expect(answer.text.contains("城市"))
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "PROPFIND"])
    func onlyReadingIsAllowed(_ method: String) async throws {
        let server = try RunningServer()
        let answer = try await server.ask(
            "\(method) / HTTP/1.1", "Host: localhost:\(server.port)", "Content-Length: 3")
        #expect(answer.status == 405)
        #expect(answer.field("Allow") == "GET, HEAD")
    }

    static let ranges: [(range: String, status: Int, field: String?, body: Range<UInt8>?)] = [
        ("bytes=0-9", 206, "bytes 0-9/100", 0..<10),
        ("bytes=90-", 206, "bytes 90-99/100", 90..<100),
        ("bytes=-5", 206, "bytes 95-99/100", 95..<100),
        ("bytes=-500", 206, "bytes 0-99/100", 0..<100),
        ("bytes=99-200", 206, "bytes 99-99/100", 99..<100),
        ("bytes=100-", 416, "bytes */100", nil), ("bytes=-0", 416, "bytes */100", nil),
        ("bytes=9-3", 200, nil, 0..<100), ("bytes=0-1,4-5", 200, nil, 0..<100),
        ("lines=0-1", 200, nil, 0..<100), ("bytes=", 200, nil, 0..<100),
        ("bytes=-", 200, nil, 0..<100), ("bytes=99999999999999999999-", 200, nil, 0..<100),
    ]

    @Test(arguments: ranges)
    func aPartOfAVideo(
        _ range: String, _ status: Int, _ field: String?, _ body: Range<UInt8>?
    ) async throws {
        let answer = try await RunningServer().get("/video.mp4", "Range: \(range)")
        #expect(answer.status == status)
        #expect(answer.field("Content-Range") == field)
        if let body { #expect(answer.body == Array(body)) }
    }

    @Test func aPartOfAFile() async throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(
            "yong-range-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let bytes = (0..<400_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
        try Data(bytes).write(to: file)
        let server = try RunningServer([
            "/a.webm": Response(type: "video/webm", body: .file(file.path)),
            "/gone.webm": Response(type: "video/webm", body: .file(file.path + "x")),
        ])
        #expect(try await server.get("/a.webm").body == bytes)
        let part = try await server.get("/a.webm", "Range: bytes=131071-300000")
        #expect(part.status == 206)
        #expect(part.body == Array(bytes[131_071...300_000]))
        #expect(try await server.get("/gone.webm").status == 404)
    }

    @Test func manyRequestsShareAConnection() async throws {
        let server = try RunningServer()
        let client = try RawClient(port: server.port)
        let request = "GET /video.mp4 HTTP/1.1\r\nHost: localhost:\(server.port)\r\n"
        await client.send(
            request + "\r\n" + request + "\r\n" + request + "Connection: close\r\n\r\n")
        let all = await client.rest()
        #expect(String(decoding: all, as: UTF8.self).components(separatedBy: "200 OK").count == 4)
    }

    @Test func aRequestMayComeByteByByte() async throws {
        let server = try RunningServer()
        let client = try RawClient(port: server.port)
        let request =
            "GET / HTTP/1.1\r\nHost: localhost:\(server.port)\r\nConnection: close\r\n\r\n"
        await onThread {
            for byte in request.utf8 { client.sendNow([byte]) }
        }
        #expect(RawAnswer(await client.rest()).status == 200)
    }
}
