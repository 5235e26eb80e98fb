import Foundation
import Testing

@testable import PreviewServer

@Suite struct ConnectionTests {
    @Test func threeHundredHalfOpenConnectionsKeepNobodyWaiting() async throws {
        let server = try RunningServer()
        var clients: [RawClient] = []
        for index in 0..<300 {
            let client = try RawClient(port: server.port)
            await client.send(String("GET / HTTP/1.1\r\nHost: x".prefix(index % 24)))
            clients.append(client)
        }
        #expect(try await server.get("/").status == 200)
        #expect(clients.count == 300)
    }

    @Test func whenConnectionsRunOutTheOldestSilentOneGoes() async throws {
        var limits = ServerLimits.patient
        limits.connections = 20
        let server = try RunningServer(limits: limits)
        let silent = try (0..<60).map { _ in try RawClient(port: server.port) }
        #expect(try await server.get("/").status == 200)
        #expect(await silent[0].rest().isEmpty)
    }

    @Test func whoNeverFinishesIsClosed() async throws {
        var limits = ServerLimits.patient
        limits.request = .milliseconds(50)
        let server = try RunningServer(limits: limits)
        let client = try RawClient(port: server.port)
        await client.send("GET / HTTP/1.1\r\n")
        #expect(await client.rest().isEmpty)
    }

    @Test func whoTakesNothingIsClosed() async throws {
        var limits = ServerLimits.patient
        limits.write = .milliseconds(50)
        let large = Response(body: .bytes([UInt8](repeating: 1, count: 50_000_000)))
        let server = try RunningServer(["/": large], limits: limits)
        let client = try RawClient(port: server.port)
        await client.send("GET / HTTP/1.1\r\nHost: localhost:\(server.port)\r\n\r\n")
        #expect(await client.text(until: "\r\n\r\n").contains("200 OK"))
        // Whoever was cut off cannot ask again either.
        await onThread {
            while client.sendNow([UInt8(ascii: "G")]) { usleep(10_000) }
        }
        #expect(await client.rest().count < 50_000_000)
    }

    @Test func aPortThatIsTakenSaysByWhom() async throws {
        let server = try RunningServer()
        #expect(throws: Listener.Failure.portTaken(server.port)) {
            try Listener(host: "localhost", port: server.port)
        }
        let holder = try #require(PortHolder.of(port: server.port))
        #expect(holder.process == ProcessInfo.processInfo.processIdentifier)
        let next = try #require(Listener.freePort(after: server.port, host: "localhost"))
        #expect(next > server.port)
        #expect(PortHolder.of(port: next) == nil)
    }

    @Test func onlyTheLoopbackInterfaceListens() async throws {
        let server = try RunningServer()
        defer { withExtendedLifetime(server) {} }
        let data = try FileHandle(forReadingAtPath: "/proc/net/tcp")?.readToEnd()
        let table = String(decoding: try #require(data), as: UTF8.self)
        let port = String(server.port, radix: 16, uppercase: true)
        let suffix = ":" + String(repeating: "0", count: 4 - port.count) + port
        let listening = table.split(separator: "\n").compactMap { line -> Substring? in
            let words = line.split(separator: " ")
            return words[1].hasSuffix(suffix) && words[3] == "0A" ? words[1] : nil
        }
        #expect(listening.map(String.init) == ["0100007F" + suffix])
    }
}
