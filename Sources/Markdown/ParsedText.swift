/// A text as cmark read it, and what was found before it was given to cmark.
struct ParsedText {
    /// It lives as long as the memory that it was given.
    let root: Node
    /// Whether our marks for Chinese are in the tree.
    let isMarked: Bool
    /// Where a character stands that the text may not contain.
    let reservedCharacter: Int?
    /// A limit that the text exceeds; then the tree is empty.
    let excess: LimitScan.Excess?
    private let limits: Limits

    init(_ text: Bytes, options: Document.Options, in memory: borrowing TreeMemory) {
        limits = options.limits
        excess = LimitScan.excess(in: text, limits)
        let smartPunctuation = options.smartPunctuation
        reservedCharacter =
            ChineseMarkup.reservedCharacter(in: text) ?? CharacterReference.forbidden(in: text)
        if excess != nil {
            root = Engine.parse(text.slice(0..<0), smartPunctuation: false, in: memory)
            isMarked = false
        } else if options.readsChinese, reservedCharacter == nil,
            let marked = ChineseMarkup.marked(text)
        {
            root = marked.withUnsafeBufferPointer {
                Engine.parse($0, smartPunctuation: smartPunctuation, in: memory)
            }
            isMarked = true
        } else {
            root = Engine.parse(text, smartPunctuation: smartPunctuation, in: memory)
            isMarked = false
        }
    }

    func mistakes(_ reader: borrowing TreeReader, in text: Bytes, firstLine: Int) -> [Mistake] {
        guard let excess else { return reader.mistakes(in: text, firstLine: firstLine) }
        let map = SourceMap(text, firstLine: firstLine)
        let place = map.place(excess.offset..<map.lineEnd(of: excess.offset))
        return [
            Mistake(
                .limit(excess.limit, value: excess.value, allowed: limits[excess.limit]),
                at: place)
        ]
    }
}
