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
        var words = GapWords(vocabulary, &numbers)
        for piece in pattern.pieces {
            switch piece {
            case .text(let bytes): text += bytes
            case .gap(.place): text += words.places.removeFirst().utf8
            case .gap(.thing): text += words.thing.utf8
            case .gap(.who): text += words.people.removeFirst().utf8
            case .gap(.time): text += words.time.utf8
            case .gap(.number): text += words.number.utf8
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

/// The words for the gaps of one pattern.
///
/// All are drawn, in one order, whatever the pattern asks for: languages put their gaps in another
/// order, and yet a sentence and its translation say the same.
private struct GapWords {
    /// No pattern has more than two places, or two people.
    var places: [String]
    var people: [String]
    let thing: String
    let time: String
    let number: String

    init(_ vocabulary: Vocabulary, _ numbers: inout SplitMix64) {
        places = [numbers.pick(vocabulary.places), numbers.pick(vocabulary.places)]
        people = [numbers.pick(vocabulary.people), numbers.pick(vocabulary.people)]
        thing = numbers.pick(vocabulary.things)
        time = numbers.pick(vocabulary.times)
        number = String(2 + numbers.below(97))
    }
}
