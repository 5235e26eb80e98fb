import Testing

@testable import Typesetting

/// What every line of every text keeps, whatever is written.
@Suite(.enabled(if: Ruler.pango != nil)) struct LineTests {
    static let face = Face(
        han: "Noto Serif CJK SC", latin: "Noto Serif CJK KR", weight: 400, strongWeight: 700)
    static let counts = [20, 21, 34, 55, 90, 150, 400, 1200, 5000]

    @Test(arguments: Texts.Kind.allCases, [false, true])
    func keepsTheRules(_ kind: Texts.Kind, isTitle: Bool) throws {
        let typesetter = Typesetter(try #require(Ruler.pango))
        for (seed, count) in Self.counts.enumerated() where !isTitle || count <= 400 {
            for width in [300.0, 517, 904] {
                var texts = Texts(seed: UInt64(seed * 1000 + Int(width)))
                let text = texts.text(kind, count: count)
                let set = typesetter.set(
                    StyledText(text, language: kind == .english ? "en" : "zh-Hans"),
                    Typesetter.Style(
                        face: Self.face, size: 36, leading: 1.6, isBalanced: isTitle),
                    width: width)
                #expect(set.rest.isEmpty)
                #expect(
                    set.lines.map(\.text).joined().filter { !$0.isWhitespace }
                        == text.filter { !$0.isWhitespace })
                expectRules(set, width: width)
            }
        }
    }

    private func expectRules(_ set: SetText, width: Double) {
        for (number, line) in set.lines.enumerated() {
            #expect(line.width * set.size <= width + 0.5, "too wide: \(line.text)")
            guard set.lines.count > 1 else { break }
            if number > 0, let first = line.text.first {
                #expect(!"，。、；：！？）》」』】”’〉…—·%,.;:!?)]々ー".contains(first), "\(line.text)")
            }
            if number < set.lines.count - 1, let last = line.text.last {
                #expect(!"（《「『【“‘〈([¥$#".contains(last), "\(line.text)")
            }
        }
        for (line, next) in zip(set.lines, set.lines.dropFirst()) {
            let (end, start) = (line.text.last!, next.text.first!)
            #expect(!(end.isNumber && "年月日亿万千%".contains(start)), "\(line.text)|\(next.text)")
        }
        guard let last = set.lines.last, set.lines.count > 1 else { return }
        let letters = last.text.filter { $0.isLetter || $0.isNumber }
        #expect(letters.count > 1, "alone: \(last.text)")
    }

    @Test func readsFiguresAndWordsAsWholes() throws {
        let ruler = try #require(Ruler.pango)
        for text in ["4.1亿元", "2025年11月21日", "——", "……", "TikTok", "¥300", "25%", "níng"] {
            var reader = AtomReader(
                StyledText(text, language: "zh-Hans"), face: Self.face, ruler: ruler,
                findsWords: false)
            #expect(reader.atoms().count == 1, "\(text)")
        }
        var reader = AtomReader(
            StyledText("over 4.1 billion tonnes, 20 km away", language: "en"), face: Self.face,
            ruler: ruler, findsWords: false)
        #expect(
            reader.atoms().map { $0.parts.map(\.text).joined() }
                == ["over", "4.1 billion", "tonnes,", "20 km", "away"])
    }

    @Test func marksShareTheirWhite() throws {
        let ruler = try #require(Ruler.pango)
        let typesetter = Typesetter(ruler)
        func width(_ text: String) -> Double {
            typesetter.set(
                StyledText(text, language: "zh-Hans"),
                Typesetter.Style(face: Self.face, size: 100, leading: 1.5), width: 2000
            ).lines[0].width
        }
        // A mark at the end hangs over, two that meet stand as close as one.
        #expect(abs(width("宁波。") - 2.5) < 0.01)
        #expect(abs(width("“宁波”，来") - 5) < 0.01)
    }

    @Test func anApostropheInChineseIsNarrow() throws {
        let typesetter = Typesetter(try #require(Ruler.pango))
        let set = typesetter.set(
            StyledText("庆安会馆Qing’an", language: "zh-Hans"),
            Typesetter.Style(face: Self.face, size: 100, leading: 1.5), width: 2000)
        let english = typesetter.set(
            StyledText("Qing’an", language: "en"),
            Typesetter.Style(face: Self.face, size: 100, leading: 1.5), width: 2000)
        #expect(abs(set.lines[0].width - 4.125 - english.lines[0].width) < 0.02)
    }

    @Test func aTitleEndsItsLinesBetweenWords() throws {
        let typesetter = Typesetter(try #require(Ruler.pango))
        let set = typesetter.set(
            StyledText("宁波能接住这波流量吗", language: "zh-Hans"),
            Typesetter.Style(
                face: Self.face, size: 80, smallest: 40, leading: 1.3, isBalanced: true),
            width: 500)
        #expect(set.lines.map(\.text) == ["宁波能接住", "这波流量吗"])
    }

    @Test func whatDoesNotFitIsHandedBack() throws {
        let typesetter = Typesetter(try #require(Ruler.pango))
        let text = String(repeating: "书藏古今，港通天下。", count: 50)
        let set = typesetter.set(
            StyledText(text, language: "zh-Hans"),
            Typesetter.Style(face: Self.face, size: 60, smallest: 30, leading: 1.5), width: 400,
            height: 200)
        #expect(set.size == 30)
        #expect(set.height <= 200)
        #expect((set.lines + set.rest).map(\.text).joined() == text)
        #expect(!set.rest.isEmpty)
    }
}
