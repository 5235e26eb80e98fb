import Foundation
import Testing

@Suite struct ServeCommandTests {
    private let now = ["--now", "2026-06-01T00:00Z"]

    @Test func ctrlCLeavesNothingBehind() throws {
        let site = try SiteCopy()
        let before = try FileManager.default.subpathsOfDirectory(atPath: site.folder.path).sorted()
        let served = try ServedSite(site, now)
        #expect(try served.get("/zh/").status == 200)
        #expect(served.interrupt() == 130)
        let after = try FileManager.default.subpathsOfDirectory(atPath: site.folder.path).sorted()
        #expect(after == before)
    }

    @Test func aMistakeIsSaidWithItsPlaceAndTheLastGoodPageStays() throws {
        let site = try SiteCopy()
        let served = try ServedSite(site, now)
        let good = try served.get("/zh/notes/one/").page
        let text = "---\ntitle: 笔记一\ndate: 2025-01-13\ntags: [books]\n---\n\n## 第一节\n\n"
        try site.write(text + "[x](/nowhere/)\n", to: "Content/notes/one/zh.md")
        try eventually {
            try served.said().contains("Content/notes/one/zh.md:9:1: error[link-missing]")
        }
        #expect(try served.get("/zh/notes/one/").page == good)
        try site.write("---\ntitle：坏\n---\n", to: "Content/notes/one/zh.md")
        try eventually { try served.said().contains("zh.md:2:6: error[yaml-colon]") }
        #expect(try served.get("/zh/notes/one/").page == good)
        try site.write(text + "好了。\n", to: "Content/notes/one/zh.md")
        try eventually {
            String(decoding: try served.get("/zh/notes/one/").page, as: UTF8.self).contains("好了。")
        }
    }

    @Test func whatTheChecksFindIsSaidAndStopsNothing() throws {
        let site = try SiteCopy()
        let served = try ServedSite(site, now)
        let text = "---\ntitle: 笔记一\ndate: 2025-01-13\ntags: [books]\n---\n\n## 第一节\n\n"
        try site.write(text + "看[这里](/notes/)。\n", to: "Content/notes/one/zh.md")
        try eventually {
            try served.said().contains("Content/notes/one/zh.md:9:3: warning[link-text]")
        }
        #expect(
            String(decoding: try served.get("/zh/notes/one/").page, as: UTF8.self).contains("这里"))
    }

    @Test func aSiteThatBeginsWithMistakesShowsThemAndHeals() throws {
        let site = try SiteCopy()
        let settings = site.folder.appendingPathComponent("Content/site.yml")
        let good = try Data(contentsOf: settings)
        try site.write("title: x\n", to: "Content/site.yml")
        let served = try ServedSite(site, now)
        let answer = try served.get("/zh/")
        #expect(answer.status == 503)
        #expect(String(decoding: answer.body, as: UTF8.self).contains("/.yong/live.js"))
        #expect(try served.said().contains("Content/site.yml"))
        try good.write(to: settings)
        try eventually { try served.get("/zh/").status == 200 }
    }

    @Test func aMissingPageIsMissingInItsLanguage() throws {
        let site = try SiteCopy()
        let served = try ServedSite(site, now)
        #expect(try YongProgram.run(["build"] + now, in: site.folder).status == 0)
        let published = try site.published()
        for (path, file) in [
            ("/zh/没有/", "zh/404.html"), ("/en/x", "en/404.html"), ("/x", "404.html"),
        ] {
            let answer = try served.get(path)
            #expect(answer.status == 404)
            #expect(answer.page == published[file])
        }
    }

    @Test func formerAddressesLeadToTheirPages() throws {
        let served = try ServedSite(try SiteCopy(), now)
        let moved = try served.get("/zh/tianyi/")
        #expect(moved.status == 301)
        #expect(moved.head.contains("\r\nLocation: /zh/city/tianyi/\r\n"))
        #expect(try served.get("/zh").head.contains("\r\nLocation: /zh/\r\n"))
    }

    @Test func nothingButThePlanIsAnswered() throws {
        let served = try ServedSite(try SiteCopy(), now)
        #expect(Trespass.forms.count >= 60)
        for path in Trespass.forms {
            let answer = try served.getAsWritten(path)
            #expect([400, 404].contains(answer.status), "\(path): \(answer.status)")
            let text = String(decoding: answer.body, as: UTF8.self)
            for secret in ["root:", "languages: [", "title: {", "{{"] {
                #expect(!text.contains(secret), "\(path) shows what is not published")
            }
        }
        #expect(try served.get("/zh/").status == 200)
    }

    @Test func aPortThatIsTakenSaysByWhomAndOffersTheNext() throws {
        let served = try ServedSite(try SiteCopy(), now)
        let port = String(served.port)
        let other = try SiteCopy()
        let outcome = try YongProgram.run(["serve", "--port", port], in: other.folder)
        #expect(outcome.status == 3)
        #expect(outcome.errors.contains("port \(port) is taken by yong, "))
        #expect(outcome.errors.contains("“--port "))
        let next = try ServedSite(other, now)
        #expect(next.port != served.port)
        #expect(try next.get("/zh/").status == 200)
    }

    @Test func otherMachinesAreLetInOnlyWithAWarning() throws {
        let served = try ServedSite(try SiteCopy(), now + ["--host", "0.0.0.0"])
        #expect(try served.said().contains("warning[listens-to-others]"))
        let usual = try ServedSite(try SiteCopy(), now)
        #expect(try usual.said().isEmpty)
    }

    @Test func whatWasBuiltIsServedAsAHostWould() throws {
        let site = try SiteCopy()
        let missing = try YongProgram.run(["serve", "--public"], in: site.folder)
        #expect(missing.status == 2)
        #expect(try YongProgram.run(["build"] + now, in: site.folder).status == 0)
        let served = try ServedSite(site, ["--public"])
        let published = try site.published()
        let page = try served.get("/zh/")
        #expect(page.body == published["zh/index.html"])
        #expect(page.head.contains("Content-Security-Policy: default-src 'none'"))
        #expect(try served.get("/zh/nothing/").body == published["zh/404.html"])
        #expect(try served.get("/zh/tianyi/").status == 301)
        #expect(try served.getAsWritten("/%2e%2e/Content/site.yml").status == 404)
    }

    @Test func anIdlePreviewUsesNoProcessorTime() throws {
        let served = try ServedSite(try SiteCopy(), now)
        _ = try served.get("/zh/")
        // First it looks at all pages, which takes as long as the machine is busy.
        try eventually {
            let before = try served.ticks()
            Thread.sleep(forTimeInterval: 2)
            return try served.ticks() == before
        }
    }

    /// Waits a minute at most, for the machine may be busy, for something that a save brings about.
    private func eventually(_ condition: () throws -> Bool) throws {
        let deadline = Date(timeIntervalSinceNow: 60)
        while Date() < deadline {
            if try condition() { return }
            usleep(10_000)
        }
        Issue.record("it did not come about")
    }
}
