/// What the box `meta` lists: pictures, their parts, what belongs to them.
struct HEIFItems {
    private(set) var primary: Int?
    private(set) var hasAlpha = false
    /// Of every picture and part.
    private(set) var sizes: [(width: Int, height: Int)] = []
    /// By item: where its bytes lie.
    private(set) var ranges: [Int: [Range<Int>]] = [:]
    private(set) var types: [Int: String] = [:]
    /// What belongs to what, such as the parts of a picture (`dimg`) or what can be seen through (`auxl`).
    private(set) var references: [Reference] = []
    /// Items whose bytes lie somewhere that is not followed.
    private(set) var unreachable: Set<Int> = []
    /// Where the box `idat` keeps small items.
    private(set) var idat: Range<Int>?
    /// How much of the box `iloc` was understood.
    private(set) var locations = 0..<0
    private var properties: [BoxReader.Box] = []
    private var propertiesOf: [Int: [Int]] = [:]
    private let bytes: [UInt8]

    struct Reference {
        let type: String
        let from: Int
        let to: [Int]
    }

    init?(_ bytes: [UInt8], _ meta: BoxReader.Box) {
        self.bytes = bytes
        var locations: BoxReader.Box?
        var boxes = BoxReader(bytes, meta.content.dropFirst(4))
        while let box = boxes.next() {
            switch box.type {
            case "pitm":
                primary = bytes.number(
                    at: box.content.lowerBound + 4, count: version(box) == 0 ? 2 : 4, isBig: true)
            case "iinf": readTypes(box)
            case "iprp": readProperties(box)
            case "iref": readReferences(box)
            case "idat": idat = box.content
            case "iloc": locations = box
            default: break
            }
        }
        guard !boxes.isTruncated, let locations, readLocations(locations) else { return nil }
    }

    /// Whether it says how much can be seen through another one.
    func isAlpha(_ item: Int) -> Bool {
        (propertiesOf[item] ?? []).contains { index in
            properties.indices.contains(index - 1) && Self.isAlpha(properties[index - 1], in: bytes)
        }
    }

    /// Upright, and cut as its maker cut it.
    func size(of item: Int) -> (width: Int, height: Int)? {
        var size: (width: Int, height: Int)?
        for index in propertiesOf[item] ?? [] {
            guard properties.indices.contains(index - 1) else { return nil }
            let property = properties[index - 1]
            switch property.type {
            case "ispe": size = Self.extent(bytes, property)
            case "clap":
                let start = property.content.lowerBound
                let numbers = (0..<4).map { bytes.bigEndian32(at: start + 4 * $0) ?? 0 }
                guard numbers[1] > 0, numbers[3] > 0 else { return nil }
                size = (numbers[0] / numbers[1], numbers[2] / numbers[3])
            case "irot":
                guard property.content.count == 1, let known = size else { return nil }
                if bytes[property.content.lowerBound] & 1 == 1 {
                    size = (known.height, known.width)
                }
            default: break
            }
        }
        return size
    }
}

extension HEIFItems {
    private func version(_ box: BoxReader.Box) -> UInt8 {
        box.content.isEmpty ? 0 : bytes[box.content.lowerBound]
    }

    private mutating func readTypes(_ box: BoxReader.Box) {
        let count = version(box) == 0 ? 2 : 4
        var entries = BoxReader(bytes, box.content.dropFirst(4 + count))
        while let entry = entries.next() {
            let wide = version(entry) >= 3
            let start = entry.content.lowerBound + 4
            let width = wide ? 4 : 2
            guard version(entry) >= 2, start + width + 6 <= entry.content.upperBound,
                let item = bytes.number(at: start, count: width, isBig: true)
            else { continue }
            types[item] = String(
                decoding: bytes[start + width + 2..<start + width + 6], as: UTF8.self)
        }
    }

    private mutating func readProperties(_ box: BoxReader.Box) {
        var parts = BoxReader(bytes, box.content)
        while let part = parts.next() {
            if part.type == "ipco" {
                var list = BoxReader(bytes, part.content)
                while let property = list.next() { properties.append(property) }
            } else if part.type == "ipma" {
                readAssociations(part)
            }
        }
        for property in properties {
            if property.type == "ispe", let size = Self.extent(bytes, property) {
                sizes.append(size)
            } else if Self.isAlpha(property, in: bytes) {
                hasAlpha = true
            }
        }
    }

