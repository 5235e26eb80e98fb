/// The one thing in EXIF that a picture needs: which side is up.
enum EXIF {
    /// - Parameter tiff: from its `II` or `MM` on.
    static func orientation(_ tiff: some RandomAccessCollection<UInt8> & Sendable) -> Int {
        let bytes = Array(tiff)
        let isBig = bytes.has("MM", at: 0)
        guard isBig || bytes.has("II", at: 0),
            let start = bytes.number(at: 4, count: 4, isBig: isBig),
            let count = bytes.number(at: start, count: 2, isBig: isBig)
        else { return 1 }
        for index in 0..<min(count, 512) {
            let entry = start + 2 + 12 * index
            guard let tag = bytes.number(at: entry, count: 2, isBig: isBig) else { return 1 }
            guard tag == 0x0112, bytes.number(at: entry + 2, count: 2, isBig: isBig) == 3,
                let value = bytes.number(at: entry + 8, count: 2, isBig: isBig)
            else { continue }
            return (1...8).contains(value) ? value : 1
        }
        return 1
    }

    /// EXIF that says which side is up, and nothing else.
    static func saying(orientation: Int) -> [UInt8] {
        Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1]
            + [0, UInt8(orientation), 0, 0, 0, 0, 0, 0]
    }
}
