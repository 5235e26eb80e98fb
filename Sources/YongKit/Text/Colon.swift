/// The first colon of a line, half-width as YAML needs it or as a Chinese input method types it.
struct Colon {
    let range: Range<Int>
    var isHalfWidth: Bool { range.count == 1 }

    init?(in line: Range<Int>, of text: TextBytes) {
        for index in line {
            switch text[index] {
            case 0x3A:
                range = index..<index + 1
                return
            case 0xEF, 0xE2:
                guard index + 3 <= line.upperBound, Self.isWide(text, at: index) else { continue }
                range = index..<index + 3
                return
            default: continue
            }
        }
        return nil
    }

    /// `：`, `﹕`, `︰`, `∶`.
    private static func isWide(_ text: TextBytes, at index: Int) -> Bool {
        switch (text[index], text[index + 1], text[index + 2]) {
        case (0xEF, 0xBC, 0x9A), (0xEF, 0xB9, 0x95), (0xEF, 0xB8, 0xB0), (0xE2, 0x88, 0xB6): true
        default: false
        }
    }
}
