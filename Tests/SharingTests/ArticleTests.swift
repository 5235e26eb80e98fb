import Sharing
import Testing

@Suite struct ArticleTests {
    @Test func aRunSaysNothingOfItself() {
        let run = Article.Run("猫税")
        #expect(run.link == nil)
        #expect(!run.isStrong)
    }

    @Test func readsWhatIsMarkedAndNothingElse() {
        let article = read(
            """
            <header><h1>Title</h1></header>
            <div data-share><h2 id="a">One</h2><p>Text with <strong>weight</strong>.</p></div>
            <section data-share="no"><h2>All figures</h2><p>Long.</p></section>
            <p>Beside.</p>
            """)
        #expect(
            article.blocks == [
                .heading(level: 2, [Article.Run("One")]),
                .paragraph([Article.Run("Text with "), strong("weight"), Article.Run(".")]),
            ])
        #expect(article.leftOut == ["All figures"])
    }

    @Test func withoutMarksItIsWhatMainSays() {
        let article = read(
            "<nav><a href=\"/\">Home</a></nav><h1>Title</h1><p>Text.</p><button>Save</button>")
        #expect(article.blocks == [.paragraph([Article.Run("Text.")])])
    }

    @Test func figuresAndFootnotesBecomeNotes() {
        let article = read(
            """
            <p><span class="fact">4.1亿<sup class="fact-ref"><a href="#fact.views" role="doc-noteref">a</a></sup></span>次。<sup><a href="#fn-1" role="doc-noteref">1</a></sup></p>
            <div role="doc-endnotes"><ol><li id="fn-1"><p>那一周。 <a href="#x" role="doc-backlink">↩</a></p></li></ol></div>
            <section class="figures"><h2>Sources</h2><ol type="a"><li id="fact.views"><b>4.1亿</b> · 报道 <a href="#y" role="doc-backlink">↩</a></li></ol></section>
            """)
        #expect(article.blocks.plainText == "4.1亿次。")
        guard case .paragraph(let runs) = article.blocks.first else {
            Issue.record("no paragraph")
            return
        }
        #expect(runs.compactMap(\.note) == ["fact.views", "fn-1"])
        #expect(article.notes.map(\.kind) == [.footnote, .figure])
        #expect(article.notes.map(\.mark) == ["1", "a"])
        #expect(article.notes.map(\.blocks.plainText) == ["那一周。", "4.1亿 · 报道"])
    }

    @Test func componentsKeepTheirNamesAndTheirParts() {
        let article = read(
            """
            <figure class="component facts"><figcaption class="component-title">Numbers</figcaption>
            <dl><div><dt>Books</dt><dd>300,000</dd><dd class="component-source"><span class="component-part">2021</span><span class="component-part">reported</span></dd></div></dl></figure>
            <div class="callout callout-tip" role="note"><p class="callout-title">Tip</p><p>Go early.</p></div>
            """)
        guard case .component("facts", let facts) = article.blocks.first,
            case .component("callout-tip", let tip) = article.blocks.last
        else {
            Issue.record("\(article.blocks)")
            return
        }
        #expect(facts.plainText == "Numbers\nBooks\n300,000\n2021 · reported")
        #expect(facts.first == .paragraph([strong("Numbers")]))
        #expect(tip.plainText == "Tip\nGo early.")
    }

    @Test func rubyTablesPicturesAndDrawings() {
        let article = read(
            """
            <p>去<ruby lang="zh">宁<rp>(</rp><rt lang="zh-Latn-pinyin">níng</rt><rp>)</rp>波<rp>(</rp><rt>bō</rt><rp>)</rp></ruby></p>
            <p><img src="/a.jpg" alt="A cat"></p>
            <div class="table"><table><thead><tr><th>Side</th><th>Figure</th></tr></thead><tbody><tr><td>China</td><td>5</td></tr></tbody></table></div>
            <figure class="component chart"><figcaption>Users</figcaption><svg class="chart-drawing" aria-hidden="true"><rect class="chart-bar"/></svg></figure>
            """)
        guard case .paragraph(let runs) = article.blocks[0] else {
            Issue.record("no paragraph")
            return
        }
        #expect(runs.map(\.text) == ["去", "宁", "波"])
        #expect(runs.map(\.reading) == [nil, "níng", "bō"])
        #expect(
            article.blocks[1] == .picture(address: "/a.jpg", alternative: "A cat", caption: []))
        #expect(
            article.blocks[2]
                == .table(
                    head: [[Article.Run("Side")], [Article.Run("Figure")]],
                    rows: [[[Article.Run("China")], [Article.Run("5")]]]))
        guard case .component("chart", let chart) = article.blocks[3] else {
            Issue.record("no chart")
            return
        }
        #expect(
            chart.last
                == .drawing(
                    svg:
                        "<svg class=\"chart-drawing\" aria-hidden=\"true\"><rect class=\"chart-bar\"/></svg>",
                    alternative: "Users"))
    }

    @Test(arguments: [
        "<p>a &amp; b &lt;c&gt;</p>", "<div><p>open", "<<p>>", "<p title=\"x>y\">t</p>",
        "</p></div><p>late</p>", "<!-- <p>no</p> --><p>yes</p>", "<p>&unknown; &#x4E2D; &#0;</p>",
    ])
    func hostileMarkupIsReadAndNeverFails(_ html: String) {
        _ = read(html)
    }

    private func read(_ main: String) -> Article {
        Article(document: Array("<html lang=\"zh-Hans\"><main>\(main)</main></html>".utf8))
    }

    private func strong(_ text: String) -> Article.Run {
        var run = Article.Run(text)
        run.isStrong = true
        return run
    }
}
