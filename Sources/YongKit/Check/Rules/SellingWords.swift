/// Words that only those who sell say.
struct SellingWords {
    /// Small letters; none is shorter than three bytes.
    private let words: [[UInt8]]
    private let isChinese: Bool
    /// Which bytes a word begins with, and which stand third in one: most places are passed by these.
    private var first = [Bool](repeating: false, count: 256)
    private var third = [Bool](repeating: false, count: 256)

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
            first[Int(word[0])] = true
            third[Int(word[2])] = true
        }
    }

    /// Where the first of them stands.
    func first(in text: ArraySlice<UInt8>) -> Range<Int>? {
        let found = text.withUnsafeBufferPointer { first(in: $0) }
        return found.map { $0.lowerBound + text.startIndex..<$0.upperBound + text.startIndex }
    }

    private func first(in text: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
        var index = 0
        while index + 2 < text.count {
            if first[Int(text[index].small)], third[Int(text[index + 2].small)] {
                for word in words where stands(word, at: index, in: text) {
                    return index..<index + word.count
                }
            }
            index += 1
        }
        return nil
    }

    private func stands(
        _ word: [UInt8], at index: Int, in text: UnsafeBufferPointer<UInt8>
    ) -> Bool {
        guard index + word.count <= text.count else { return false }
        for offset in word.indices where text[index + offset].small != word[offset] { return false }
        if isChinese { return true }
        let end = index + word.count
        return (index == 0 || !text[index - 1].isLetter)
            && (end == text.count || !text[end].isLetter)
    }
}

extension UInt8 {
    fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }
    fileprivate var small: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}
