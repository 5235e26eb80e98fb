import Foundation
import Testing

@testable import Traffic

struct LogReviewTests {
    @Test func onlyPagesThatWereGotCountAsReads() async throws {
        let line = { SmallSite.line($0, status: $1) }
        let log =
            line("/zh/", 200) + line("/zh/index.html", 200) + line("/zh/city/", 304)
            + line("/zh/%E7%9C%8B%E5%9F%8E/%e5%a4%a9%e4%b8%80%e9%98%81/", 200)
            + line("http://example.org/en/?utm_source=wechat", 200) + line("/zh/city", 301)
            + line("/assets/site.css", 200) + line("/assets/site.1234.js", 200)
            + line("/feeds/zh.xml", 200) + line("/robots.txt", 200) + line("/zh/old/", 200)
            + line("/zh/gone/", 404) + line("/wp-login.php", 404) + line("/zh/", 403)
            + line("/zh/", 500) + line("/zh/renamed/", 200)
            + SmallSite.line("/zh/", method: "HEAD") + SmallSite.line("/zh/", method: "POST")
            + SmallSite.line("/zh/", agent: "Mozilla/5.0 (compatible; Baiduspider/2.0)")
            + SmallSite.line("/zh/", agent: "-") + "nonsense\n"
            + "other.example " + line("/zh/", 200)
        let counts = try await SmallSite.review(log)
        let expected: [Outcome: Int] = [
            .read: 5, .redirect: 2, .file: 2, .feed: 1, .machine: 1, .missing: 1, .probe: 1,
            .refused: 1, .failed: 1, .unlisted: 1, .head: 1, .otherMethod: 1, .bot: 2,
            .unreadable: 1, .otherSite: 1, .otherTime: 0, .garbage: 0,
        ]
        for (outcome, count) in expected {
            #expect(counts[outcome] == count, "\(outcome)")
        }
        #expect(counts.outcomes.reduce(0, +) == counts.lines)
        #expect(counts.botReads == 2)
        #expect(counts.missing.ranked.map(\.name) == ["/zh/gone/"])
        #expect(counts.unlisted.ranked.map(\.name) == ["/zh/renamed/"])
    }

    @Test(arguments: [
        ("/zh/", "https://www.xiaohongshu.com/explore/1", "", "rednote"),
        ("/zh/", "https://mp.weixin.qq.com/s/abc", "", "wechat"),
        ("/zh/", "-", " MicroMessenger/8.0", "wechat"),
        ("/zh/?utm_source=newsletter", "https://www.google.com/", "", "email"),
        ("/zh/?utm_source=WeChat&utm_medium=social", "-", "", "wechat"),
        ("/zh/?a=1&utm_source=%E5%B0%8F%E7%BA%A2%E4%B9%A6", "-", "", "rednote"),
        ("/zh/?utm_source=somebody", "-", "", "tagged"),
        ("/zh/", "https://www.google.co.uk/search?q=x", "", "google"),
        ("/zh/", "https://example.org/en/", "", "inside"),
        ("/zh/", "https://www.example.org/en/", "", "inside"),
        ("/zh/", "https://user:secret@blog.example.net:8080/a?b=c", "", "elsewhere"),
        ("/zh/", "https://203.0.113.5/page", "", "elsewhere"),
        ("/zh/", "-", "", "direct"), ("/zh/", "nonsense", "", "direct"),
    ])
    func channels(_ path: String, _ referrer: String, _ app: String, _ channel: String) async throws
    {
        let counts = try await SmallSite.review(
            SmallSite.line(path, referrer: referrer, agent: SmallSite.browser + app))
        #expect(counts.reads.map { Channel.all[$0.channel].id } == [channel])
    }

    @Test func ofOtherSitesOnlyTheNameIsKept() async throws {
        let counts = try await SmallSite.review(
            SmallSite.line("/zh/", referrer: "https://user:secret@blog.example.net:8080/a?b=c")
                + SmallSite.line("/zh/", referrer: "http://203.0.113.5/a"))
        #expect(counts.hosts.ranked.map(\.name) == ["blog.example.net", "…"])
    }

    /// Shanghai is eight hours ahead, and weeks begin on Monday.
    @Test(arguments: [
        ("31/Dec/2024:15:59:59 +0000", "2025-W01"), ("29/Dec/2024:15:59:59 +0000", "2024-W52"),
        ("29/Dec/2024:16:00:00 +0000", "2025-W01"), ("31/Dec/2026:12:00:00 +0000", "2026-W53"),
        ("03/Jan/2027:15:59:59 +0000", "2026-W53"), ("03/Jan/2027:16:00:00 +0000", "2027-W01"),
        ("01/Jan/2023:00:00:00 +0800", "2022-W52"), ("02/Jan/2023:00:00:00 +0800", "2023-W01"),
    ])
    func weeksAtTheEndsOfYears(_ time: String, _ week: String) async throws {
        let counts = try await SmallSite.review(SmallSite.line("/zh/", time: time))
        #expect(counts.reads.map { Days.name(ofWeek: $0.week ?? 0) } == [week])
    }

