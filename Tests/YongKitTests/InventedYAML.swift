/// Writes YAML as people do: every construct, indentation and spacing by chance.
struct InventedYAML {
    var random: FixedSequence
    private var out = ""

    init(random: FixedSequence) { self.random = random }

    mutating func text() -> String {
        out = ""
        filler(indent: 0)
        let indent = oneIn(8) ? 2 : 0
        if oneIn(10) {
            out += flow(depth: 0)
        } else {
            out += spaces(indent)
            collection(indent: indent, depth: 0)
        }
        if oneIn(3), out.hasSuffix("\n") { out.removeLast() }
        return out
    }
}

extension InventedYAML {
    private mutating func oneIn(_ count: Int) -> Bool { random.below(count) == 0 }

    private mutating func any(_ choices: [String]) -> String {
        choices[random.below(choices.count)]
    }

    private func spaces(_ count: Int) -> String { String(repeating: " ", count: count) }

    /// Begins where its first entry does.
    private mutating func collection(indent: Int, depth: Int) {
        let isList = oneIn(2)
        let names = ["a", "zh", "en", "猫", "two words", "\"q\"", "'it''s'", "b-c", "d.e", "1", "é"]
        let first = random.below(names.count)
        for index in 0...random.below(4) {
            if index > 0 {
                filler(indent: indent)
                out += spaces(indent)
            }
            if isList {
                out += "-"
                value(indent: indent, depth: depth, isItem: true)
            } else {
                out += names[(first + index) % names.count] + ":"
                value(indent: indent, depth: depth, isItem: false)
            }
        }
    }

    private mutating func value(indent: Int, depth: Int, isItem: Bool) {
        switch random.below(depth < 5 ? 9 : 6) {
        case 0: endLine()
        case 1: blockText(indent: indent)
        case 2:
            out += gap() + flow(depth: 0)
            endLine()
        case 3, 4, 5:
            out += gap() + scalar(inFlow: false)
            endLine()
        case 6 where isItem:
            let gap = gap()
            out += gap
            collection(indent: indent + 1 + gap.utf8.count, depth: depth + 1)
        default:
            endLine()
            let inner =
                indent + (isItem ? 1 : 0) + random.below(4) + (isItem ? 0 : oneIn(4) ? 0 : 1)
            filler(indent: inner)
            out += spaces(inner)
            collection(indent: inner, depth: depth + 1)
        }
    }

    private mutating func gap() -> String { oneIn(6) ? "   " : " " }

    private mutating func endLine() {
        if oneIn(8) { out += spaces(1 + random.below(2)) }
        if oneIn(12) { out += " # 说明: a" }
        out += "\n"
    }

    private mutating func filler(indent: Int) {
        if oneIn(8) { out += spaces(random.below(4)) + "\n" }
        if oneIn(10) {
            out += spaces(oneIn(2) ? indent : random.below(6)) + any(["# 说", "#x", "#"]) + "\n"
        }
    }

    private mutating func scalar(inFlow: Bool) -> String {
        let both = [
            "猫", "一只 猫", "Cat", "two words", "don't", "'it''s: so'", "\"a: \\\"b\\\" \\\\ # c\"",
            "\"\"",
            "''", "~", "null", "NO", "-5", "22:22", "http://a.b/?c#d", "a#b", "小红书：猫", "e\u{301}",
            "😀",
            "\"你好，世界\"", "  x  ", "'# no'", "——鲁迅", "1.10", "what? yes! 50%", "a & b * c",
        ]
        let block = ["[not, {a list", "a, b", "x]", "猫，狗、鱼", "{"]
        return any(inFlow ? both : both + block)
    }

    private mutating func flow(depth: Int) -> String {
        let isList = oneIn(2)
        let comma = any([", ", ",", " , "])
        let parts = (0..<random.below(4)).map { index in
            let value = depth < 3 && oneIn(4) ? flow(depth: depth + 1) : scalar(inFlow: true)
            return isList
                ? value : any(["k", "猫", "'q'", "\"r\"", "two words"]) + "\(index): " + value
        }
        let inner = any(["", " "]) + parts.joined(separator: comma) + any(["", " "])
        return isList ? "[" + inner + "]" : "{" + inner + "}"
    }

    private mutating func blockText(indent: Int) {
        out += " " + any(["|", ">"]) + any(["", "-", "+"]) + any(["", "", " "]) + "\n"
        let depth = indent + 1 + random.below(3)
        for _ in 0..<random.below(6) {
            if oneIn(3) {
                out += spaces(random.below(depth + 3)) + "\n"
            } else {
                let line = any(["猫", "a: b", "- c", "# d", " e", "  f", "g h  ", "'"])
                out += spaces(depth) + line + "\n"
            }
        }
    }
}
