import Drawings
import Foundation
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

struct DrawingTests {
    private static let seeds = (0..<60).map { "/page-\($0)/" }

    @Test(arguments: Drawing.Family.allCases)
    func aNameAlwaysHasTheSameDrawing(_ family: Drawing.Family) {
        for seed in Self.seeds.prefix(5) {
            #expect(Drawing(family, seed: seed).svg == Drawing(family, seed: seed).svg)
        }
    }

    @Test(arguments: [0, 3000, 1 << 20])
    func aPictureThatIsKeptIsTheSame(_ room: Int) {
        let room = PictureRoom(bytes: room)
        for seed in Self.seeds.prefix(5) {
            let new = Drawing(.rivers, seed: seed)
            let kept = Drawing(.rivers, seed: seed, keptIn: room)
            for _ in 0..<2 {
                #expect(kept.svg == new.svg)
                #expect(kept.strip == new.strip)
            }
        }
    }

    @Test(arguments: Drawing.Family.allCases)
    func pagesOfOneFamilyDiffer(_ family: Drawing.Family) {
        let drawings = Set(Self.seeds.map { Drawing(family, seed: $0).svg })
        #expect(drawings.count > 40)
    }

    @Test(arguments: Drawing.Family.allCases)
    func drawingsAreSmallWellFormedAndSilent(_ family: Drawing.Family) throws {
        for seed in Self.seeds {
            let svg = Drawing(family, seed: seed).svg
            #expect(svg.count <= 4096, "\(family) of \(seed) has \(svg.count) bytes")
            let text = String(decoding: svg, as: UTF8.self)
            #expect(text.contains("aria-hidden=\"true\""))
            // The Content-Security-Policy refuses styles; ids would stand twice on a page.
            #expect(!text.contains("style=") && !text.contains(" id="))
            #expect(XMLParser(data: Data(svg)).parse(), "\(family) of \(seed)")
        }
    }

    @Test(arguments: Drawing.Family.allCases)
    func stripsAreSmallWellFormedAndDiffer(_ family: Drawing.Family) {
        let strips = Self.seeds.map { Drawing(family, seed: $0).strip }
        for svg in strips {
            #expect(svg.count <= 1024, "\(family) has \(svg.count) bytes")
            #expect(XMLParser(data: Data(svg)).parse())
        }
        #expect(Set(strips).count > 10)
    }

    /// Whole numbers, or one digit of them: the same bytes on every machine.
    @Test(arguments: Drawing.Family.allCases)
    func coordinatesAreShort(_ family: Drawing.Family) {
        let text = String(decoding: Drawing(family, seed: "/").svg, as: UTF8.self)
        #expect(text.firstMatch(of: /\d\.\d\d/) == nil)
        #expect(text.firstMatch(of: /nan|inf/) == nil)
    }

    @Test func booksAreAsThickAsTheTextsAreLong() throws {
        let thin = try Self.thicknesses([100, 100, 1000])
        #expect(thin == [17, 17, 44])
    }

    @Test func stacksAreAsHighAsTheirWeights() throws {
        let text = String(
            decoding: Drawing(.containers, seed: "/", weights: [10, 60, 30]).svg, as: UTF8.self)
        let columns = text.matches(of: /M(\d+) (\d+)h70v40/).map { String($0.1) }
        // One more hangs on the crane, over the lowest stack.
        #expect(columns.filter { $0 == "14" }.count == 2)
        #expect(columns.filter { $0 == "92" }.count == 6)
        #expect(columns.filter { $0 == "170" }.count == 3)
    }

    @Test func anUnusualWeightBreaksNothing() {
        for weights in [
            [0, 0, 0], [-1, 5, 0], [Int.max / 64, 1, 1], Array(repeating: 1, count: 500),
        ] {
            for family in Drawing.Family.allCases {
                #expect(!Drawing(family, seed: "/", weights: weights).svg.isEmpty)
            }
        }
    }

    /// Of the books that stand for texts, from left to right.
    private static func thicknesses(_ weights: [Int]) throws -> [Int] {
        let text = String(
            decoding: Drawing(.books, seed: "/", weights: weights).svg, as: UTF8.self)
        let standing = text.matches(of: /M(\d+) 126v-\d+h(\d+)v/).compactMap { match in
            Int(match.1).flatMap { x in Int(match.2).map { (x: x, width: $0) } }
        }
        return standing.sorted { $0.x < $1.x }.prefix(weights.count).map(\.width)
    }
}