    /// A day in New York on which clocks change begins and ends at its own midnight.
    @Test func daysFollowTheSummerTimeOfTheSite() async throws {
        var site = SmallSite.pages
        site.zone = "America/New_York"
        let log = [
            "14/Mar/2027:04:59:59 +0000", "14/Mar/2027:05:00:00 +0000",
            "15/Mar/2027:03:59:59 +0000", "15/Mar/2027:04:00:00 +0000",
        ]
        .map { SmallSite.line("/zh/", time: $0) }.joined()
        let day = Days.number(year: 2027, month: 3, day: 14)
        let counts = try await SmallSite.review(Array(log.utf8), from: day, to: day, site: site)
            .counts
        #expect(counts[.read] == 2)
        #expect(counts[.otherTime] == 2)
    }

    @Test func packedLogsSayTheSame() async throws {
        let log = Array(
            (0..<5000).map { SmallSite.line($0 % 3 == 0 ? "/zh/" : "/en/city/") }.joined().utf8)
        let plain = try await SmallSite.review(log)
        let packed = try SmallSite.packed(log)
        let unpacked = try await SmallSite.review(packed)
        #expect(unpacked.counts.outcomes == plain.counts.outcomes)
        #expect(unpacked.file.ending == .whole)
        // Two files behind one another are a gzip file, too; zeros behind them are nothing.
        let double = try await SmallSite.review(packed + packed + [0, 0, 0])
        #expect(double.counts[.read] == 10_000)
        #expect(double.file.ending == .whole)
    }

    @Test func aLogThatIsCutOffCountsUpToThere() async throws {
        var numbers = SystemRandomNumberGenerator()
        let log = (0..<20_000).map { _ in
            SmallSite.line("/zh/?\(numbers.next())")
        }.joined()
        let packed = try SmallSite.packed(Array(log.utf8))
        let cut = try await SmallSite.review(Array(packed.prefix(packed.count / 2)))
        #expect(cut.file.ending == .cutOff)
        #expect((5000..<15_000).contains(cut.counts[.read]))
        var broken = packed
        for index in packed.count / 2..<packed.count / 2 + 64 { broken[index] ^= 0xA5 }
        let damaged = try await SmallSite.review(broken)
        #expect(damaged.file.ending == .damaged)
        #expect(damaged.counts[.read] > 5000)
    }

    @Test func otherPackingsAreNamed() async throws {
        let zstd = try await SmallSite.review([0x28, 0xB5, 0x2F, 0xFD, 0, 0, 0, 0])
        #expect(zstd.file.ending == .packed("zstd"))
        #expect(zstd.counts.lines == 0)
    }

    @Test func hostileLinesAreCountedAndPassedOver() async throws {
        let long = [UInt8](repeating: 0x41, count: 1 << 20)
        let longest = [UInt8](repeating: 0x42, count: 3 << 20)
        var log: [UInt8] = []
        log += SmallSite.line("/zh/").utf8
        log += long + [0x0A]
        log += [0, 0, 0xFF, 0xFE, 0x0A]
        log += SmallSite.line("/en/").utf8
        log += longest + [0x0A]
        log += SmallSite.line("/zh/\u{0}\u{1B}[31m/", status: 404).utf8
        log += Array(
            "203.0.113.1 - - [10/Oct/2026:13:55:36 +0800] \"\\x16\\x03\\x01\" 400 0 \"-\" \"F\"\n"
                .utf8)
        log += longest
        let (counts, file) = try await SmallSite.review(log)
        #expect(counts[.read] == 2)
        #expect(counts[.unreadable] == 4)
        #expect(counts[.garbage] == 1)
        #expect(file.faults.map(\.line) == [2, 3, 5, 8])
        #expect(file.faults.map(\.fault) == [.length, .form, .length, .length])
        #expect(counts.outcomes.reduce(0, +) == counts.lines)
    }

    @Test func oneLaneAndManyCountTheSame() async throws {
        var sample = Sample(SmallSite.pages, lastDay: 20_000)
        let log = Array((sample.log() + sample.log() + sample.log()).utf8)
        let one = try await SmallSite.review(log)
        let many = try await SmallSite.review(log, jobs: 4)
        #expect(one.counts.outcomes == many.counts.outcomes)
        #expect(one.counts.missing.ranked.map(\.name) == many.counts.missing.ranked.map(\.name))
        let pages = { (counts: TrafficCounts) in
            ReviewFiles(SmallSite.report(counts), isChinese: true).all.map(\.bytes)
        }
        #expect(pages(one.counts) == pages(many.counts))
    }

    @Test func whatThereIsNoRoomForIsCountedTogether() {
        var counts = NamedCounts(limit: 2)
        for name in ["a", "b", "c", "a", "d"] { counts.add(to: name) }
        #expect(counts.ranked.map(\.name) == ["a", "b"])
        #expect(counts.others == 2)
        #expect(counts.total == 5)
    }

    /// Far more cells than there is room for: reads are kept, by page at least.
    @Test func readsAreKeptWhenWeeksAndChannelsAreNot() {
        var counts = TrafficCounts(campaigns: [], room: 1000)
        for number in 0..<11_000 {
            counts.addRead(
                edition: number % 3, channel: number % 7, campaign: nil, week: number / 3 % 3000)
        }
        #expect(counts.reads.reduce(0) { $0 + $1.count } == 11_000)
        #expect(counts.reads.count <= 2003)
    }
}
