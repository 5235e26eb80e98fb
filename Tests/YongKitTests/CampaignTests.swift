import Foundation
import Testing

@testable import YongKit

struct CampaignTests {
    private static let languages = [Language.chinese, .english]

    /// Reads `campaigns.yml`.
    private func read(_ text: String) -> (campaigns: [Campaign], diagnostics: [Diagnostic]) {
        let (node, mistakes) = DataReader(file: "Content/_data/campaigns.yml").read(
            Array(text.utf8))
        guard let node else { return ([], mistakes) }
        var reader = RecordsReader(languages: Self.languages)
        let values = Self.languages.map { node.resolved(for: $0, among: Self.languages) }
        let records = reader.read([
            SiteData.File(name: "campaigns", values: PerLanguage(values))
        ])
        return (records.campaigns.all, mistakes + reader.diagnostics)
    }

    @Test func aCampaignHasItsNamesWindowsAndPosts() throws {
        let (campaigns, diagnostics) = read(
            """
            - id: letters
              name: {zh: 信, en: Letters}
              channels: [rednote, wechat]
              windows: [{from: 2027-01-12, to: 2027-01-19}]
              pages: [/week/]
              posts: [{at: 2027-01-12 21:00, channel: rednote, title: {zh: 甲, en: A}}]
            """)
        #expect(diagnostics.isEmpty)
        let campaign = try #require(campaigns.first)
        #expect(campaign.name.values == ["信", "Letters"])
        #expect(campaign.posts.first?.title.values == ["甲", "A"])
        #expect(!campaign.isSample)
        let span = campaign.span(SiteClock(timeZone: "Asia/Shanghai"))
        // The last day is a whole one.
        #expect(span.upperBound.seconds - span.lowerBound.seconds == 8 * 86_400)
    }

    @Test(arguments: [
        ("channels: [rednote]\n  windows: [{from: 2027-01-12}]\n  page: [/a/]", "campaign-key"),
        ("channels: [redbook]\n  windows: [{from: 2027-01-12}]", "campaign-channel"),
        ("channels: [小红书]\n  windows: [{from: 2027-01-12}]", "campaign-channel"),
        ("channels: [rednote]\n  windows: [{from: soon}]", "campaign-date"),
        ("channels: [rednote]\n  windows: [{from: 2027-01-12, to: 2027-01-11}]", "campaign-date"),
        ("channels: [rednote]\n  windows: [{from: 2027-01-12, until: 2027-01-13}]", "campaign-key"),
        ("windows: [{from: 2027-01-12}]", "campaign-incomplete"),
        ("channels: [rednote]", "campaign-incomplete"),
        (
            "channels: [x]\n  windows: [{from: 2027-01-12}]\n  posts: [{at: 2027-01-12, channel: x}]",
            "campaign-post"
        ),
        (
            "channels: [x]\n  windows: [{from: 2027-01-12}]\n"
                + "  posts: [{at: 2027-01-12 09:00, channel: wechat}]", "campaign-channel"
        ),
        ("channels: [x]\n  windows: [{from: 2027-01-12}]\n  sample: yes", "campaign-key"),
    ])
    func whatIsWrongIsSaidAtItsPlace(_ rest: String, _ rule: String) {
        let (_, diagnostics) = read("- id: letters\n  name: {zh: 信, en: Letters}\n  " + rest)
        #expect(diagnostics.map(\.message.rule) == [rule])
        #expect(diagnostics.allSatisfy { $0.location != nil && $0.message.fix != nil })
    }

    @Test func aChannelByItsOwnNameIsAnsweredWithItsID() {
        let (_, diagnostics) = read(
            "- {id: a, name: a, channels: [小红书], windows: [{from: 2027-01-12}]}")
        #expect(diagnostics.first?.message.fix?.zh.contains("rednote") == true)
    }

    /// Nine in the evening in Ningbo, on both sides of the days on which American clocks change.
    @Test(arguments: [
        ("2027-03-09 21:00", "2027-03-09T08:00:00-05:00", "2027-03-09T05:00:00-08:00"),
        ("2027-03-16 21:00", "2027-03-16T09:00:00-04:00", "2027-03-16T06:00:00-07:00"),
        ("2027-11-06 21:00", "2027-11-06T09:00:00-04:00", "2027-11-06T06:00:00-07:00"),
        ("2027-11-07 21:00", "2027-11-07T08:00:00-05:00", "2027-11-07T05:00:00-08:00"),
        // The hour that does not exist in New York, and the one that comes twice.
        ("2027-03-14 15:30", "2027-03-14T03:30:00-04:00", "2027-03-13T23:30:00-08:00"),
        ("2027-11-07 13:30", "2027-11-07T01:30:00-04:00", "2027-11-06T22:30:00-07:00"),
        ("2027-11-07 14:30", "2027-11-07T01:30:00-05:00", "2027-11-06T23:30:00-07:00"),
        ("2027-01-14 09:00", "2027-01-13T20:00:00-05:00", "2027-01-13T17:00:00-08:00"),
    ])
    func americanHoursFollowTheirOwnSummerTime(
        _ ningbo: String, _ newYork: String, _ losAngeles: String
    ) throws {
        let written = try #require(WrittenDate(written: ningbo))
        let moment = SiteClock(timeZone: "Asia/Shanghai").instant(written)
        for (zone, expected) in [
            ("America/New_York", newYork), ("America/Los_Angeles", losAngeles),
        ] {
            let clock = SiteClock(timeZone: zone)
            #expect(clock.timestamp(clock.written(moment)) == expected)
        }
    }

    @Test func onlyChannelsWithLinksGetOne() {
        #expect(!CampaignChannel.rednote.allowsLinks)
        #expect(!CampaignChannel.douyin.allowsLinks)
        #expect(CampaignChannel.wechat.allowsLinks)
    }
}
