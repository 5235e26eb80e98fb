/// An AVIF or HEIC: what its boxes say of its pictures and where their bytes lie.
struct HEIFFile {
    let bytes: [UInt8]
    let header: PictureHeader
    /// The outermost boxes; what hangs behind them and is none does not belong to the picture.
    let boxes: [BoxReader.Box]
    /// The first of them that lists items.
    let meta: BoxReader.Box
    let items: HEIFItems

    init(_ bytes: [UInt8], as format: PictureFormat) throws(PictureMistake) {
        self.bytes = bytes
        var reader = BoxReader(bytes, 0..<bytes.count)
        var boxes: [BoxReader.Box] = []
        while let box = reader.next() { boxes.append(box) }
        // Behind the picture cameras and people hang all kinds of things.
        let isCut = ["mdat", "meta"].contains { bytes.has($0, at: reader.position + 4) }
        let meta = boxes.first { $0.type == "meta" }
        guard !reader.isTruncated || !isCut && meta != nil else { throw .truncated(format) }
        guard let meta, let items = HEIFItems(bytes, meta) else { throw .broken(format) }
        guard let primary = items.primary, let size = items.size(of: primary) else {
            throw .broken(format)
        }
        // A hidden part may be as large as the picture that is shown.
        for part in items.sizes
        where part.width > PictureLimits.side || part.height > PictureLimits.side
            || part.width * part.height > PictureLimits.pixels
        {
            throw .tooManyPixels(width: part.width, height: part.height)
        }
        for range in items.ranges.values.flatMap(\.self) where range.upperBound > bytes.count {
            throw .truncated(format)
        }
        var header = PictureHeader(format, width: size.width, height: size.height)
        header.hasAlpha = items.hasAlpha
        self.header = header
        self.boxes = boxes
        self.meta = meta
        self.items = items
    }
}

/// Goes through the boxes of a part of a file; each has its length and its type before it.
struct BoxReader {
    struct Box {
        let type: String
        /// With its length and type.
        let range: Range<Int>
        let content: Range<Int>
    }

    private let bytes: [UInt8]
    /// Where the next one begins.
    private(set) var position: Int
    private let end: Int
    /// A box is longer than what it lies in.
    private(set) var isTruncated = false

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = min(range.upperBound, bytes.count)
    }

    mutating func next() -> Box? {
        guard position + 8 <= end, let short = bytes.bigEndian32(at: position) else {
            if position < end { isTruncated = true }
            return nil
        }
        var start = position + 8
        var length = short
        if short == 1 {
            guard let long = bytes.number(at: start, count: 8, isBig: true) else {
                isTruncated = true
                return nil
            }
            length = long
            start += 8
        } else if short == 0 {
            length = end - position
        }
        let type = String(decoding: bytes[position + 4..<position + 8], as: UTF8.self)
        guard length >= start - position, length <= end - position else {
            isTruncated = true
            return nil
        }
        let range = position..<position + length
        position += length
        return Box(type: type, range: range, content: start..<position)
    }
}
