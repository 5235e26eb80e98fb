import Foundation
import Testing
import YongKit

@testable import Sharing

/// The article survives being pasted into the editor of an official account.
@Suite struct WeChatTests {
    /// What the editor keeps.
    private static let elements: Set<String> = [
        "section", "p", "h2", "h3", "blockquote", "ul", "ol", "li", "table", "tbody", "tr", "td",
        "strong", "em", "span", "sup", "br",
    ]
    private static let properties: Set<String> = [
        "background-color", "border", "border-bottom", "border-collapse", "border-left",
        "border-top", "color", "font-size", "font-style", "font-weight", "letter-spacing",
        "line-height", "margin", "overflow-x", "padding", "text-align", "text-decoration",
        "vertical-align", "white-space", "width", "word-break",
    ]

    @Test(arguments: [KitLanguage.zh, .en, .both])
    func everyPageOfThisSiteHasNothingThatTheEditorThrowsAway(_ language: KitLanguage) async throws
    {
        let kits = await SampleSite.ofThisProject(language)
        #expect(kits.count > 50)
        for kit in kits {
            let html = try #require(kit.files.first { $0.path == "wechat/article.html" })
            Self.expectKept(html.bytes, "\(kit.page.path) \(language)")
        }
    }

    @Test func whatAnEditorTypesIsTextAndNothingElse() async throws {
        let site = try SampleSite(
            SampleSite.page(
                "page",
                front: "authors: [\"<b>A&B</b>\"]\n",
                zh:
                    "一&amp;二 &lt;script&gt;alert(1)&lt;/script&gt; \"引\" 'x'\n\n`<img src=x onerror=1>`"
            ))
        defer { site.remove() }
        let report = await site.share(["/page/"])
        #expect(!report.diagnostics.hasErrors, "\(report.diagnostics)")
        let html = try #require(site.read("Share/page/wechat/article.html"))
        Self.expectKept(Array(html.utf8), "hostile")
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
        let preview = try #require(site.read("Share/page/index.html"))
        #expect(!preview.contains("<b>A&B"))
        #expect(!preview.contains("<img src=x"))
        #expect(preview.contains("&lt;b&gt;A&amp;B&lt;/b&gt;"))
        // One script, and the page allows no other.
        #expect(preview.components(separatedBy: "<script").count == 2)
        #expect(
            preview.contains("default-src &#39;none&#39;") || preview.contains("default-src 'none'")
        )
    }

    @Test func linksBecomeNumberedNotes() async throws {
        let site = try SampleSite(
            SampleSite.page(
                "page", zh: "见[地图](https://a.cn/x?b=1&c=2)、[首页](/)和[地图](https://a.cn/x?b=1&c=2)。"))
        defer { site.remove() }
        _ = await site.share(["/page/"], to: [.wechat])
        let article = Self.text(site.read("Share/page/wechat/article.html"))
        #expect(article.contains("见地图[链1]、首页[链2]和地图[链1]。"))
        #expect(article.contains("[链1] https://a.cn/x?b=1&c=2"))
        #expect(article.contains("[链2] https://sample.example/zh/"))
    }

    @Test func readingsStandBehindTheirCharacters() async throws {
        let site = try SampleSite(SampleSite.page("page", zh: "去[宁波](<ruby:níng bō>)。"))
        defer { site.remove() }
        _ = await site.share(["/page/"], to: [.wechat])
        #expect(
            Self.text(site.read("Share/page/wechat/article.html")).contains("去宁（níng）波（bō）。"))
    }

    @Test func whatIsTooLongIsSaidWithItsCountAndItsLimit() async throws {
        let long = String(repeating: "长", count: 40)
        let site = try SampleSite([
            "page/zh.md":
                "---\ntitle: \(long)\nsummary: \(long)\(long)\(long)\(long)\ntags: [甲, 乙]\n"
                + "authors: [\(long)]\n---\n\n\(String(repeating: "字", count: 20_001))\n"
        ])
        defer { site.remove() }
        let report = await site.share(["/page/"])
        let said = report.kits.flatMap(\.notices).filter { $0.rule == "share-long" }
        #expect(said.contains { $0.count == 40 && $0.limit == 32 })
        #expect(said.contains { $0.count == 40 && $0.limit == 16 })
        #expect(said.contains { $0.count == 160 && $0.limit == 128 })
        #expect(said.contains { $0.count == 40 && $0.limit == 20 })
        #expect(said.contains { $0.limit == 1000 })
        #expect(said.contains { $0.limit == 20_000 })
        #expect(report.exitStatus == 0)
        // Nothing is cut.
        #expect(site.read("Share/page/wechat/title.txt") == long + "\n")
        #expect(site.read("Share/page/rednote/title.txt") == long + "\n")
    }

    @Test func aPageMayHaveItsOwnWords() async throws {
        let site = try SampleSite(
            SampleSite.page(
                "page",
                front: "share:\n  rednote:\n    title: 短题\n    body: |\n      一行。\n      两行。\n"
                    + "  wechat: {title: 公号题, digest: 公号摘要}\n"))
        defer { site.remove() }
        _ = await site.share(["/page/"])
        #expect(site.read("Share/page/rednote/title.txt") == "短题\n")
        #expect(site.read("Share/page/rednote/caption.txt") == "一行。\n两行。\n\n#甲 #乙\n")
        #expect(site.read("Share/page/wechat/title.txt") == "公号题\n")
        #expect(site.read("Share/page/wechat/digest.txt") == "公号摘要\n")
    }

    private static func expectKept(_ html: [UInt8], _ name: String) {
        func look(_ element: HTMLElement) {
            for case .element(let child) in element.children {
                #expect(elements.contains(child.name), "\(name): <\(child.name)>")
                for (attribute, value) in child.attributes {
                    #expect(attribute == "style", "\(name): \(attribute)")
                    for rule in value.split(separator: ";") {
                        let property = rule.split(separator: ":").first.map {
                            $0.trimmingCharacters(in: .whitespaces)
                        }
                        #expect(property.map(properties.contains) == true, "\(name): \(rule)")
                        #expect(!rule.contains("url("), "\(name): \(rule)")
                    }
                }
                look(child)
            }
        }
        look(HTMLParser.tree(html))
        #expect(html.count < WeChatLimits.bytes, "\(name)")
    }

    private static func text(_ html: String?) -> String {
        HTMLParser.tree(Array((html ?? "").utf8)).text
    }
}
