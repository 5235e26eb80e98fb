/// A character, as far as setting type is concerned.
struct Glyph: Equatable {
    enum Kind: Equatable {
        /// The beginning or the end of a block.
        case edge
        case han
        case letter
        case digit
        case space
        /// A mark as wide as a character: ，。（
        case wideMark
        /// “ ” ‘ ’ — … ·, of whichever language.
        case mark
        /// Any other sign.
        case sign
        /// U+FFFC: code, an address, an image.
        case placeholder
    }

    var kind: Kind
    var scalar: UInt32
    var start: Int
    var end: Int

    static func edge(_ place: Int) -> Glyph {
        Glyph(kind: .edge, scalar: 0, start: place, end: place)
    }

    var range: Range<Int> { start..<end }

    /// The character that stands at a place of a text.
    init(_ text: UnsafeBufferPointer<UInt8>, at start: Int, before limit: Int) {
        let byte = text[start]
        self.start = start
        if byte < 0x80 {
            scalar = UInt32(byte)
            end = start + 1
            kind =
                byte.isLetter
                ? .letter : byte.isDigit ? .digit : byte == 0x20 || byte == 0x0A ? .space : .sign
            return
        }
        let count = min(FigureReader.length(byte), limit - start)
        var value = UInt32(byte) & (count == 2 ? 0x1F : count == 3 ? 0x0F : 0x07)
        for offset in 1..<max(count, 1) { value = value << 6 | UInt32(text[start + offset] & 0x3F) }
        scalar = value
        end = start + max(count, 1)
        kind = Self.kind(value)
    }

    private init(kind: Kind, scalar: UInt32, start: Int, end: Int) {
        self.kind = kind
        self.scalar = scalar
        self.start = start
        self.end = end
    }

    private static func kind(_ scalar: UInt32) -> Kind {
        switch scalar {
        case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: .han
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: .sign
        case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20,
            0xFF3B...0xFF40, 0xFF5B...0xFF65:
            .wideMark
        case 0x2014, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0xB7: .mark
        case 0xC0...0x24F where scalar != 0xD7 && scalar != 0xF7: .letter
        case 0xA0, 0x2000...0x200A, 0x202F, 0x3000: .space
        case 0xFFFC: .placeholder
        default: .sign
        }
    }
}
