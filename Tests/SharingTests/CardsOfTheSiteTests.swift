import Foundation
import Testing
import Typesetting
import YongKit

@testable import Sharing

/// Every page of the site here becomes cards, in every language and look: set, and a sample drawn.
@Suite(.enabled(if: ThemePictures.canDraw)) struct CardsOfTheSiteTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    private func read(_ pages: [String] = []) async throws -> (
        [ReadPage], RedNoteCards, ThemePictures
    ) {
        let options = BuildOptions(root: Self.root, jobs: 4, now: Instant(seconds: 1_796_000_000))
        let report = await PageReading(options, pages: pages).run()
        let pictures = try #require(report.pictures)
        return (report.pages, RedNoteCards(pictures), pictures)
    }

    private func sets(of page: ReadPage) -> [(name: String, texts: [RedNoteCards.Text])] {
        let texts = page.texts.map { RedNoteCards.Text($0, Article(document: $0.document)) }
        let alone = texts.map { ($0.text.language.code, [$0]) }
        return texts.count > 1 ? alone + [("both", texts)] : alone
    }

    @Test func everyCardOfEveryPageKeepsTheRules() async throws {
        let (pages, cards, pictures) = try await read()
        #expect(pages.count > 40)
        #expect(cards.looks == ["day", "lacquer", "night"])
        var count = 0
        try await withThrowingTaskGroup(of: Int.self) { group in
            for page in pages {
                group.addTask { try self.expectCards(page, cards, pictures) }
            }
            for try await number in group { count += number }
        }
        #expect(count > 700)
    }

    private func expectCards(
        _ page: ReadPage, _ cards: RedNoteCards, _ pictures: ThemePictures
    ) throws -> Int {
        var count = 0
        // Looks have other colours and, as they should, the same measures: a page is set in one of
        // them, and in all of them with YONG_ALL_LOOKS=1.
        let own = cards.looks[page.path.utf8.count % cards.looks.count]
        for look in Self.hasAllLooks ? cards.looks : [own] {
            count += try expectRules(page, look: look, cards, pictures)
        }
        return count
    }

    private static let hasAllLooks =
        ProcessInfo.processInfo.environment["YONG_ALL_LOOKS"] != nil

    private func expectRules(
        _ page: ReadPage, look: String, _ cards: RedNoteCards, _ pictures: ThemePictures
    ) throws -> Int {
        var count = 0
        for (name, texts) in sets(of: page) {
            let place = Comment(rawValue: "\(page.path) \(name) \(look)")
            let layout = try #require(cards.layout(texts, look: look), place)
            #expect((1...18).contains(layout.cards.count), place)
            #expect(layout.cards.map(\.number) == Array(1...layout.cards.count), place)
            let text = layout.cards.map(\.plainText).joined(separator: "\n\n")
            #expect(Contacts.found(in: text).isEmpty, place)
            for card in layout.cards {
                let set = try #require(
                    pictures.layout(card.number == 1 ? .cardCover : .cardText, card))
                #expect(set.left.isEmpty, place)
                set.texts.forEach { expectRules($0, place) }
                try expectRoom(
                    set, width: 1080, height: 1440, smallest: 20, "\(place) \(card.number ?? 0)")
                if let body = set.body, card.number != 1 {
                    let filled = body.children.enumerated().reduce(0) {
                        $0 + $1.element.height + ($1.offset > 0 ? $1.element.above : 0)
                    }
                    #expect(filled <= body.height + 1, place)
                }
                let ends = card.blocks.last.map(\.role)
                #expect(ends != .heading && ends != .subheading && ends != .label, place)
                count += 1
            }
        }
        return count
    }

    /// Nothing touches an edge, a rule or another text, and all of it can be read.
    private func expectRoom(
        _ set: PictureLayout.Picture, width: Int, height: Int, smallest: Double, _ place: Comment
    ) throws {
        let ruler = try #require(Ruler.pango)
        let ink = PictureInk(set.svg, width: width, height: height, ruler: ruler)
        let faults = ink.faults(smallest: smallest)
        #expect(!ink.letters.isEmpty && faults.isEmpty, "\(place): \(faults)")
    }

    @Test func everyCoverPosterAndSharePictureKeepsTheRules() async throws {
        let (pages, cards, pictures) = try await read()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for page in pages {
                group.addTask { try self.expectRules(page, cards, pictures) }
            }
            try await group.waitForAll()
        }
    }

    private func expectRules(
        _ page: ReadPage, _ cards: RedNoteCards, _ pictures: ThemePictures
    ) throws {
        let own = cards.looks[page.path.utf8.count % cards.looks.count]
        let templates: [(Theme.PictureTemplate, Int, Int, Double)] = [
            (.openGraph, 1200, 630, 17), (.wideCover, 1175, 500, 24), (.squareCover, 500, 500, 20),
            (.poster, 1240, 1754, 18),
        ]
        for text in page.texts {
            guard var values = text.picture else { continue }
            values.code = QRCode(text.address).map { Array($0.svg.utf8) }
            for look in Self.hasAllLooks ? cards.looks : [own] {
                values.look = look
                for (template, width, height, smallest) in templates {
                    let place = Comment(
                        rawValue: "\(page.path) \(text.language.code) \(look) \(template)")
                    let set = try #require(pictures.layout(template, values))
                    #expect(set.left.isEmpty, place)
                    set.texts.forEach { expectLines($0, place) }
                    try expectRoom(
                        set, width: width, height: height, smallest: smallest, place)
                }
            }
        }
    }

    private func expectRules(_ placed: PictureLayout.PlacedText, _ place: Comment) {
        let text = placed.text
        #expect(placed.x >= 0 && placed.x + placed.width <= 1080, place)
        #expect(placed.y >= 0 && placed.y + text.height <= 1440, place)
        expectLines(placed, place)
    }

    /// No line is wider than its column, begins with a closing or ends with an opening mark.
    private func expectLines(_ placed: PictureLayout.PlacedText, _ place: Comment) {
        let text = placed.text
        for (number, line) in text.lines.enumerated() {
            #expect(line.width * text.size <= placed.width + 1, "\(place): \(line.text)")
            guard text.lines.count > 1 else { continue }
            if number > 0 {
                #expect(
                    !"，。、；：！？）》」』】”…—·%,.;!)]".contains(line.text.first ?? "x"),
                    "\(place): \(line.text)")
            }
            if number < text.lines.count - 1 {
                #expect(!"（《「『【“([¥$".contains(line.text.last ?? "x"), "\(place): \(line.text)")
            }
        }
    }

    @Test func drawsASample() async throws {
        let (pages, cards, _) = try await read(["/city/tianyi/"])
        let page = try #require(pages.first)
        let made = cards.make(sets(of: page)[0].texts, look: "lacquer")
        #expect(made.files.count > 2)
        #expect(made.files[0].path == "rednote/card-zh-01.png")
        // A PNG says its size in its first chunk.
        for file in made.files {
            #expect(file.bytes[16..<24].elementsEqual([0, 0, 4, 0x38, 0, 0, 5, 0xA0]))
        }
    }

    /// With YONG_CARDS=/folder what is drawn is put there, to be looked at.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["YONG_CARDS"] != nil))
    func drawsCardsToLookAt() async throws {
        let environment = ProcessInfo.processInfo.environment
        let folder = URL(filePath: try #require(environment["YONG_CARDS"]))
        let paths = (environment["YONG_CARDS_PAGES"] ?? "/city/tianyi/").split(separator: " ")
        let names = (environment["YONG_CARDS_SETS"] ?? "zh en both").split(separator: " ")
        let looks = (environment["YONG_CARDS_LOOKS"] ?? "day").split(separator: " ")
        let (pages, cards, pictures) = try await read(paths.map(String.init))
        for page in pages {
            for look in looks {
                var files: [KitFile] = []
                for (name, texts) in sets(of: page) where names.contains(Substring(name)) {
                    let made = cards.make(texts, look: String(look))
                    files += made.files
                    print(
                        page.path, name, look, made.files.count, "cards:",
                        made.notices.map(\.message.wording.en))
                    files +=
                        ChannelPictures(pictures).weChat(texts[0].text, look: String(look)).files
                }
                for file in files {
                    let url = folder.appending(path: page.path + look).appending(path: file.path)
                    try FileManager.default.createDirectory(
                        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                    try Data(file.bytes).write(to: url)
                }
            }
        }
    }
}
