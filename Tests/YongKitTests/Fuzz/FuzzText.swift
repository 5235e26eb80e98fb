import Foundation

/// Random Markdown in two languages: every construct that we know, well and badly formed.
struct FuzzText {
    private var random: FixedRandom
    /// The samples of the documentation, in Chinese and in English.
    private let components: [[String]]

    init(seed: UInt64, components: [[String]] = [[], []]) {
        random = FixedRandom(seed: seed)
        self.components = components
    }

    /// A text and its translation: the same construction, unless a block was lost or added.
    mutating func pair() -> (chinese: String, english: String) {
        var texts = [[String]](repeating: [], count: 2)
        for _ in 0..<random.below(14) + 1 {
            let kind = random.below(Self.blockCount)
            for language in 0..<2 {
                if random.below(12) > 0 { texts[language].append(block(kind, language)) }
                if random.below(12) == 0 {
                    texts[language].append(block(random.below(Self.blockCount), language))
                }
            }
        }
        let separators = ["\n\n", "\n\n", "\n\n", "\n", "\n\n\n"]
        let joined = texts.map { $0.joined(separator: separators[random.below(5)]) + "\n" }
        return (changed(joined[0]), changed(joined[1]))
    }

    /// A text that has little to do with what people write.
    mutating func noise() -> String {
        var text = ""
        for _ in 0..<random.below(120) { text += pick(Self.signs) }
        return text
    }
}

extension FuzzText {
    private static let blockCount = 17

    private mutating func block(_ kind: Int, _ language: Int) -> String {
        switch kind {
        case 0...3: return line(language)
        case 4: return line(language) + "\n" + line(language)
        case 5:
            let marker =
                random.below(3) == 0 ? " {#" + pick(["a", "b", "c-1", "章", "a b"]) + "}" : ""
            let level = String(repeating: "#", count: random.below(7) + 1)
            return level + " " + words(language) + marker
        case 6:
            return (0...random.below(5)).map { _ in "- " + line(language) }.joined(separator: "\n")
        case 7:
            return (0...random.below(4)).map { "\($0 + 1). " + line(language) }.joined(
                separator: "\n")
        case 8:
            return "> " + line(language)
                + pick(["", "\n> > " + words(language), "\n" + words(language)])
        case 9: return pick(["- [ ] ", "- [x] ", "* [X] "]) + line(language)
        case 10: return table(language)
        case 11:
            return pick(["```\n", "~~~swift\n", "    ", "```html\n"]) + words(language)
                + pick(["\n```", "\n~~~", ""])
        case 12:
            return "> [!" + pick(["NOTE", "tip", "WARNING", "NOTHING"]) + "]\n> " + line(language)
        case 13: return "[^" + pick(["a", "b", "注"]) + "]: " + line(language)
        case 14:
            return "[" + pick(["ref", "甲"]) + "]: " + pick(["/a/", "https://a.cn", "<b c>", "x:y"])
                + pick(["", " \"t\"", " 't"])
        case 15:
            return pick([
                "---", "***", "<!-- c -->", "<div>\n", "setext\n===", words(language) + "\n---",
            ])
        default:
            let samples = components[language]
            return samples.isEmpty ? "```quote\ntext: a\n```" : samples[random.below(samples.count)]
        }
    }

    private mutating func table(_ language: Int) -> String {
        let columns = random.below(4) + 1
        func row(_ cell: (inout FuzzText) -> String) -> String {
            "| " + (0..<columns).map { _ in cell(&self) }.joined(separator: " | ") + " |"
        }
        let head = row { $0.words(language) }
        let rule = row { $0.pick(["---", ":-:", "--:", ":--"]) }
        let rows = (0...random.below(3)).map { _ in row { $0.inline(language) } }
        return ([head, rule] + rows).joined(separator: "\n")
    }

    private mutating func line(_ language: Int) -> String {
        (0...random.below(6)).map { _ in
            random.below(2) == 0 ? words(language) : inline(language)
        }.joined(separator: language == 0 ? pick(["", "，", "。"]) : " ")
    }

