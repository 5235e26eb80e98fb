/// What is overwritten in an MP4, MOV, 3GP or M4A: every box but those that a player needs, and the
/// samples of every track but pictures and sound.
struct MovieCuts {
    private(set) var cuts = FilmCuts()
    private let film: FilmFile
    private var media: [Range<Int>] = []
    private var tracks: [MovieTrack] = []
    private var isFragmented = false

    init(_ film: FilmFile) throws(FilmMistake) {
        self.film = film
        var position = 0
        while position + 8 <= film.size {
            let head = film.read(position..<min(position + 16, film.size))
            let box = try box(head, at: position)
            switch box.type {
            case "ftyp", "styp", "sidx", "ssix", "mfra", "pdin", "prft": break
            case "mdat": media.append(box.content)
            case "moov", "moof": try look(into: box)
            default: empty(box)
            }
            position = box.range.upperBound
        }
        // Fewer bytes than a box has.
        if position < film.size { cuts.zeros.append(position..<film.size) }
        guard !tracks.isEmpty else { throw .unclear }
        try cutSamples()
    }

    /// More than the tables of a film of a day.
    private static let mostTables = 256 << 20

    private func box(_ head: [UInt8], at start: Int) throws(FilmMistake) -> BoxReader.Box {
        guard let short = head.bigEndian32(at: 0) else { throw .unclear }
        let long = short == 1 ? head.number(at: 8, count: 8, isBig: true) : nil
        let length = short == 0 ? film.size - start : long ?? short
        let headLength = short == 1 ? 16 : 8
        guard length >= headLength, length < 1 << 50 else { throw .unclear }
        // One that was cut off is played up to its end.
        let end = min(start + length, film.size)
        let type = String(decoding: head[4..<8], as: UTF8.self)
        guard start + headLength <= end else { throw .unclear }
        return BoxReader.Box(
            type: type, range: start..<end, content: start + headLength..<end)
    }

    private mutating func empty(_ box: BoxReader.Box, from base: Int = 0) {
        cuts.patches.append(
            FilmCuts.Patch(offset: base + box.range.lowerBound + 4, bytes: Array("free".utf8)))
        zero(box.content, from: base)
    }

    private mutating func zero(_ range: Range<Int>, from base: Int) {
        guard !range.isEmpty else { return }
        cuts.zeros.append(base + range.lowerBound..<base + range.upperBound)
    }

    private mutating func look(into box: BoxReader.Box) throws(FilmMistake) {
        guard box.range.count < Self.mostTables else { throw .unclear }
        let bytes = film.read(box.range)
        let start = box.content.lowerBound - box.range.lowerBound
        guard bytes.count == box.range.count else { throw .unclear }
        if box.type == "moof" { isFragmented = true }
        try clean(
            bytes, start..<bytes.count, as: box.type, at: box.range.lowerBound)
    }
}

extension MovieCuts {
    /// By box: the boxes in it that a player needs.
    private static let needed: [String: Set<String>] = [
        "moov": ["mvhd", "trak", "mvex", "pssh"], "mvex": ["mehd", "trex"],
        "trak": ["tkhd", "edts", "mdia", "tapt"], "edts": ["elst"],
        "mdia": ["mdhd", "hdlr", "elng", "minf"],
        "minf": ["vmhd", "smhd", "hdlr", "dinf", "stbl"], "dinf": ["dref"],
        "stbl": [
            "stsd", "stts", "ctts", "cslg", "stss", "stps", "sdtp", "stsc", "stsz", "stz2", "stco",
            "co64", "sbgp", "sgpd", "saiz", "saio", "subs",
        ],
        "moof": ["mfhd", "traf"],
        "traf": ["tfhd", "tfdt", "trun", "saiz", "saio", "senc", "sbgp", "sgpd", "subs"],
    ]

