/// A WebP taken apart into its chunks.
struct WebPFile {
    struct Chunk {
        let type: String
        /// With its head and the byte that makes its length even.
        let range: Range<Int>
        let payload: Range<Int>
    }

    let bytes: [UInt8]
    let chunks: [Chunk]
    let header: PictureHeader

    init(_ bytes: [UInt8]) throws(PictureMistake) {
        self.bytes = bytes
        guard let size = bytes.littleEndian32(at: 4), bytes.count >= 12 else {
            throw .truncated(.webp)
        }
        guard size + 8 <= bytes.count else { throw .truncated(.webp) }
        let end = size + 8
        let chunks = Self.chunks(bytes, in: 12..<end)
        // A chunk that is longer than the file.
        let rest = chunks.last?.range.upperBound ?? 12
        guard rest + 8 > end else { throw .truncated(.webp) }
        self.chunks = chunks
        guard let first = chunks.first else { throw .truncated(.webp) }
        let payload = Array(bytes[first.payload].prefix(16))
        let size2D: (width: Int, height: Int)?
        var (hasAlpha, isAnimated) = (false, false)
        switch first.type {
        case "VP8X":
            guard payload.count >= 10, let width = payload.littleEndian24(at: 4),
                let height = payload.littleEndian24(at: 7)
            else { throw .broken(.webp) }
            size2D = (width + 1, height + 1)
            hasAlpha = payload[0] & 0x10 != 0
            isAnimated = payload[0] & 0x02 != 0
            let pixels = isAnimated ? ["ANMF"] : ["VP8 ", "VP8L"]
            guard chunks.contains(where: { pixels.contains($0.type) }) else {
                throw .broken(.webp)
            }
        case "VP8 ":
            guard payload.count >= 10, Array(payload[3..<6]) == [0x9D, 0x01, 0x2A] else {
                throw .broken(.webp)
            }
            size2D = payload.littleEndian16(at: 6).flatMap { width in
                payload.littleEndian16(at: 8).map { (width & 0x3FFF, $0 & 0x3FFF) }
            }
        case "VP8L":
            guard payload.first == 0x2F, let bits = payload.littleEndian32(at: 1) else {
                throw .broken(.webp)
            }
            size2D = (bits & 0x3FFF + 1, bits >> 14 & 0x3FFF + 1)
            hasAlpha = bits >> 28 & 1 == 1
        default: throw .broken(.webp)
        }
        guard let size2D else { throw .broken(.webp) }
        let exif = chunks.first { $0.type == "EXIF" }
        header = PictureHeader(
            .webp, width: size2D.width, height: size2D.height,
            orientation: exif.map { Self.orientation(bytes[$0.payload]) } ?? 1
        )
        .with(hasAlpha: hasAlpha, isAnimated: isAnimated)
    }

    /// Those that lie in another one; what cannot be followed ends them.
    static func chunks(_ bytes: [UInt8], in range: Range<Int>) -> [Chunk] {
        var chunks: [Chunk] = []
        var position = range.lowerBound
        while position + 8 <= range.upperBound {
            let type = String(decoding: bytes[position..<position + 4], as: UTF8.self)
            guard let length = bytes.littleEndian32(at: position + 4),
                position + 8 + length <= range.upperBound
            else { break }
            let next = min(position + 8 + length + length % 2, range.upperBound)
            chunks.append(
                Chunk(
                    type: type, range: position..<next,
                    payload: position + 8..<position + 8 + length))
            position = next
        }
        return chunks
    }

    static func chunk(_ type: String, _ payload: ArraySlice<UInt8>) -> [UInt8] {
        var chunk = Array(type.utf8)
        chunk.append(littleEndian32: payload.count)
        return chunk + payload + [UInt8](repeating: 0, count: payload.count % 2)
    }

    /// Some programs put the beginning that belongs into a JPEG here too.
    private static func orientation(_ exif: ArraySlice<UInt8>) -> Int {
        EXIF.orientation(exif.starts(with: "Exif\0\0".utf8) ? exif.dropFirst(6) : exif)
    }
}

extension PictureHeader {
    fileprivate func with(hasAlpha: Bool, isAnimated: Bool) -> PictureHeader {
        var header = self
        header.hasAlpha = hasAlpha
        header.isAnimated = isAnimated
        return header
    }
}
