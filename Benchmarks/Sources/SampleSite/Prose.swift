/// Fills the gaps of patterns with words of one language.
struct Prose: Sendable {
    let vocabulary: Vocabulary

    init(_ vocabulary: Vocabulary) {
        self.vocabulary = vocabulary
    }

    /// The pattern as text, with a capital at its beginning.
    func filled(_ pattern: Pattern, _ numbers: inout SplitMix64) -> String {
        var bytes: [UInt8] = []
        append(pattern, to: &bytes, &numbers)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the pattern, with a capital at its beginning; a link's gaps take `link`.
    func append(
        _ pattern: Pattern, to text: inout [UInt8], _ numbers: inout SplitMix64,
        link: (title: String, address: String) = ("", "")
    ) {
        let start = text.count
        for piece in pattern.pieces {
            switch piece {
            case .text(let bytes): text += bytes
            case .gap(.place): text += numbers.pick(vocabulary.places).utf8
            case .gap(.thing): text += numbers.pick(vocabulary.things).utf8
            case .gap(.who): text += numbers.pick(vocabulary.people).utf8
            case .gap(.time): text += numbers.pick(vocabulary.times).utf8
            case .gap(.number): text += String(2 + numbers.below(97)).utf8
            case .gap(.link): text += link.title.utf8
            case .gap(.address): text += link.address.utf8
            }
        }
        capitalise(&text, from: start)
    }

    private func capitalise(_ text: inout [UInt8], from start: Int) {
        var first = start
        while first < text.count, text[first] == UInt8(ascii: "*") { first += 1 }
        if first < text.count, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(text[first]) {
            text[first] -= 32
        }
    }
}
