import Foundation
import Testing
import Typesetting
import YongKit

@testable import Sharing

/// How a text is shared out among cards.
@Suite struct CardTests {
    /// A hundred high each, twenty above each, but for what stands first.
    private let pager = CardPager(height: 600) { units in
        units.map { unit in
            (20, unit.role == .paragraph ? Double(unit.plainText.count) : 100)
        }
    }

    private func unit(_ role: CardBlock.Role, _ text: String, group: Int) -> CardUnit {
        var unit = CardUnit(role: role, runs: [Article.Run(text)])
        unit.group = group
        unit.language = "zh-Hans"
        return unit
    }

    @Test func wordsThatOnlyAskForAClickStayAwayFromCards() {
        let article = Article(
            document: Array(
                """
                <main><p>天一阁 <a href="https://map.example/" data-share="link">在地图上找</a> 估计的位置</p>
                <ul><li>开渔 <p><a href="/a.ics" data-share="link">放进日历（.ics）</a></p></li>
                <li><a href="/b.ics" data-share="link">放进日历（.ics）</a></li></ul>
                <p><a href="/all.ics" data-share="link">全部放进日历</a></p></main>
                """.utf8))
        #expect(article.blocks.plainText.contains("在地图上找"))
        let left = article.withoutErrands.blocks
        #expect(left.plainText == "天一阁 估计的位置\n开渔")
        #expect(left.count == 2)
        guard case .list(_, let items) = left.last else {
            Issue.record("no list")
            return
        }
        #expect(items.count == 1)
    }

    @Test func noCardEndsWithAHeading() {
        var units: [CardUnit] = []
        for number in 0..<40 {
            units.append(unit(.heading, "第\(number)节", group: number * 2))
            let text = String(repeating: "书", count: 60 + number * 37 % 300)
            units.append(unit(.paragraph, text, group: number * 2 + 1))
        }
        let cards = pager.cards(units)
        #expect(cards.flatMap { $0.map(\.plainText) } == units.map(\.plainText))
        #expect(cards.allSatisfy { $0.last?.role == .paragraph })
        #expect(cards.allSatisfy { height($0) <= 600 })
    }

    @Test func whatBelongsTogetherStaysTogether() {
        let units = (0..<30).map { unit(.item, "\($0)", group: $0 / 3) }
        for card in pager.cards(units) {
            #expect(card.count % 3 == 0)
        }
    }

    @Test func aParagraphThatIsHigherThanACardGoesOn() {
        let sentences = (0..<50).map { "第\($0)句说的是书和港，也说人。" }
        let text = sentences.joined()
        let cards = pager.cards([
            unit(.heading, "很长", group: 1), unit(.paragraph, text, group: 2),
        ])
        #expect(cards.count == 2)
        #expect(cards[0].map(\.role) == [.heading, .paragraph])
        #expect(
            cards.flatMap { $0.dropFirst($0[0].role == .heading ? 1 : 0) }.map(\.plainText).joined()
                == text)
        #expect(cards[1][0].isContinued)
        #expect(cards.allSatisfy { $0.last!.plainText.hasSuffix("。") })
        #expect(cards.allSatisfy { height($0) <= 600 })
    }

    @Test func aTextWithoutSentencesGoesOnToo() {
        let text = String(repeating: "甬", count: 5000)
        let cards = pager.cards([unit(.paragraph, text, group: 1)])
        #expect(cards.flatMap { $0.map(\.plainText) }.joined() == text)
        #expect(cards.allSatisfy { height($0) <= 600 })
    }

    @Test func theLastCardIsNotLeftWithALine() {
        let units = (0..<6).map { unit(.item, "\($0)", group: $0) }
        let cards = pager.cards(units)
        #expect(cards.map(\.count) == [4, 2] || cards.map(\.count) == [3, 3])
    }

    private func height(_ units: [CardUnit]) -> Double {
        pager.measure(units).enumerated().reduce(0) {
            $0 + $1.element.height + ($1.offset > 0 ? $1.element.above : 0)
        }
    }

    @Test func marksOfNotesAndLinksStayAway() {
        var strong = Article.Run("4.1亿")
        strong.isStrong = true
        var mark = Article.Run("a")
        mark.note = "fact.views"
        var link = Article.Run("<来历> & \"书\"")
        link.link = "/zh/city/"
        let markup = String(decoding: CardText.markup([strong, mark, link]), as: UTF8.self)
        #expect(markup == "<b>4.1亿</b>&lt;来历&gt; &amp; &quot;书&quot;")
    }

    @Test func sentencesEndWhereTheyEnd() {
        let text = "他说：“书难读。”涨了4.1倍。See e.g. here. 完"
        let ends = CardText.sentenceEnds(in: text)
        let letters = Array(text)
        #expect(ends.map { String(letters[..<$0]) }.first == "他说：“书难读。”")
        #expect(!ends.contains { String(letters[..<$0]).hasSuffix("4.") })
    }

    @Test func aNarrowColumnHoldsItsLongestWord() {
        let rows = [
            ["RedNote", String(repeating: "what is asked of whom ", count: 8), "Commission"],
            ["China", "in force since 2023", "Measures"],
        ].map { $0.map { [Article.Run($0)] } }
        let widths = CardUnits.widths(rows, 3)
        // Seven letters of 36 pixels, most of which are narrower than 20.
        #expect(widths[0] >= 7 * 20)
        #expect(widths[2] >= 10 * 20)
        #expect(widths.reduce(0, +) <= 848 - 2 * 24)
        #expect(widths[1] > widths[2])
    }
}