    private static func isAlpha(_ property: BoxReader.Box, in bytes: [UInt8]) -> Bool {
        guard property.type == "auxC" else { return false }
        let name = String(decoding: bytes[property.content], as: UTF8.self)
        return name.contains("alpha") || name.contains("aux:hevc:2015:auxid:1")
    }

    private mutating func readAssociations(_ box: BoxReader.Box) {
        let isLong = bytes.number(at: box.content.lowerBound + 3, count: 1, isBig: true) ?? 0
        let itemWidth = version(box) == 0 ? 2 : 4
        let indexWidth = isLong & 1 == 1 ? 2 : 1
        var position = box.content.lowerBound + 8
        while position + itemWidth < box.content.upperBound,
            let item = bytes.number(at: position, count: itemWidth, isBig: true),
            let count = bytes.number(at: position + itemWidth, count: 1, isBig: true)
        {
            position += itemWidth + 1
            for _ in 0..<count where position + indexWidth <= box.content.upperBound {
                let index = bytes.number(at: position, count: indexWidth, isBig: true) ?? 0
                propertiesOf[item, default: []].append(index & (indexWidth == 2 ? 0x7FFF : 0x7F))
                position += indexWidth
            }
        }
    }

    private mutating func readReferences(_ box: BoxReader.Box) {
        let width = version(box) == 0 ? 2 : 4
        var boxes = BoxReader(bytes, box.content.dropFirst(4))
        while let reference = boxes.next() {
            let start = reference.content.lowerBound
            guard let from = bytes.number(at: start, count: width, isBig: true),
                let count = bytes.number(at: start + width, count: 2, isBig: true)
            else { continue }
            let to = (0..<count).map { start + width + 2 + width * $0 }
                .prefix { $0 + width <= reference.content.upperBound }
                .compactMap { bytes.number(at: $0, count: width, isBig: true) }
            references.append(Reference(type: reference.type, from: from, to: to))
        }
    }

    /// False for what cannot be followed.
    private mutating func readLocations(_ box: BoxReader.Box) -> Bool {
        var fields = FieldReader(bytes, box.content)
        let version = fields.number(1)
        _ = fields.number(3)
        let (sizes, bases) = (fields.number(1), fields.number(1))
        let (offsetWidth, lengthWidth, baseWidth) = (sizes >> 4, sizes & 15, bases >> 4)
        let indexWidth = version == 0 ? 0 : bases & 15
        let count = fields.number(version < 2 ? 2 : 4)
        for _ in 0..<count {
            guard !fields.isOver else { return false }
            let item = fields.number(version < 2 ? 2 : 4)
            let method = version == 0 ? 0 : fields.number(2) & 15
            // Another file, or a way of laying bytes that we do not know.
            if fields.number(2) != 0 || method > 2 { unreachable.insert(item) }
            let base = fields.number(baseWidth)
            let extents = fields.number(2)
            // Without widths an extent takes no bytes, and any number of them would fit.
            guard extents <= 1 || indexWidth + offsetWidth + lengthWidth > 0 else { return false }
            for _ in 0..<extents {
                guard !fields.isOver else { return false }
                _ = fields.number(indexWidth)
                let offset = fields.number(offsetWidth)
                var length = fields.number(lengthWidth)
                // Further than any file reaches.
                guard base < 1 << 40, offset < 1 << 40, length < 1 << 40 else { return false }
                if length == 0 {
                    let whole = method == 1 ? idat?.count ?? 0 : bytes.count
                    length = max(0, whole - base - offset)
                }
                let start: Int
                switch method {
                case 0: start = base + offset
                case 1:
                    guard let idat else { return false }
                    start = idat.lowerBound + base + offset
                default: continue
                }
                ranges[item, default: []].append(start..<start + length)
            }
        }
        self.locations = box.content.lowerBound..<fields.position
        return !fields.isOver
    }

    private static func extent(
        _ bytes: [UInt8], _ property: BoxReader.Box
    ) -> (width: Int, height: Int)? {
        guard property.content.count >= 12,
            let width = bytes.bigEndian32(at: property.content.lowerBound + 4),
            let height = bytes.bigEndian32(at: property.content.lowerBound + 8)
        else { return nil }
        return (width, height)
    }
}

/// Reads numbers one behind the other; behind the end there are zeros.
private struct FieldReader {
    private let bytes: [UInt8]
    private(set) var position: Int
    private let end: Int
    private(set) var isOver = false

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    mutating func number(_ width: Int) -> Int {
        guard position + width <= end,
            let number = bytes.number(at: position, count: width, isBig: true)
        else {
            isOver = true
            return 0
        }
        position += width
        return number
    }
}
