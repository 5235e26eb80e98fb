import Foundation
import Testing
import Typesetting
import YongKit

@testable import Sharing

/// Texts that no page of the site has, on cards of its theme.
@Suite(.enabled(if: ThemePictures.canDraw)) struct CardTextTests {
    private func page() async throws -> (ReadPage, ThemePictures) {
        let options = BuildOptions(
            root: CardsOfTheSiteTests.root, jobs: 2, now: Instant(seconds: 1_796_000_000))
        let report = await PageReading(options, pages: ["/city/tianyi/"]).run()
        return (try #require(report.pages.first), try #require(report.pictures))
    }

    private func layout(
        _ blocks: [Article.Block], in language: Int, _ page: ReadPage, _ pictures: ThemePictures
    ) throws -> RedNoteCards.Layout {
        let text = RedNoteCards.Text(page.texts[language], Article(blocks: blocks))
        return try #require(RedNoteCards(pictures).layout([text], look: "day"))
    }

    private static let chinese = "他说：“天一阁（1561年建）有30万卷书。”书怕火——人也怕；看见了吗？看见了！甬江、姚江……都到海里去。"
    private static let english =
        "She said: “The library (built in 1561) holds 300,000 volumes.” Books fear fire; so do we. "

    @Test(arguments: [20, 60, 200, 600, 1500, 3000, 5000], [0, 1])
    func aTextOfAnyLengthFillsItsCards(count: Int, language: Int) async throws {
        let (page, pictures) = try await page()
        let sentence = language == 0 ? Self.chinese : Self.english
        let whole = String(repeating: sentence, count: count / sentence.count + 1)
        let text = String(whole.prefix(count))
        let layout = try layout(
            [.heading(level: 2, [Article.Run("书")]), .paragraph([Article.Run(text)])],
            in: language, page, pictures)
        let ruler = try #require(Ruler.pango)
        let said = layout.cards.flatMap { $0.blocks.dropFirst($0.number == 2 ? 1 : 0) }
            .map(\.plainText).joined()
        #expect(said.filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
        for card in layout.cards.dropFirst() {
            let set = try #require(pictures.layout(.cardText, card))
            let ink = PictureInk(set.svg, width: 1080, height: 1440, ruler: ruler)
            #expect(set.left.isEmpty && ink.faults(smallest: 20).isEmpty)
            for text in set.texts {
                for line in text.text.lines.dropFirst() {
                    #expect(!"，。、；：！？）”—…,.;:!?)".contains(line.text.first ?? "x"), "\(line.text)")
                }
                for line in text.text.lines.dropLast() {
                    #expect(!"（“([".contains(line.text.last ?? "x"), "\(line.text)")
                }
            }
            let body = try #require(set.body)
            let filled = body.children.reduce(0) { $0 + $1.height } / body.height
            if layout.cards.count > 2 { #expect(filled > 0.33, "\(count): \(card.number ?? 0)") }
        }
    }

    @Test func aHeadingGoesWithWhatHasNoForm() async throws {
        let (page, pictures) = try await page()
        let layout = try layout(
            [
                .heading(level: 2, [Article.Run("片子")]),
                .component(name: "video", [.paragraph([Article.Run("看片")])]),
                .heading(level: 2, [Article.Run("书")]), .paragraph([Article.Run("书在楼上。")]),
            ], in: 0, page, pictures)
        #expect(layout.cards.flatMap(\.blocks).map(\.plainText) == ["书", "书在楼上。"])
        let notice = try #require(layout.notices.first { $0.rule == "share-form" })
        #expect(notice.message.wording.zh.contains("“片子”"))
        #expect(notice.message.wording.en.contains("“video”"))
    }
}
