/// An AVIF or HEIC with nothing in it but its picture.
///
/// Boxes say where everything lies, so nothing moves: what a decoder needs is copied to where it lay,
/// and all around it are zeros. What nobody has thought of is not published, whatever it is.
struct CleanHEIF {
    private let file: HEIFFile
    private(set) var bytes: [UInt8]

    init(_ file: HEIFFile) throws(PictureMistake) {
        self.file = file
        bytes = [UInt8](repeating: 0, count: file.bytes.count)
        for box in file.boxes {
            switch box.type {
            case "ftyp": keepBrands(box)
            case "meta" where box.range == file.meta.range: keepItems(box)
            case "mdat": keep(box.range.lowerBound..<box.content.lowerBound)
            default: empty(box)
            }
        }
        try keepPicture()
        let needed = file.boxes.last { ["ftyp", "meta", "mdat"].contains($0.type) }
        bytes.removeSubrange((needed?.range.upperBound ?? 0)...)
    }
}

extension CleanHEIF {
    private mutating func keep(_ range: Range<Int>) {
        bytes.replaceSubrange(range, with: file.bytes[range])
    }

    /// The head of a box, and as much of what is in it.
    private mutating func keep(_ box: BoxReader.Box, upTo count: Int = .max) {
        keep(box.range.lowerBound..<box.content.lowerBound)
        keep(box.content.prefix(count))
    }

    /// A box of which only the length is left.
    private mutating func empty(_ box: BoxReader.Box) {
        keep(box.range.lowerBound..<box.content.lowerBound)
        bytes.replaceSubrange(
            box.range.lowerBound + 4..<box.range.lowerBound + 8, with: "free".utf8)
    }

    private func boxes(in range: Range<Int>) -> [BoxReader.Box] {
        var reader = BoxReader(file.bytes, range)
        var boxes: [BoxReader.Box] = []
        while let box = reader.next() { boxes.append(box) }
        return boxes
    }

    /// What kinds of file it is: of those that are pictures. A film that lies beside is not kept.
    private mutating func keepBrands(_ box: BoxReader.Box) {
        keep(box, upTo: 4)
        let known: Set<String> = [
            "avif", "avio", "heic", "heix", "heim", "heis", "mif1", "mif2", "miaf", "MA1A", "MA1B",
            "MiHA", "MiHB", "MiHE", "MiPr",
        ]
        for start in stride(from: box.content.lowerBound, to: box.content.upperBound - 3, by: 4)
        where start != box.content.lowerBound + 4 {
            let brand = file.bytes[start..<start + 4]
            let isKnown = known.contains(String(decoding: brand, as: UTF8.self))
            bytes.replaceSubrange(
                start..<start + 4, with: isKnown ? Array(brand) : Array("mif1".utf8))
        }
    }
}

extension CleanHEIF {
    private mutating func keepItems(_ meta: BoxReader.Box) {
        keep(meta, upTo: 4)
        for box in boxes(in: meta.content.dropFirst(4)) {
            switch box.type {
            // Without the name of the program.
            case "hdlr": keep(box, upTo: 12)
            case "pitm": keep(box, upTo: 8)
            case "iloc":
                keep(box, upTo: 0)
                keep(file.items.locations)
            case "iinf": keepNames(box)
            case "iref":
                keep(box, upTo: 4)
                boxes(in: box.content.dropFirst(4)).forEach { keepReference($0, in: box) }
            case "iprp": keepProperties(box)
            case "idat": keep(box, upTo: 0)
            default: empty(box)
            }
        }
    }

    /// Numbers and kinds of items, but not what somebody called them.
    private mutating func keepNames(_ box: BoxReader.Box) {
        let count = isLong(box) ? 8 : 6
        keep(box, upTo: count)
        for entry in boxes(in: box.content.dropFirst(count)) {
            let version = entry.content.isEmpty ? 0 : file.bytes[entry.content.lowerBound]
            keep(entry, upTo: version < 2 ? 8 : version == 2 ? 12 : 14)
        }
    }

    private mutating func keepReference(_ reference: BoxReader.Box, in box: BoxReader.Box) {
        let width = isLong(box) ? 4 : 2
        let count = file.bytes.bigEndian16(at: reference.content.lowerBound + width) ?? 0
        keep(reference, upTo: width + 2 + width * count)
    }

    private func isLong(_ box: BoxReader.Box) -> Bool {
        !box.content.isEmpty && file.bytes[box.content.lowerBound] != 0
    }

    /// Of the properties those that say how a picture is decoded and shown, each no longer than it can
    /// be. Others, such as descriptions and times, stay as empty places, for they are counted.
    private static let properties: [String: Int] = [
        "ispe": 12, "pixi": 12, "irot": 1, "imir": 1, "clap": 32, "pasp": 8, "clli": 4, "mdcv": 24,
        "cclv": 32, "amve": 8, "lsel": 2, "a1op": 1, "a1lx": 13, "rloc": 12, "colr": .max,
        "av1C": .max, "hvcC": .max, "lhvC": .max, "auxC": .max,
    ]

    private mutating func keepProperties(_ box: BoxReader.Box) {
        keep(box, upTo: 0)
        for part in boxes(in: box.content) {
            switch part.type {
            case "ipco":
                keep(part, upTo: 0)
                for property in boxes(in: part.content) {
                    keep(property, upTo: Self.properties[property.type] ?? 0)
                }
            case "ipma": keep(part)
            default: empty(part)
            }
        }
    }
}

extension CleanHEIF {
    /// What the picture that is shown is made of, by its items: its parts, what they are derived
    /// from, how much can be seen through them. No small copy, no depth, no second photograph.
    private var needed: Set<Int> {
        let items = file.items
        var needed: Set<Int> = []
        var next = [items.primary].compactMap(\.self)
        while let item = next.popLast() {
            guard needed.insert(item).inserted else { continue }
            for reference in items.references {
                switch reference.type {
                case "dimg", "base", "tbas", "exbl", "iloc":
                    if reference.from == item { next += reference.to }
                case "auxl":
                    if reference.to.contains(item), items.isAlpha(reference.from) {
                        next.append(reference.from)
                    }
                default: break
                }
            }
        }
        return needed
    }

    private static let pictures: Set<String> = [
        "av01", "hvc1", "hev1", "lhv1", "hvt1", "grid", "iden", "iovl", "tmap", "jpeg", "avc1",
    ]

    private mutating func keepPicture() throws(PictureMistake) {
        let (items, needed, format) = (file.items, needed, file.header.format)
        guard needed.isDisjoint(with: items.unreachable) else { throw .broken(format) }
        let homes =
            file.boxes.filter { $0.type == "mdat" }.map(\.content)
            + [items.idat].compactMap(\.self)
        let kept = needed.flatMap { items.ranges[$0] ?? [] }.filter { !$0.isEmpty }
        // Bytes of a picture that lie among what is said of it.
        for range in kept where !homes.contains(where: { $0.contains(range) }) {
            throw .entangled(format)
        }
        let others = items.ranges.filter { item, _ in
            !needed.contains(item) && !Self.pictures.contains(items.types[item] ?? "")
        }.values.flatMap(\.self).filter { !$0.isEmpty }
        for range in kept where others.contains(where: range.overlaps) { throw .entangled(format) }
        kept.forEach { keep($0) }
    }
}

extension Range<Int> {
    fileprivate func contains(_ other: Range<Int>) -> Bool {
        lowerBound <= other.lowerBound && other.upperBound <= upperBound
    }
}
