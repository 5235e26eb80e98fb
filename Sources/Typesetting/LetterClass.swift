/// What a letter is to whoever breaks lines.
enum LetterClass: Equatable {
    case space
    /// Never ends a line: “（《.
    case opening
    /// Never begins a line: ，。”）.
    case closing
    /// Two of them are one mark: — and ….
    case paired
    /// A Chinese, Japanese or Korean letter, and everything as wide as one.
    case han
    /// Stands before a figure and never ends a line: ¥ $ #.
    case prefix
    case digit
    case latin
    /// A line may end behind it, inside a word: hyphen, slash.
    case joint

    init(_ letter: Character) { self.init(letter.unicodeScalars.first!) }

    init(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\u{4E00}"..."\u{9FFF}": self = .han
        case "a"..."z", "A"..."Z": self = .latin
        case " ", Self.lineEnd, "\t", "\n", "\r", "\u{3000}", "\u{2009}", "\u{200A}",
            "\u{2002}"..."\u{2006}":
            self = .space
        case "0"..."9": self = .digit
        case "—", "…", "⸺": self = .paired
        case "-", "/", "‐", "\\", "_", "|", "–": self = .joint
        case _ where Self.openings.contains(scalar): self = .opening
        case _ where Self.closings.contains(scalar): self = .closing
        case _ where Self.prefixes.contains(scalar): self = .prefix
        case _ where Self.isWide(scalar): self = .han
        default: self = .latin
        }
    }

    private static let openings = Set("（《「『【“‘〈〔〖［｛([{«〝〘".unicodeScalars)
    private static let closings = Set(
        "，。、；：！？）》」』】”’〉〕〗］｝·・‧,.;:!?)]}»%％‰℃°々ーぁぃぅぇぉっゃゅょァィゥェォッャュョ〟〙～＂′″‼⁇⁈⁉"
            .unicodeScalars)
    private static let prefixes = Set("¥$￥＄€£#＃@№".unicodeScalars)

    /// Whether a letter is set in the Chinese font and is one em wide.
    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF60,
            0xFFE0...0xFFE6, 0x1100...0x115F, 0x20000...0x3FFFD, 0x1F300...0x1F64F,
            0x1F680...0x1F6FF, 0x1F900...0x1F9FF:
            true
        default: false
        }
    }

    /// Ends a line inside a paragraph.
    static let lineEnd: Unicode.Scalar = "\u{2028}"

    static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == lineEnd
    }

    /// Marks that are wide in Chinese and narrow elsewhere.
    static func isAmbiguous(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "“", "”", "‘", "’", "—", "…", "·", "⸺": true
        default: false
        }
    }

    /// The half of a wide mark that is white: what may be left out where two marks meet, and at
    /// the edge of a line.
    static func whiteHalf(_ scalar: Unicode.Scalar) -> Half? {
        switch scalar {
        case "（", "《", "「", "『", "【", "“", "‘", "〈", "〔", "〖", "［", "｛", "〝", "〘": .left
        case "，", "。", "、", "；", "：", "）", "》", "」", "』", "】", "”", "’", "〉", "〕", "〗", "］",
            "｝", "〟", "〙":
            .right
        default: nil
        }
    }

    enum Half { case left, right }
}

extension LetterClass {
    /// Words that belong to the figure before them, however they are parted from it.
    private static let units: Set<Substring> = [
        "km", "m", "cm", "mm", "kg", "g", "t", "km²", "m²", "mu", "million", "billion", "thousand",
        "yuan", "am", "pm", "a.m.", "p.m.", "°C", "percent", "hours", "hour", "minutes", "years",
        "RMB", "CNY", "USD",
    ]

    static func isUnit(_ word: Substring) -> Bool { units.contains(word) }

    /// Chinese letters that a figure is not parted from: measures, and what figures are counted in.
    private static let hanUnits = Set(
        "年月日号时点分秒天周岁元角块万亿千百十米里吨斤克升度倍成折人位名个家条只座件次篇册卷部本张层楼路线站课期届代小％"
            .unicodeScalars)

    /// Behind which a date or a time goes on.
    static func isInDate(_ scalar: Unicode.Scalar) -> Bool {
        "年月点时分".unicodeScalars.contains(scalar)
    }

    static func isHanUnit(_ scalar: Unicode.Scalar) -> Bool { hanUnits.contains(scalar) }
}
