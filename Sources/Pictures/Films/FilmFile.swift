/// A film whose boxes or elements are read, and its pictures and sounds are not.
///
/// It can be larger than the memory: its bytes are asked for piece by piece.
package struct FilmFile {
    let size: Int
    let read: (Range<Int>) -> [UInt8]

    /// - Parameter read: the bytes of a part; fewer, when the file ends before.
    package init(size: Int, read: @escaping (Range<Int>) -> [UInt8]) {
        self.size = size
        self.read = read
    }

    package init(_ bytes: [UInt8]) {
        self.init(size: bytes.count) { Array(bytes[$0.clamped(to: 0..<bytes.count)]) }
    }

    /// What has to be overwritten so that the film says nothing but itself; nothing moves.
    package func cuts() throws(FilmMistake) -> FilmCuts {
        let start = read(0..<min(size, 16))
        let boxes: [StaticString] = ["ftyp", "moov", "mdat", "wide", "free", "skip", "pnot"]
        if start.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) { return try MatroskaCuts(self).cuts }
        guard boxes.contains(where: { start.has($0, at: 4) }) else { throw .unknown }
        return try MovieCuts(self).cuts
    }

    /// The endings of films, and of recordings in the same containers.
    package static let endings: Set<String> = [
        "mp4", "m4v", "mov", "qt", "3gp", "3g2", "m4a", "m4b", "webm", "mkv", "mka",
    ]

    /// Those of films whose containers are not known here.
    package static let foreignEndings: Set<String> = [
        "avi", "mpg", "mpeg", "mts", "m2ts", "wmv", "asf", "flv", "ogv", "insv", "lrv",
    ]
}

/// Why a film cannot be cleaned.
package enum FilmMistake: Error, Sendable, Hashable {
    /// It is none that is known here.
    case unknown
    /// Its boxes cannot be followed, or what tells tales shares bytes with what is shown.
    case unclear
}

/// What is overwritten in a film.
package struct FilmCuts: Sendable, Equatable {
    package struct Patch: Sendable, Equatable {
        package let offset: Int
        package let bytes: [UInt8]
    }

    /// What becomes zeros.
    package var zeros: [Range<Int>] = []
    /// What becomes something else, afterwards.
    package var patches: [Patch] = []
    /// Subtitles inside the film went too: cameras write the place there, several times a second.
    package var holdsSubtitles = false

    /// Whether it says nothing as it is.
    package func changes(_ film: FilmFile) -> Bool {
        if patches.contains(where: { film.read($0.offset..<$0.offset + $0.bytes.count) != $0.bytes }
        ) {
            return true
        }
        return zeros.contains { range in
            stride(from: range.lowerBound, to: range.upperBound, by: 1 << 20).contains { start in
                let piece = start..<min(start + 1 << 20, range.upperBound)
                return film.read(piece).contains { $0 != 0 }
            }
        }
    }

    /// The film without what it says, in memory.
    package func applied(to bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for range in zeros {
            bytes.replaceSubrange(range, with: repeatElement(0, count: range.count))
        }
        for patch in patches {
            bytes.replaceSubrange(
                patch.offset..<patch.offset + patch.bytes.count, with: patch.bytes)
        }
        return bytes
    }
}
