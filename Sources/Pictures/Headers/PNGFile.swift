/// A PNG taken apart into its chunks.
struct PNGFile {
    struct Chunk {
        let type: String
        /// With its length, type and checksum.
        let range: Range<Int>
        let payload: Range<Int>
    }

    let bytes: [UInt8]
    let chunks: [Chunk]
    let header: PictureHeader

    init(_ bytes: [UInt8]) throws(PictureMistake) {
        self.bytes = bytes
        var chunks: [Chunk] = []
        var position = 8
        while chunks.last?.type != "IEND" {
            guard let length = bytes.bigEndian32(at: position), position + 12 <= bytes.count else {
                throw .truncated(.png)
            }
            guard length < 1 << 31 else { throw .broken(.png) }
            let type = bytes[position + 4..<position + 8]
            guard type.allSatisfy({ (0x41...0x5A).contains($0 & 0xDF) }) else {
                throw .broken(.png)
            }
            let end = position + 12 + length
            guard end <= bytes.count else { throw .truncated(.png) }
            chunks.append(
                Chunk(
                    type: String(decoding: type, as: UTF8.self), range: position..<end,
                    payload: position + 8..<end - 4))
            position = end
        }
        self.chunks = chunks
        guard let first = chunks.first, first.type == "IHDR", first.payload.count == 13,
            let width = bytes.bigEndian32(at: first.payload.lowerBound),
            let height = bytes.bigEndian32(at: first.payload.lowerBound + 4),
            chunks.contains(where: { $0.type == "IDAT" })
        else { throw .broken(.png) }
        let colour = bytes[first.payload.lowerBound + 9]
        let exif = chunks.first { $0.type == "eXIf" }
        var header = PictureHeader(
            .png, width: width, height: height,
            orientation: exif.map { EXIF.orientation(bytes[$0.payload]) } ?? 1)
        header.hasAlpha = colour & 4 != 0 || chunks.contains { $0.type == "tRNS" }
        header.isAnimated = chunks.contains { $0.type == "acTL" }
        self.header = header
    }

    /// The checksum of PNG: CRC-32.
    static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
        var value: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            value ^= UInt32(byte)
            for _ in 0..<8 { value = value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
        }
        return ~value
    }

    static func chunk(_ type: String, _ payload: [UInt8]) -> [UInt8] {
        var chunk: [UInt8] = []
        chunk.append(bigEndian32: payload.count)
        chunk += Array(type.utf8) + payload
        chunk.append(bigEndian32: Int(checksum(Array(type.utf8) + payload)))
        return chunk
    }
}
