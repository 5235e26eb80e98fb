import Foundation
import Testing

@testable import Traffic

/// What stands in a report, and what never does.
struct ReportTests {
    /// Addresses in all the places where one may turn up.
    private static let addresses = [
        "203.0.113.77", "198.51.100.23", "2001:db8::beef", "192.0.2.199", "203-0-113-88",
    ]

    private static let hostile =
        SmallSite.line("/zh/", address: "203.0.113.77")
        + SmallSite.line("/zh/", address: "2001:db8::beef")
        + SmallSite.line("/zh/", referrer: "http://198.51.100.23/x", agent: SmallSite.browser)
        + SmallSite.line("/zh/", referrer: "http://203-0-113-88.isp.example/x")
        + SmallSite.line("/zh/", referrer: "http://[2001:db8::beef]:80/x")
        + SmallSite.line("/zh/?utm_source=192.0.2.199&utm_campaign=from-198.51.100.23")
        + SmallSite.line("/gone/203.0.113.77/a", status: 404)
        + SmallSite.line("/gone/2001:db8::beef/a?ip=192.0.2.199", status: 404)
        + SmallSite.line("/gone/someone@mail.example/13800138000/", status: 404)
        + SmallSite.line("/gone/<script>alert(1)</script>", status: 404)
        + SmallSite.line("/gone/=cmd|calc", status: 404)
        + SmallSite.line("=HYPERLINK(1)", status: 404)
        + SmallSite.line("/gone/\u{202E}gpj.exe", status: 404)
        + SmallSite.line("/zh/", referrer: "https://evil.example/\"><script>alert(1)</script>")
        + SmallSite.line("/zh/?utm_campaign=%3Cscript%3Ealert(1)%3C/script%3E")
        + SmallSite.line("/zh/", agent: "Mozilla <script>alert(1)</script>")
        + "203.0.113.77 is no line\n"

    private func files(isChinese: Bool = true) async throws -> [(name: String, text: String)] {
        let (counts, file) = try await SmallSite.review(Array(Self.hostile.utf8))
        return ReviewFiles(SmallSite.report(counts, files: [file]), isChinese: isChinese).all
            .map { ($0.name, String(decoding: $0.bytes, as: UTF8.self)) }
    }

    @Test(arguments: [true, false])
    func noAddressReachesAnyFile(_ isChinese: Bool) async throws {
        for (name, text) in try await files(isChinese: isChinese) {
            for address in Self.addresses + ["13800138000", "someone@mail", "ip="] {
                #expect(!text.contains(address), "\(address) stands in \(name)")
            }
        }
    }

