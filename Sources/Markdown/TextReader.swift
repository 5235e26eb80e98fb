/// Counts words and Han characters, and notices mark-up that was left over as text.
struct TextReader {
    private(set) var statistics = Statistics()
    private var wordIsOpen = false

    /// What a text may hold that Markdown did not understand.
    struct Suspicion: OptionSet {
        let rawValue: UInt8
        /// `](`, or the same with full-width brackets.
        static let link = Suspicion(rawValue: 1)
        /// `[^`.
        static let footnote = Suspicion(rawValue: 2)
        /// A sign of Markdown's in its full-width form.
        static let wideMark = Suspicion(rawValue: 4)
    }

    /// A block begins: what went before is no part of its first word.
    mutating func endWord() {
        if wordIsOpen {
            statistics.words += 1
            wordIsOpen = false
        }
    }

    mutating func read(_ text: Bytes) -> Suspicion {
        var suspicion: Suspicion = []
        var han = 0
        var index = 0
        let count = text.count
        while index < count {
            let byte = text[index]
            if byte.isASCIILetter {
                wordIsOpen = true
                repeat { index += 1 } while index < count && text[index].isASCIILetter
            } else if byte >= 0xe4, byte <= 0xe9 {
                endWord()
                repeat {
                    han += 1
                    index += 3
                } while index < count && text[index] >= 0xe4 && text[index] <= 0xe9
            } else if byte < 0x80 {
                switch byte {
                case 0x20, 0x09...0x0d: endWord()
                case 0x30...0x39: wordIsOpen = true
                case UInt8(ascii: "]"):
                    if text.opensParenthesis(at: index + 1) { suspicion.insert(.link) }
                case UInt8(ascii: "["):
                    if index + 1 < count, text[index + 1] == UInt8(ascii: "^") {
                        suspicion.insert(.footnote)
                    } else if text.starts(with: "！", at: index + 1) {
                        suspicion.insert(.wideMark)
                    }
                default: break
                }
                index += 1
            } else {
                guard let length = read(beyondASCII: text, at: index, &suspicion, &han) else {
                    return suspicion
                }
                index += length
            }
        }
        statistics.hanCharacters += han
        return suspicion
    }
}

extension TextReader {
    /// Everything but ASCII and the common Han characters; nil when the text ends in the middle.
    private mutating func read(
        beyondASCII text: Bytes, at index: Int, _ suspicion: inout Suspicion, _ han: inout Int
    ) -> Int? {
        let length = text[index] < 0xe0 ? 2 : text[index] < 0xf0 ? 3 : 4
        guard index + length <= text.count else { return nil }
        let scalar = text.scalar(at: index, length: length)
        switch scalar {
        case 0x3005, 0x3007, 0x3040...0x30ff, 0x3400...0x4dbf, 0xf900...0xfaff, 0x20000...0x3ffff:
            endWord()
            han += 1
        case 0x3000...0x303f, 0xff00...0xffef, 0xa0, 0x2000...0x200b, 0x2028, 0x2029:
            endWord()
            switch scalar {
            case 0x3011, 0xff3d:
                if text.opensParenthesis(at: index + 3) { suspicion.insert(.link) }
            case 0x3010:
                // A bracket of Chinese, unless it begins a footnote, a box or a call-out.
                if index + 3 < text.count, "^!xX \u{3000}！ｘ".utf8.contains(text[index + 3]) {
                    suspicion.insert(.wideMark)
                }
            case 0x3000, 0xff03, 0xff0a, 0xff0b, 0xff0d, 0xff0e, 0xff10...0xff19, 0xff1e, 0xff3b,
                0xff40, 0xff5c:
                suspicion.insert(.wideMark)
            default: break
            }
        case 0xa1...0xbf, 0x200c...0x2bff, 0xfe00...0xfe0f, 0x1f000...0x1faff: break
        default: wordIsOpen = true
        }
        return length
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Whether `(` or `（` stands here.
    func opensParenthesis(at index: Int) -> Bool {
        guard index < count else { return false }
        return self[index] == 0x28 || starts(with: "（", at: index)
    }

    /// The character of `length` bytes that stands here; the text is valid.
    func scalar(at index: Int, length: Int) -> UInt32 {
        switch length {
        case 1: UInt32(self[index])
        case 2: UInt32(self[index] & 0x1f) << 6 | UInt32(self[index + 1] & 0x3f)
        case 3:
            UInt32(self[index] & 0x0f) << 12 | UInt32(self[index + 1] & 0x3f) << 6
                | UInt32(self[index + 2] & 0x3f)
        default:
            UInt32(self[index] & 0x07) << 18 | UInt32(self[index + 1] & 0x3f) << 12
                | UInt32(self[index + 2] & 0x3f) << 6 | UInt32(self[index + 3] & 0x3f)
        }
    }
}
