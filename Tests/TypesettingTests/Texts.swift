/// Texts that look like chance and are the same in every run.
struct Texts {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % count
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(elements.count)] }

    enum Kind: CaseIterable { case chinese, english, mixed }

    mutating func text(_ kind: Kind, count: Int) -> String {
        var text = ""
        while text.count < count {
            switch kind {
            case .chinese: text += chinese()
            case .english: text += english()
            case .mixed: text += next(3) == 0 ? " " + english() : chinese()
            }
        }
        return String(text.prefix(count))
    }

    private mutating func chinese() -> String {
        let han = Array("宁波港的书藏古今天一阁老外滩猫税来信甬江水流向海边有人留了下来说话听不懂")
        var clause = ""
        for _ in 0..<(2 + next(12)) { clause.append(pick(han)) }
        switch next(8) {
        case 0: clause = "“\(clause)”"
        case 1: clause = "（\(clause)）"
        case 2: clause = "《\(clause)》"
        case 3: clause += pick(["4.1亿", "25%", "¥300", "2025年1月14日", "3万5千", "——", "……"])
        case 4: clause += pick(["TikTok", "RedNote", "níng bō", "it’s", "CT"])
        default: break
        }
        return clause + pick(["，", "。", "、", "；", "：", "！", "？", "”，", ""])
    }

    private mutating func english() -> String {
        let words = [
            "letters", "from", "the", "Yong", "a", "harbour", "reaches", "world", "newcomers",
            "“stayed”", "(nearly)", "it’s", "4.1 billion", "US$7,000", "25%", "well-known", "—",
            "counterrevolutionary", "I", "to",
        ]
        return pick(words) + pick([" ", " ", " ", ", ", ". ", "? "])
    }
}
