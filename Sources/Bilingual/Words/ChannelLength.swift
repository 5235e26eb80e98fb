/// How long a text is where it is shown, as the places that show it count.
package enum ChannelLength: Sendable {
    /// Half an em for a letter, one for a Chinese character: the title and the description of a
    /// search result.
    case columns
    /// Xiaohongshu's title: UTF-16 units, those beyond ASCII twice, halved and rounded up.
    case redNote
    /// Characters, whatever they are.
    case characters

    package func count(_ text: String) -> Int {
        switch self {
        case .columns:
            let halves = text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x1100 ? 1 : 2) }
            return (halves + 1) / 2
        case .redNote:
            return (text.utf16.reduce(0) { $0 + ($1 < 0x80 ? 1 : 2) } + 1) / 2
        case .characters: return text.count
        }
    }
}
