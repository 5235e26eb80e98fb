/// Words that are said of any picture, and names of files.
///
/// On bytes: every picture of every page asks.
enum ImagePromise {
    static func isEmpty(_ words: ArraySlice<UInt8>) -> Bool {
        guard words.count <= 80 else { return false }
        var plain = words.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }[...]
        while let length = blank(plain) { plain = plain.dropFirst(length) }
        while plain.last == 0x20 { plain = plain.dropLast() }
        let bare = withoutNumber(plain)
        return bare.isEmpty || bare.count <= 24 && all.contains(Array(bare))
            || isFileName(plain) || isNameOfCamera(plain)
    }

    /// `Figure 2`, 图3：.
    private static func withoutNumber(_ words: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var bare = words
        while let last = bare.last {
            if last < 0x80, (0x30...0x39).contains(last) || signs.contains(last) {
                bare.removeLast()
            } else if bare.count >= 3, wideSigns.contains(Array(bare.suffix(3))) {
                bare.removeLast(3)
            } else {
                break
            }
        }
        return bare
    }

    /// `tianyi.jpg`
    private static func isFileName(_ words: ArraySlice<UInt8>) -> Bool {
        guard let point = words.lastIndex(of: UInt8(ascii: ".")), point > words.startIndex,
            words.count - (point - words.startIndex) <= 5,
            !words.contains(where: { $0 <= 0x20 })
        else { return false }
        return endings.contains(Array(words[(point + 1)...]))
    }

    /// `IMG_2041`, 微信图片_20250114
    private static func isNameOfCamera(_ words: ArraySlice<UInt8>) -> Bool {
        for name in cameras where words.starts(with: name) {
            var rest = words.dropFirst(name.count)
            if rest.first == 0x20 { rest.removeFirst() }
            if !rest.isEmpty, rest.allSatisfy({ (0x30...0x39).contains($0) || isJoint($0) }) {
                return true
            }
        }
        return false
    }

    private static func isJoint(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }

    private static func blank(_ words: ArraySlice<UInt8>) -> Int? {
        guard let first = words.first else { return nil }
        return first <= 0x20 ? 1 : words.starts(with: "\u{3000}".utf8) ? 3 : nil
    }

    private static let signs = Set(" .:-_#()\t\n".utf8)

    private static let wideSigns: Set<[UInt8]> = Set(
        (["。", "：", "（", "）", "\u{3000}"] + "０１２３４５６７８９".map(String.init)).map { Array($0.utf8) })

    private static let endings: Set<[UInt8]> = Set(
        ["jpg", "jpeg", "png", "gif", "webp", "svg", "heic", "avif", "tif", "tiff", "bmp"]
            .map { Array($0.utf8) })

    private static let cameras: [[UInt8]] = [
        "img", "dscn", "dsc", "pxl", "mmexport", "wechat", "微信图片", "screenshot",
    ].map { Array($0.utf8) }

    private static let all: Set<[UInt8]> = Set(
        [
            "image", "an image", "picture", "a picture", "photo", "a photo", "photograph", "img",
            "pic", "graphic", "icon", "screenshot", "figure", "illustration", "untitled", "alt",
            "alt text", "description", "cover", "banner", "image of", "photo of", "picture of",
            "图", "图片", "照片", "相片", "图像", "截图", "插图", "配图", "示意图", "封面", "封面图", "题图", "头图",
            "无", "无标题", "未命名", "替代文字", "图片描述", "说明",
        ].map { Array($0.utf8) })
}
