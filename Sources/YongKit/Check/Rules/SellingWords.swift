/// Words that only those who sell say.
struct SellingWords {
    /// Small letters; none is shorter than three bytes.
    private let words: [[UInt8]]
    private let isChinese: Bool
    /// A bit for each two bytes that tell a word's beginning: nearly all places are passed by it.
    private var beginnings: [UInt64] = Array(repeating: 0, count: 64)

    static let chinese = SellingWords(
        [
            "优惠码", "折扣码", "优惠券码", "暗号立减", "下单立减", "点击购买", "立即购买", "立即抢购", "扫码下单",
            "扫码购买", "点击下单", "私信下单", "限时特惠", "包邮到家", "赞助播出", "本文由赞助", "商务合作请", "广告投放请",
        ], isChinese: true)
    static let english = SellingWords(
        [
            "promo code", "discount code", "coupon code", "use code", "buy now", "order now",
            "shop now", "affiliate link", "sponsored by", "in paid partnership",
            "limited-time offer", "limited time offer",
        ], isChinese: false)

    private init(_ words: [String], isChinese: Bool) {
        self.words = words.map { Array($0.utf8) }
        self.isChinese = isChinese
        for word in self.words {
            let place = isChinese ? Self.place(word[1], word[2]) : Self.place(word[0], word[1])
            beginnings[place >> 6] |= 1 << UInt64(place & 63)
        }
    }

    /// Where the first of them stands.
    func first(in text: ArraySlice<UInt8>) -> Range<Int>? {
        let found = text.withUnsafeBufferPointer { first(in: $0) }
        return found.map { $0.lowerBound + text.startIndex..<$0.upperBound + text.startIndex }
    }

    private func first(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        beginnings.withUnsafeBufferPointer { beginnings in
            isChinese ? firstChinese(in: text, beginnings) : firstEnglish(in: text, beginnings)
        }
    }

    /// Character by character.
    private func firstChinese(
        in text: UnsafeBufferPointer<UInt8>, _ beginnings: UnsafeBufferPointer<UInt64>
    ) -> Range<Int>? {
        var index = 0
        while index + 2 < text.count {
            guard text[index] >= 0xE0 else {
                index += 1
                continue
            }
            let place = Self.place(text[index + 1], text[index + 2])
            if beginnings[place >> 6] & 1 << UInt64(place & 63) != 0,
                let end = end(ofWordAt: index, in: text)
            {
                return index..<end
            }
            index += 3
        }
        return nil
    }

    /// Where a word begins.
    private func firstEnglish(
        in text: UnsafeBufferPointer<UInt8>, _ beginnings: UnsafeBufferPointer<UInt64>
    ) -> Range<Int>? {
        var index = 0
        while index + 2 < text.count {
            let place = Self.place(text[index].small, text[index + 1].small)
            if beginnings[place >> 6] & 1 << UInt64(place & 63) != 0,
                let end = end(ofWordAt: index, in: text)
            {
                return index..<end
            }
            while index < text.count, text[index].isLetter { index += 1 }
            index += 1
        }
        return nil
    }

    private static func place(_ one: UInt8, _ two: UInt8) -> Int {
        Int(one & 0x3F) << 6 | Int(two & 0x3F)
    }

    private func end(ofWordAt index: Int, in text: UnsafeBufferPointer<UInt8>) -> Int? {
        words.first { stands($0, at: index, in: text) }.map { index + $0.count }
    }

    private func stands(
        _ word: [UInt8], at index: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard index + word.count <= text.count else { return false }
        for offset in word.indices where text[index + offset].small != word[offset] { return false }
        if isChinese { return true }
        let end = index + word.count
        return end == text.count || !text[end].isLetter
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
    fileprivate var small: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
}
