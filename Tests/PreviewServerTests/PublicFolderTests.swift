import Foundation
import Testing

@testable import PreviewServer

@Suite struct PublicFolderTests {
    @Test func foldersShowTheirIndexFile() throws {
        let site = try PublicSite()
        #expect(site.folder.answer("/").text == "home")
        #expect(site.folder.answer("/zh/").text == "中文")
        #expect(site.folder.answer("/zh/index.html").text == "中文")
        let redirect = site.folder.answer("/zh")
        #expect(redirect.status == 301)
        #expect(redirect.field("Location") == "/zh/")
    }

    @Test func aMissingPageShowsThatOfItsLanguage() throws {
        let site = try PublicSite()
        #expect(site.folder.answer("/zh/nothing/").text == "没有")
        #expect(site.folder.answer("/zh/nothing/").status == 404)
        #expect(site.folder.answer("/nothing").text == "nothing")
    }

    @Test func redirectsAndHeadersCount() throws {
        let site = try PublicSite()
        try site.write("/old/ /zh/ 301\n/away/* https://example.org/:splat 302\n", to: "_redirects")
        try site.write(
            "/*\n  X-Frame-Options: DENY\n  Cache-Control: no-cache\n/assets/*\n  ! Cache-Control\n"
                + "  Cache-Control: immutable\n", to: "_headers")
        let moved = site.folder.answer("/old/")
        #expect(moved.status == 301)
        #expect(moved.field("Location") == "/zh/")
        #expect(site.folder.answer("/away/a/b").field("Location") == "https://example.org/a/b")
        #expect(site.folder.answer("/zh/").field("X-Frame-Options") == "DENY")
        #expect(site.folder.answer("/zh/").field("Cache-Control") == "no-cache")
        #expect(site.folder.answer("/assets/a.css").field("Cache-Control") == "immutable")
        #expect(site.folder.answer("/_headers").status == 404)
    }

    @Test func aSiteMayLieBelowAPath() throws {
        let site = try PublicSite(base: "/ningbo")
        #expect(site.folder.answer("/ningbo/zh/").text == "中文")
        #expect(site.folder.answer("/zh/").status == 404)
        #expect(site.folder.answer("/").field("Location") == "/ningbo/")
    }

    @Test(arguments: Traversal.forms)
    func noPathLeadsOut(_ path: String) async throws {
        let site = try PublicSite()
        let folder = site.folder
        let listener = try Listener(host: "localhost", port: 0)
        let port = listener.port
        let server = PreviewServer(listener, limits: .patient) { folder.answer($0) }
        let task = Task { await server.run() }
        defer { task.cancel() }
        let client = try RawClient(port: port)
        await client.send(
            "GET \(path) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n")
        let answer = RawAnswer(await client.rest())
        #expect([301, 400, 404].contains(answer.status), "\(answer.head)")
        #expect(!answer.text.contains("secret"))
        #expect(!answer.text.contains("root:"))
    }
}

/// Ways in which people have tried to leave a folder.
enum Traversal {
    static let forms: [String] = [
        "/../secret.txt", "/../../secret.txt", "/../../../../../../etc/passwd", "/..", "/../",
        "/./../secret.txt", "/zh/../../secret.txt", "/zh/../../../etc/passwd",
        "/zh/..%2f../secret.txt",
        "/%2e%2e/secret.txt", "/%2E%2E/secret.txt", "/.%2e/secret.txt", "/%2e./secret.txt",
        "/..%2fsecret.txt", "/..%2Fsecret.txt", "/%2e%2e%2fsecret.txt", "/..%5csecret.txt",
        "/..\\secret.txt", "/%5c..%5csecret.txt", "/..%c0%afsecret.txt", "/%c0%ae%c0%ae/secret.txt",
        "/..%e0%80%afsecret.txt", "/%252e%252e/secret.txt", "/..%252fsecret.txt",
        "/....//secret.txt",
        "/..;/secret.txt", "/..%00/secret.txt", "/secret.txt%00.html", "//etc/passwd",
        "///etc/passwd",
        "/etc/passwd", "/link.txt", "/links/secret.txt", "/links/", "/.git/config", "/.hidden",
        "/zh/.hidden", "/file:///etc/passwd", "/%2fetc%2fpasswd", "/zh//../secret.txt",
        "/zh/%2e%2e/%2e%2e/secret.txt", "/..%u2215secret.txt", "/\u{FF0E}\u{FF0E}/secret.txt",
        "/_redirects", "/_headers", "/zh/index.html/", "/zh/index.html/../../../secret.txt",
    ]
}

/// A built site with a secret beside it.
final class PublicSite {
    let folder: PublicFolder
    private let root: URL

    init(base: String = "") throws {
        root = FileManager.default.temporaryDirectory
            .appendingPathComponent("yong-public-\(UUID().uuidString)")
        folder = PublicFolder(path: root.appendingPathComponent("Public").path, base: base)
        for (path, text) in [
            "index.html": "home", "zh/index.html": "中文", "404.html": "nothing", "zh/404.html": "没有",
            "assets/a.css": "css", ".git/config": "secret", ".hidden": "secret",
            "zh/.hidden": "secret",
            "_redirects": "", "_headers": "", "../secret.txt": "secret",
        ] {
            try write(text, to: path)
        }
        let files = FileManager.default
        let inside = root.appendingPathComponent("Public").path
        try files.createSymbolicLink(
            atPath: inside + "/link.txt", withDestinationPath: "../secret.txt")
        try files.createSymbolicLink(atPath: inside + "/links", withDestinationPath: "..")
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    func write(_ text: String, to path: String) throws {
        let file = root.appendingPathComponent("Public").appendingPathComponent(path).standardized
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }
}

extension Response {
    fileprivate var text: String {
        switch body {
        case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
        case .opened(let file):
            String(decoding: file.read(from: 0, count: file.size), as: UTF8.self)
        case .file: ""
        }
    }
}