    @Test func nothingOfALogIsMarkup() async throws {
        for (name, text) in try await files()
        where name.hasSuffix(".html") || name.hasSuffix(".json") {
            #expect(!text.contains("<script"), "\(name)")
            #expect(!text.contains("\u{202E}"), "\(name)")
        }
        let page = try #require(try await files().first { $0.name == "index.html" })
        #expect(page.text.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    }

    @Test func nothingOfALogIsAFormula() async throws {
        let missing = try #require(try await files().first { $0.name == "missing.csv" })
        #expect(missing.text.contains("'=HYPERLINK(1)"))
        #expect(!missing.text.contains("\r\n="))
        #expect(missing.text.hasPrefix("\u{FEFF}"))
        #expect(ReviewFiles.cell("＝1+1") == "'＝1+1")
        #expect(ReviewFiles.cell("a,\"b\"") == "\"a,\"\"b\"\"\"")
        #expect(ReviewFiles.cell("-") == "'-")
    }

    @Test func theSumsAreEqual() async throws {
        var sample = Sample(SmallSite.pages, lastDay: 20_000)
        let counts = try await SmallSite.review(sample.log())
        let report = SmallSite.report(counts)
        #expect(report.reads > 500)
        for id in ["weeks", "pages", "languages", "kinds", "channels", "campaigns"] {
            let table = try #require(report.tables.first { $0.id == id })
            #expect(table.totals[0] == report.reads, "\(id)")
            // A column for each language: together they are the first.
            if table.columns.count > 1 {
                #expect(table.totals.dropFirst().compactMap(\.self).reduce(0, +) == report.reads)
            }
        }
        let lines = try #require(report.tables.first { $0.id == "lines" })
        #expect(lines.totals[0] == counts.lines)
        let letters = report.tables.first { $0.id == "campaigns" }?.rows.first {
            $0.id == "letters"
        }
        let byChannel = report.tables.first { $0.id == "campaign-channels" }
        #expect(letters?.values[0] == byChannel?.totals[0])
        let elsewhere = report.tables.first { $0.id == "channels" }?.rows
            .first { $0.id == "elsewhere" }
        let hosts = report.tables.first { $0.id == "hosts" }
        #expect(elsewhere?.values[0] == hosts?.totals[0])
    }

    /// A page counts once for a subject that two of its tags have.
    @Test func subjectsComeFromTags() async throws {
        let counts = try await SmallSite.review(
            SmallSite.line("/zh/city/") + SmallSite.line("/en/"))
        let table = SmallSite.report(counts).tables.first { $0.id == "subjects" }
        #expect(table?.rows.map(\.id) == ["culture", "travel"])
        #expect(table?.rows.map { $0.values[0] } == [1, 1])
        #expect(table?.rows.last?.label.zh == "旅行")
        #expect(table?.hasTotal == false)
    }

    @Test func aWeekWithoutReadersIsAWeek() async throws {
        let counts = try await SmallSite.review(
            SmallSite.line("/zh/", time: "28/Dec/2026:12:00:00 +0800")
                + SmallSite.line("/zh/", time: "11/Jan/2027:12:00:00 +0800"))
        let weeks = SmallSite.report(counts).tables.first { $0.id == "weeks" }
        #expect(weeks?.rows.map(\.id) == ["2026-W53", "2027-W01", "2027-W02"])
        #expect(weeks?.rows.map { $0.values[0] } == [1, 0, 1])
        #expect(weeks?.rows.first?.detail == "2026-12-28 – 2027-01-03")
    }

    /// On a Monday the new week has few readers because it has one day, not because they left.
    @Test func aWeekThatIsNotOverIsNoFall() async throws {
        var lines = SmallSite.line("/zh/", time: "02/Nov/2026:12:00:00 +0800")
        lines += SmallSite.line("/zh/", time: "10/Nov/2026:12:00:00 +0800")
        lines += SmallSite.line("/zh/", time: "16/Nov/2026:12:00:00 +0800")
        let report = SmallSite.report(try await SmallSite.review(lines))
        let weeks = try #require(report.tables.first { $0.id == "weeks" })
        #expect(weeks.rows.map(\.isPart) == [false, false, true])
        #expect(weeks.rows.last?.detail == "2026-11-16 – 2026-11-16")
        let drawing = try #require(ReviewChart(weeks, isChinese: true).svg)
        #expect(drawing.components(separatedBy: "chart-line chart-part").count == 2)
        #expect(drawing.components(separatedBy: "chart-dot chart-part").count == 2)
    }

    @Test func aSampleSaysSoInEveryFile() async throws {
        var sample = Sample(SmallSite.pages, lastDay: 20_000)
        let counts = try await SmallSite.review(sample.log())
        for isChinese in [true, false] {
            let files = ReviewFiles(SmallSite.report(counts, isSample: true), isChinese: isChinese)
            for file in files.all {
                let text = String(decoding: file.bytes, as: UTF8.self)
                #expect(
                    text.contains(isChinese ? "样例" : "ample") || text.contains("\"sample\":true"),
                    "\(file.name)")
            }
        }
        #expect(sample.redNote().contains("样例"))
        #expect(sample.weChat().contains("样例"))
    }

    @Test func aPageNeedsNothingElseAndSaysWhatItCannotKnow() async throws {
        let zh = try await files(isChinese: true)[0].text
        let en = try await files(isChinese: false)[0].text
        for page in [zh, en] {
            for part in ["<script", "<img", "<link", "src=", "url(", "@import"] {
                #expect(!page.contains(part), "\(part)")
            }
        }
        #expect(zh.contains("lang=\"zh-Hans\"") && zh.contains("不知道什么") && zh.contains("缓存"))
        #expect(en.contains("lang=\"en\"") && en.contains("What is not known"))
        #expect(en.contains("line 17: no form of log"))
    }

    @Test func jsonIsJSON() async throws {
        let json = try #require(try await files().first { $0.name == "review.json" })
        let object = try JSONSerialization.jsonObject(with: Data(json.text.utf8))
        let tables = (object as? [String: Any])?["tables"] as? [String: Any]
        #expect(tables?["pages"] != nil)
    }

    @Test func aLogWithoutProgramsSaysThatBotsCannotBeTold() async throws {
        let counts = try await SmallSite.review(
            "203.0.113.9 - - [10/Oct/2026:13:55:36 +0800] \"GET /zh/ HTTP/1.1\" 200 1\n")
        #expect(counts[.read] == 1)
        #expect(SmallSite.report(counts).unknown.first?.en.contains("common format") == true)
    }

    @Test(arguments: [
        ("/a/203.0.113.9/", "/a/…/"), ("/a/b-203.0.113.9.html", "/a/…"),
        ("/2026/10/11/", "/2026/10/11/"),
        ("/zh/%E7%9C%8B/", "/zh/看/"), ("/a/4111111111111111/", "/a/…/"), ("/v1.2/", "/v1.2/"),
        ("/a/d41d8cd98f00b204e9800998ecf8427e/", "/a/…/"), ("/city/tianyi/", "/city/tianyi/"),
        ("/a@b.example/", "/…/"), ("/%40a%40b/", "/…/"), ("/a/fe80::1/", "/a/…/"),
    ])
    func whatCouldBeAPersonsIsTakenOut(_ path: String, _ shown: String) {
        #expect(Privacy.path(path) == shown)
    }

    @Test func longAddressesAreCut() {
        #expect(Privacy.path("/" + String(repeating: "长", count: 5000)).count == 121)
    }
}
