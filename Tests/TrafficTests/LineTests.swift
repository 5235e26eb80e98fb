import Testing

@testable import Traffic

/// The forms in which servers write their logs.
struct LineTests {
    struct Read: Equatable {
        var target = ""
        var status = 0
        var second: Int64 = 0
        var host = ""
        var referrer = ""
        var agent = ""
    }

    private func read(_ line: String) -> (read: Read?, fault: LineFault?) {
        Array(line.utf8).withUnsafeBytes { bytes in
            switch LineReader.read(0..<bytes.count, of: bytes) {
            case .blank: return (nil, nil)
            case .fault(let fault): return (nil, fault)
            case .entry(let entry):
                func text(_ range: Range<Int>) -> String {
                    String(decoding: bytes[range], as: UTF8.self)
                }
                return (
                    Read(
                        target: text(entry.target), status: entry.status, second: entry.second,
                        host: text(entry.host), referrer: text(entry.referrer),
                        agent: text(entry.agent)), nil
                )
            }
        }
    }

    /// 10 October 2026, 05:55:36 UTC.
    private static let moment: Int64 = 1_791_611_736
    private static let start = "203.0.113.9 - - [10/Oct/2026:13:55:36 +0800] "
    private static let request = "\"GET /zh/?a=1 HTTP/1.1\" 200 2326"

    @Test(arguments: [
        (start + request, "", "", ""),
        (
            start + request + " \"https://a.example/\" \"Firefox\"", "", "https://a.example/",
            "Firefox"
        ),
        (
            "example.org:443 " + start + request + " \"-\" \"Firefox\"", "example.org:443", "",
            "Firefox"
        ),
        ("www.example.org " + start + request + " \"-\" \"F\"", "www.example.org", "", "F"),
        // nginx with further fields behind.
        (start + request + " \"-\" \"F\" \"198.51.100.4\" rt=0.003", "", "", "F"),
        // OSS writes how long it took before the referrer, and much behind.
        (
            start + request
                + " 25 \"https://a.example/\" \"F\" \"bucket.oss.example\" \"5F1\" \"-\"", "",
            "https://a.example/", "F"
        ),
        ("2001:db8::7 - - [10/Oct/2026:13:55:36 +0800] " + request + " \"-\" \"F\"", "", "", "F"),
        (
            "203.0.113.9 - Wang [x] [10/Oct/2026:13:55:36 +0800] " + request + " \"-\" \"F\"", "",
            "", "F"
        ),
        // Apache writes a quotation mark in a field as \".
        (start + request + " \"-\" \"a \\\"b\\\" c\"", "", "", "a \\\"b\\\" c"),
        ("203.0.113.9 - - [10/Oct/2026:05:55:36 +0000] " + request, "", "", ""),
        ("203.0.113.9 - - [10/Oct/2026:01:55:36 -0400] " + request, "", "", ""),
        (start + request + " \"-\" \"F\"\r", "", "", "F"),
    ])
    func combined(_ line: String, _ host: String, _ referrer: String, _ agent: String) {
        let expected = Read(
            target: "/zh/?a=1", status: 200, second: Self.moment, host: host, referrer: referrer,
            agent: agent)
        #expect(read(line).read == expected)
    }

    @Test func alibabaCDN() {
        let line =
            "[10/Oct/2026:13:55:36 +0800] 203.0.113.9 - 1542 \"-\" \"GET http://example.org/zh/\" "
            + "200 191 2830 MISS \"Firefox\" \"text/html\""
        let expected = Read(
            target: "http://example.org/zh/", status: 200, second: Self.moment, agent: "Firefox")
        #expect(read(line).read == expected)
    }

    @Test(arguments: [
        "1791611736.52", "1791611736520", "\"2026-10-10T05:55:36.52Z\"",
        "\"2026-10-10T13:55:36+08:00\"", "\"2026-10-10T13:55:36.520+0800\"",
    ])
    func caddy(_ time: String) {
        let line = """
            {"level":"info","ts":\(time),"logger":"http.log.access","msg":"handled request",\
            "request":{"remote_ip":"203.0.113.9","client_ip":"203.0.113.9","proto":"HTTP/2.0",\
            "method":"GET","host":"example.org","uri":"/zh/","headers":{"Accept":["*/*"],\
            "User-Agent":["Fire\\"fox"],"Referer":["https://a.example/"]},"tls":{"resumed":false}},\
            "bytes_read":0,"user_id":"","duration":0.0009,"size":1090,"status":200,\
            "resp_headers":{"Server":["Caddy"]}}
            """
        let expected = Read(
            target: "/zh/", status: 200, second: Self.moment, host: "example.org",
            referrer: "https://a.example/", agent: "Fire\\\"fox")
        #expect(read(line).read == expected)
    }

    @Test(arguments: [
        ("hello", LineFault.form), ("{\"ts\":1", .form), ("{}", .time), ("a,b,c", .form),
        (start + "\"GET /zh/ HTTP/1.1", .request), (start + "\"GET / HTTP/1.1\" abc 1", .request),
        ("{\"ts\":1.0,\"status\":1e30}", .form), ("{\"ts\":1.0,\"status\":-1}", .form),
        ("203.0.113.9 - - [31/Foo/2026:13:55:36 +0800] " + request, .time),
        ("203.0.113.9 - - [10/Oct/2026:25:55:36 +0800] " + request, .time),
    ])
    func whatIsNoLineIsSaid(_ line: String, _ fault: LineFault) {
        #expect(read(line).fault == fault)
    }

    @Test func blanksAndCommentsAreNoLines() {
        for line in ["", "  ", "#Fields: date time"] {
            #expect(read(line).read == nil)
            #expect(read(line).fault == nil)
        }
    }
}
