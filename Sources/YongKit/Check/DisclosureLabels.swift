/// What a theme says of pages by which somebody gains, and of texts by machines.
enum DisclosureLabels {
    /// The texts of the theme that say so, label by label.
    private static let keys = [
        ["commercialOwn"], ["commercialGift"], ["commercialPaid"],
        // With the names of those who reviewed it, or without.
        ["provenanceMachine", "provenanceBoth", "provenanceMachineReviewed"],
    ]
    static let machine = 3
    static let none = keys.map { _ in Int.max }

    /// The labels that a page has to show.
    static func wanted(by text: PageText) -> [Int] {
        let commercial: [Int] =
            switch text.commercial {
            case .none: []
            case .own: [0]
            case .gift: [1]
            case .paid: [2]
            }
        let isByMachine = text.provenance == .machine || text.provenance == .both
        return commercial + (isByMachine ? [machine] : [])
    }

    /// Whether any page of a site has to show one.
    static func areWanted(in site: Site) -> Bool {
        site.pages.contains { $0.texts.values.contains { !($0.map(wanted) ?? []).isEmpty } }
    }

    /// How often a document shows each label as a text of its own.
    static func counts(in bytes: [UInt8], _ strings: Strings) -> [Int] {
        let phrases = keys.map { $0.map { LabelPhrase(strings.phrase($0)) } }
        var counts = keys.map { _ in 0 }
        bytes.withUnsafeBufferPointer { text in
            var index = 0
            while index < text.count {
                guard text[index] == 0x3E else {
                    index += 1
                    continue
                }
                var start = index + 1
                while start < text.count, text[start] <= 0x20 { start += 1 }
                var end = start
                while end < text.count, text[end] != 0x3C { end += 1 }
                for (label, phrases) in phrases.enumerated() where end > start {
                    if phrases.contains(where: { $0.isSaid(in: text, start..<end) }) {
                        counts[label] += 1
                    }
                }
                index = max(end, index + 1)
            }
        }
        return counts
    }
}

/// The part of a phrase that is printed as it is written: without what is filled in, and what HTML
/// escapes.
private struct LabelPhrase {
    private let fixed: [UInt8]
    private let isAtBeginning: Bool

    init(_ phrase: String) {
        var pieces: [[UInt8]] = [[]]
        var isInside = false
        for byte in phrase.utf8 {
            switch byte {
            case 0x7B: isInside = true
            case 0x7D: isInside = false
            case 0x26, 0x27, 0x22, 0x3C, 0x3E: break
            default:
                if !isInside { pieces[pieces.count - 1].append(byte) }
                continue
            }
            pieces.append([])
        }
        let first = pieces[0]
        isAtBeginning = !first.isEmpty
        fixed = isAtBeginning ? first : pieces.max { $0.count < $1.count } ?? []
    }

    func isSaid(in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        // A phrase without words of its own proves nothing.
        guard !fixed.isEmpty else { return true }
        guard range.count >= fixed.count else { return false }
        let words = UnsafeBufferPointer(rebasing: text[range])
        return isAtBeginning ? words.starts(with: fixed) : words.holds(fixed)
    }
}
