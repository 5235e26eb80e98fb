import Foundation
import Testing

/// `yong campaign`, on a small site with a campaign.
struct CampaignCommandTests {
    private func site() throws -> URL {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("yong-campaign-\(UUID().uuidString)")
        _ = try YongProgram.run(
            ["new", "--site", folder.path, "--now", "2026-12-01"],
            in: FileManager.default.temporaryDirectory)
        let later = folder.appendingPathComponent("Content/later")
        try FileManager.default.createDirectory(at: later, withIntermediateDirectories: true)
        try Data("---\ntitle: 以后\n---\n\n以后。\n".utf8)
            .write(to: later.appendingPathComponent("zh.md"))
        try Data("---\ntitle: Later\n---\n\nLater.\n".utf8)
            .write(to: later.appendingPathComponent("en.md"))
        try Data("publish: 2027-01-13\n".utf8).write(to: later.appendingPathComponent("page.yml"))
        let data = folder.appendingPathComponent("Content/_data")
        try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
        let campaigns = """
            - id: letters
              name: {zh: 信, en: Letters}
              channels: [rednote, email]
              windows: [{from: 2027-01-12, to: 2027-01-19}]
              pages: [/]
              posts: [{at: 2027-01-12 21:00, channel: rednote, page: /later/}]

            """
        try Data(campaigns.utf8).write(to: data.appendingPathComponent("campaigns.yml"))
        return folder
    }

    @Test func planShowsHoursScheduledPagesAndPostsThatAreTooEarly() throws {
        let folder = try site()
        defer { try? FileManager.default.removeItem(at: folder) }
        let plan = try YongProgram.run(
            ["campaign", "plan", "--now", "2026-12-01"], in: folder)
        #expect(plan.status == 0)
        #expect(plan.output.contains("Tuesday 12 January 2027, 08:00"))
        #expect(plan.output.contains("Tuesday 12 January 2027, 05:00"))
        #expect(plan.output.contains("/later/"))
        #expect(plan.errors.contains("campaign-early"))
        let calendar = try YongProgram.run(["campaign", "plan", "--ics"], in: folder).output
        #expect(calendar.contains("DTSTART:20270112T130000Z"))
        // A page that is not published yet is no mistake of the build.
        #expect(try YongProgram.run(["build", "--now", "2026-12-01"], in: folder).status == 0)
    }

    @Test func linksNameCampaignAndChannelAndNeverLeadFromRedNote() throws {
        let folder = try site()
        defer { try? FileManager.default.removeItem(at: folder) }
        let sheet = try YongProgram.run(["campaign", "links", "--csv"], in: folder)
        #expect(sheet.status == 0)
        #expect(sheet.output.contains("campaign,page,title,language,channel,link"))
        #expect(
            sheet.output.contains(
                "utm_source=email&utm_medium=email&utm_campaign=letters"))
        #expect(!sheet.output.contains("utm_source=rednote"))
        let missing = try YongProgram.run(["campaign", "links", "leters"], in: folder)
        #expect(missing.status == 2)
        #expect(missing.errors.contains("letters"))
    }
}