    private mutating func inline(_ language: Int) -> String {
        let inner = words(language)
        switch random.below(24) {
        case 0: return "**\(inner)**"
        case 1: return "*\(inner)。*"
        case 2: return "***\(inner)***"
        case 3: return "~~\(inner)~~"
        case 4: return "`\(inner)`"
        case 5: return "[\(inner)](/\(pick(["a/", "b/", "none/", "a/#x", "a.svg"])))"
        case 6:
            return "![\(inner)](\(pick(["dot.svg", "/dot.svg", "none.svg", "https://a.cn/x.png"])))"
        case 7:
            return "https://a.cn/\(pick(["x", "中文", "?a=b&c", "x(y)"]))"
                + pick(["。后", " ", "，", ")"])
        case 8: return "[](fact:\(pick(["topic-views", "sample-share", "nothing"])))"
        case 9: return "[\(pick(["410 million", "4.1亿", "4"]))](fact:topic-views)"
        case 10: return "[](term:\(pick(["yang-ci", "no"])))"
        case 11: return "[\(inner)](place:\(pick(["east", "no"])))"
        case 12: return "[\(pick(["宁波", "汉字"]))](<ruby:\(pick(["níng bō", "han4 zi4", "a"]))>)"
        case 13: return "[^\(pick(["a", "b", "注", "none"]))]"
        case 14: return "[\(inner)][\(pick(["ref", "甲", "no"]))]"
        case 15:
            return "<\(pick(["b", "br/", "script", "/p", "https://a.cn", "a@b.cn", "!-- --"]))>"
        case 16: return pick(["＊＊\(inner)＊＊", "［^1］", "｀\(inner)｀", "！［］（a.svg）", "＃"])
        case 17:
            return
                "[\(inner)](\(pick(["javascript:a", "data:x", "", "a b", "<c d>", "mailto:a@b.cn"])))"
        case 18: return pick(["&amp;", "&lt;", "&#x12474;", "&#0;", "&nbsp;", "&nothing;", "&"])
        case 19: return "\\" + pick(["*", "[", "`", "\\", "字", "\n"])
        case 20: return "[\(inner) [](fact:topic-views) \(inner)](/a/)"
        case 21: return "me@a.cn"
        case 22:
            return pick([
                "\u{200B}", "\u{3000}", "\u{FE0F}", "\u{E0100}", "e\u{301}", "😀",
                "\u{1F468}\u{200D}\u{1F469}",
            ])
        default: return "\"\(inner)\" -- ..."
        }
    }

    private mutating func words(_ language: Int) -> String {
        let list = language == 0 ? Self.chinese : Self.english
        return (0...random.below(4)).map { _ in list[random.below(list.count)] }
            .joined(separator: language == 0 ? "" : " ")
    }
}

extension FuzzText {
    /// Most texts stay as they are; of the others, a few characters are lost, doubled or put in.
    private mutating func changed(_ text: String) -> String {
        guard random.below(3) > 0 else { return text }
        var scalars = Array(text.unicodeScalars)
        for _ in 0...random.below(6) {
            let start = random.below(scalars.count + 1)
            let end = min(scalars.count, start + random.below(8))
            switch random.below(4) {
            case 0: scalars.removeSubrange(start..<end)
            case 1: scalars.insert(contentsOf: pick(Self.signs).unicodeScalars, at: start)
            case 2: scalars.replaceSubrange(start..<end, with: pick(Self.signs).unicodeScalars)
            default: scalars.insert(contentsOf: scalars[start..<end], at: start)
            }
        }
        return String(String.UnicodeScalarView(scalars))
    }

    private mutating func pick(_ list: [String]) -> String { list[random.below(list.count)] }

    private static let signs = [
        "*", "**", "_", "~", "~~", "`", "```", "[", "]", "](", "(", ")", "<", ">", "!", "#", "# ",
        "{#x}",
        "|", "|-|", "- ", "1. ", "> ", "\n", "\n\n", "    ", "\t", "\\", "&", ";", ":", "^", "[^a]",
        "[^a]: x",
        "\"", "'", "--", "...", "。", "，", "“", "”", "（", "）", "＊＊", "＃", "［", "］", "【", "】", "｜",
        "｛#x｝", "　",
        "字", "中文", "한글", "a", "b c", "1", "https://a.cn", "www.a.cn", "a@b.cn", "😀", "\u{200B}",
        "\u{FE0F}",
        "\u{301}", "```quote\n", "text: |", "<b>", "</b>", "<!--", "-->", "\r\n", "[](fact:x)", "=",
    ]
    private static let chinese = [
        "天一阁", "宁波", "你好。", "猫税，", "4.1亿", "2025年1月", "藏书", "“书”", "——", "……", "（注）", "江", "来了！",
        "《书》",
    ]
    private static let english = [
        "Tianyi", "Ningbo", "hello.", "cat tax,", "410 million", "January 2025", "books", "“book”",
        "—", "it's",
        "(note)", "river", "they came!", "3.14",
    ]
}

/// The same numbers in every run.
struct FixedRandom {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x2545_F491_4F6C_DD1D }

    mutating func below(_ limit: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 11) % limit
    }
}

/// How much is tried: little in `make test`, more by hand (see CONTRIBUTING.md).
enum FuzzBudget {
    static let rounds = number("YONG_FUZZ_ROUNDS") ?? 6
    static let firstSeed = number("YONG_FUZZ_SEED") ?? 1
    static let seeds = (0..<rounds).map { UInt64(firstSeed + $0) }

    private static func number(_ name: String) -> Int? {
        ProcessInfo.processInfo.environment[name].flatMap { Int($0) }
    }
}
