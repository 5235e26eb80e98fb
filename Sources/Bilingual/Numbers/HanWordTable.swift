/// Chinese words to be found at a place of a text, by their first sign.
struct HanWordTable<Value: Sendable>: Sendable {
    /// By the lowest bits of the first sign's last two bytes.
    private let buckets: [[(word: StaticString, value: Value)]]

    /// - Parameter words: longer ones first where one begins another.
    init(_ words: [(StaticString, Value)]) {
        var buckets = [[(word: StaticString, value: Value)]](repeating: [], count: Self.size)
        for (word, value) in words {
            buckets[Self.bucket(word.utf8Start[1], word.utf8Start[2])].append((word, value))
        }
        self.buckets = buckets
    }

    /// Those that may stand where a sign of three bytes does.
    func words(beginningLike second: UInt8, _ third: UInt8) -> [(word: StaticString, value: Value)]
    {
        buckets[Self.bucket(second, third)]
    }

    private static var size: Int { 1024 }

    private static func bucket(_ second: UInt8, _ third: UInt8) -> Int {
        Int(second & 0x0F) << 6 | Int(third & 0x3F)
    }
}

extension FigureReader {
    /// Goes over the first word of a table that stands here.
    mutating func take<Value>(_ table: HanWordTable<Value>) -> Value? {
        guard index + 2 < text.count else { return nil }
        for entry in table.words(beginningLike: text[index + 1], text[index + 2])
        where take(entry.word) {
            return entry.value
        }
        return nil
    }
}
