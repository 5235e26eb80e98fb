import Foundation
import Testing
import YongKit

@testable import Sharing

/// Hashtags of the platforms, and advice on tags.
@Suite struct TagTests {
    private static let tags = """
        food:
          label: {zh: 美食, en: Food}
          rednote: {zh: [宁波美食, 吃在宁波], en: NingboFood}
          facets: [food]
        harbour:
          zh: 港口
          en: Harbour
        """

    @Test func hashtagsAreThoseOfThePlatform() async throws {
        let site = try SampleSite(
            SampleSite.page("page", tags: "[food, 港口, City Walk]").merging(
                ["_data/tags.yml": Self.tags]) { $1 })
        defer { site.remove() }
        let report = await site.share(["/page/"], to: [.rednote])
        #expect(report.diagnostics.isEmpty, "\(report.diagnostics)")
        #expect(
            site.read("Share/page/rednote/caption.txt")?.hasSuffix("#宁波美食 #港口 #CityWalk\n") == true)
    }

    @Test func oneTagFillsUpWithItsOtherNames() async throws {
        let site = try SampleSite(
            SampleSite.page("page", tags: "food").merging(["_data/tags.yml": Self.tags]) { $1 })
        defer { site.remove() }
        let report = await site.share(["/page/"], to: [.rednote])
        #expect(report.diagnostics.isEmpty, "\(report.diagnostics)")
        #expect(site.read("Share/page/rednote/caption.txt")?.hasSuffix("#宁波美食 #吃在宁波\n") == true)
    }

    @Test func tooFewAreAWarningAndTooManyAreNamed() async throws {
        let site = try SampleSite(
            SampleSite.page("few", tags: "[甲]").merging(
                SampleSite.page("many", tags: "[甲, 乙, 丙, 丁, 戊, 己, 庚]")
            ) { $1 })
        defer { site.remove() }
        let few = await site.share(["/few/"], to: [.rednote])
        #expect(few.diagnostics.map(\.message.severity) == [.warning])
        let many = await site.share(["/many/"], to: [.rednote])
        #expect(many.diagnostics.map(\.message.severity) == [.note])
        #expect(many.diagnostics.first?.message.wording.zh.contains("#己 #庚") == true)
    }

    @Test(arguments: [
        ("lable: {zh: 甲, en: A}", "tag-key"), ("rednote: \"#猫税\"", "tag-hashtag"),
        ("rednote: cat tax", "tag-hashtag"), ("facets: [foods]", "tag-facet"),
    ])
    func mistakesOfATagAreErrors(_ line: String, _ rule: String) async throws {
        let site = try SampleSite(["_data/tags.yml": "cat:\n  \(line)\n"])
        defer { site.remove() }
        let report = await site.share(["/"])
        #expect(report.diagnostics.map(\.message.rule) == [rule])
        #expect(report.exitStatus == 1)
    }

    @Test func adviceHasReasons() async throws {
        var files = SampleSite.page(
            "page", zh: "这里的港口很大，港口旁边是[吃的](/eat/)。", en: "A harbour.", tags: "[甲]")
        files.merge(SampleSite.page("eat", tags: "[food]")) { $1 }
        files["_data/tags.yml"] = Self.tags
        let site = try SampleSite(files)
        defer { site.remove() }
        let build = BuildOptions(root: site.root.path, jobs: 1, now: SampleSite.now)
        let report = await TagAdvice(build, pages: ["/page/"]).run()
        let proposals = try #require(report.pages.first).proposals
        #expect(proposals.first?.tag.id == "harbour")
        #expect(proposals.first?.reasons.first?.zh == "正文里“港口”出现2次")
        #expect(!proposals.contains { $0.tag.id == "甲" })
        let table = report.table(in: .chinese)
        #expect(table.contains("/page/") && table.contains("#港口"))
    }

    @Test(arguments: [
        ("harbour", "The Harbour. A harbourmaster; harbour!", 2), ("港口", "港口的港口", 2), ("", "x", 0),
    ])
    func mentionsAreWholeWords(_ word: String, _ text: String, _ count: Int) {
        #expect(Mentions.count(of: word, in: text) == count)
    }
}