    private mutating func clean(
        _ bytes: [UInt8], _ range: Range<Int>, as container: String, at base: Int
    ) throws(FilmMistake) {
        var reader = BoxReader(bytes, range)
        while let box = reader.next() {
            guard Self.needed[container]?.contains(box.type) == true else {
                // A film whose list of contents is compressed.
                if box.type == "cmov" { throw .unclear }
                empty(box, from: base)
                continue
            }
            if box.type == "trak" {
                let track = MovieTrack(bytes, box)
                tracks.append(track)
                guard track.isShown else {
                    cuts.holdsSubtitles = cuts.holdsSubtitles || track.isText
                    empty(box, from: base)
                    continue
                }
            }
            switch box.type {
            case _ where Self.needed[box.type] != nil:
                try clean(bytes, box.content, as: box.type, at: base)
            case "mvhd", "tkhd", "mdhd":
                let isLong = bytes.number(at: box.content.lowerBound, count: 1, isBig: true) == 1
                // When it was made and changed.
                zero(box.content.dropFirst(4).prefix(isLong ? 16 : 8), from: base)
            // The name of a program.
            case "hdlr": zero(box.content.dropFirst(12), from: base)
            case "dref":
                var entries = BoxReader(bytes, box.content.dropFirst(8))
                // Where the film lay on somebody's disk.
                while let entry = entries.next() { zero(entry.content.dropFirst(4), from: base) }
            case "stsd": cleanDescriptions(bytes, box, base)
            default: break
            }
        }
        if reader.position < range.upperBound {
            zero(reader.position..<range.upperBound, from: base)
        }
    }

    /// What a track is coded with. Only of pictures it is known where other boxes begin.
    private mutating func cleanDescriptions(
        _ bytes: [UInt8], _ box: BoxReader.Box, _ base: Int
    ) {
        guard tracks.last?.kind == "vide" else { return }
        var entries = BoxReader(bytes, box.content.dropFirst(8))
        while let entry = entries.next() {
            guard entry.content.count > 78 else { continue }
            // The name of the program, or of the camera.
            zero(entry.content.dropFirst(42).prefix(32), from: base)
            var parts = BoxReader(bytes, entry.content.dropFirst(78))
            while let part = parts.next() {
                if ["uuid", "udta", "meta", "free", "skip"].contains(part.type) {
                    empty(part, from: base)
                }
            }
        }
    }
}

extension MovieCuts {
    /// Overwrites everything among the samples that is neither picture nor sound.
    private mutating func cutSamples() throws(FilmMistake) {
        let shown = tracks.filter(\.isShown)
        guard !isFragmented else {
            // Where a part's samples lie stands in another way, which is not followed here.
            guard shown.count == tracks.count else { throw .unclear }
            return
        }
        guard tracks.allSatisfy({ $0.chunks != nil }) else { throw .unclear }
        let starts = tracks.flatMap { $0.chunks ?? [] }.map(\.lowerBound).sorted()
        var kept: [Range<Int>] = []
        for track in shown {
            for chunk in track.chunks ?? [] {
                var end = chunk.upperBound
                if track.isVague {
                    let home = media.first { $0.contains(chunk.lowerBound) }
                    let next = starts.first(after: chunk.lowerBound) ?? Int.max
                    end = max(end, min(next, home?.upperBound ?? end))
                }
                kept.append(chunk.lowerBound..<end)
            }
        }
        kept = kept.merged
        let others = tracks.filter { !$0.isShown }.flatMap { $0.chunks ?? [] }.merged
        guard !kept.overlaps(others) else { throw .unclear }
        for home in media {
            var position = home.lowerBound
            for range in kept where range.overlaps(home) {
                if range.lowerBound > position {
                    cuts.zeros.append(position..<range.lowerBound)
                }
                position = max(position, min(range.upperBound, home.upperBound))
            }
            if position < home.upperBound { cuts.zeros.append(position..<home.upperBound) }
        }
    }
}

extension [Range<Int>] {
    /// In their order, those that touch as one.
    fileprivate var merged: [Range<Int>] {
        var merged: [Range<Int>] = []
        for range in sorted(by: { $0.lowerBound < $1.lowerBound }) where !range.isEmpty {
            if let last = merged.last, last.upperBound >= range.lowerBound {
                let end = Swift.max(last.upperBound, range.upperBound)
                merged[merged.count - 1] = last.lowerBound..<end
            } else {
                merged.append(range)
            }
        }
        return merged
    }

    /// Of two that are merged.
    fileprivate func overlaps(_ others: [Range<Int>]) -> Bool {
        var index = others.startIndex
        for range in self {
            while index < others.endIndex, others[index].upperBound <= range.lowerBound {
                index += 1
            }
            if index < others.endIndex, others[index].overlaps(range) { return true }
        }
        return false
    }
}

extension [Int] {
    /// The first number after another one, in numbers that are sorted.
    fileprivate func first(after number: Int) -> Int? {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= number { low = middle + 1 } else { high = middle }
        }
        return low < count ? self[low] : nil
    }
}
