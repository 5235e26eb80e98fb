/// A track of a film: what kind it is, and where its samples lie.
struct MovieTrack {
    /// `vide`, `soun`; of everything else nothing is shown by browsers.
    let kind: String
    /// Nil where that is not said in a way that can be followed.
    let chunks: [Range<Int>]?
    /// Sound that is not compressed counts its samples in another way: a chunk may be longer.
    let isVague: Bool

    var isShown: Bool { kind == "vide" || kind == "soun" || kind == "auxv" }
    var isText: Bool { ["text", "sbtl", "subt", "clcp"].contains(kind) }

    init(_ bytes: [UInt8], _ track: BoxReader.Box) {
        func find(_ type: String, in box: BoxReader.Box?) -> BoxReader.Box? {
            guard let box else { return nil }
            var reader = BoxReader(bytes, box.content)
            while let part = reader.next() { if part.type == type { return part } }
            return nil
        }
        let media = find("mdia", in: track)
        let handler = find("hdlr", in: media)
        kind =
            handler.map {
                String(decoding: bytes[$0.content.dropFirst(8).prefix(4)], as: UTF8.self)
            } ?? ""
        let table = find("stbl", in: find("minf", in: media))
        let offsets = find("stco", in: table) ?? find("co64", in: table)
        let sizes = find("stsz", in: table) ?? find("stz2", in: table)
        let sizesAreSame =
            sizes.map { $0.type == "stsz" && bytes.bigEndian32(at: $0.content.lowerBound + 4) != 0 }
            ?? false
        isVague = kind == "soun" && sizesAreSame
        guard let offsets, let sizes, let runs = find("stsc", in: table) else {
            chunks = nil
            return
        }
        chunks = SampleTable(bytes, offsets: offsets, sizes: sizes, runs: runs)?.chunks
    }
}

/// Where the samples of a track lie, chunk by chunk.
private struct SampleTable {
    private(set) var chunks: [Range<Int>] = []
    private let bytes: [UInt8]
    private let sizes: BoxReader.Box
    private var sample = 0

    init?(
        _ bytes: [UInt8], offsets: BoxReader.Box, sizes: BoxReader.Box, runs: BoxReader.Box
    ) {
        self.bytes = bytes
        self.sizes = sizes
        let width = offsets.type == "co64" ? 8 : 4
        guard let count = number(offsets, at: 4), let runCount = number(runs, at: 4),
            8 + count * width <= offsets.content.count, 8 + runCount * 12 <= runs.content.count
        else { return nil }
        var (run, perChunk) = (0, 0)
        for index in 0..<count {
            // The first number says from which chunk on there are so many samples in one.
            while run < runCount, let first = number(runs, at: 8 + run * 12), first <= index + 1 {
                perChunk = number(runs, at: 12 + run * 12) ?? 0
                run += 1
            }
            guard let start = number(offsets, at: 8 + index * width, width), start < 1 << 50,
                let length = length(of: perChunk)
            else { return nil }
            chunks.append(start..<start + length)
        }
    }

    private func number(_ box: BoxReader.Box, at offset: Int, _ width: Int = 4) -> Int? {
        guard offset + width <= box.content.count else { return nil }
        return bytes.number(at: box.content.lowerBound + offset, count: width, isBig: true)
    }

    /// Of the next samples together.
    private mutating func length(of count: Int) -> Int? {
        defer { sample += count }
        if sizes.type == "stsz", let same = number(sizes, at: 4), same != 0 {
            return min(same, 1 << 30) * min(count, 1 << 20)
        }
        let bits = sizes.type == "stsz" ? 32 : (number(sizes, at: 4) ?? 0) & 255
        guard [4, 8, 16, 32].contains(bits),
            count <= sizes.content.count * 2, sample <= sizes.content.count * 2
        else { return nil }
        var length = 0
        for index in sample..<sample + count {
            let start = 12 + index * bits / 8
            guard let size = number(sizes, at: start, max(1, bits / 8)) else { return nil }
            length += bits == 4 ? (index % 2 == 0 ? size >> 4 : size & 15) : size
        }
        return length
    }
}
