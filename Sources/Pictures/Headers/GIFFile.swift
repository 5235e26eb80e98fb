/// A GIF taken apart into its blocks.
struct GIFFile {
    struct Block {
        enum Kind { case frame, control, comment, application(String), other }

        let kind: Kind
        let range: Range<Int>
    }

    let bytes: [UInt8]
    /// Where the first block begins: behind the screen and its colours.
    let start: Int
    let blocks: [Block]
    let header: PictureHeader

    init(_ bytes: [UInt8]) throws(PictureMistake) {
        self.bytes = bytes
        guard bytes.count >= 13, let width = bytes.littleEndian16(at: 6),
            let height = bytes.littleEndian16(at: 8)
        else { throw .truncated(.gif) }
        var position = 13 + Self.colours(bytes[10])
        start = position
        var blocks: [Block] = []
        var frames = 0
        while true {
            guard position < bytes.count else { throw .truncated(.gif) }
            let first = position
            switch bytes[position] {
            case 0x3B:
                self.blocks = blocks
                var header = PictureHeader(.gif, width: width, height: height)
                header.isAnimated = frames > 1
                guard frames > 0 else { throw .broken(.gif) }
                self.header = header
                return
            case 0x2C:
                guard position + 10 < bytes.count else { throw .truncated(.gif) }
                // The frame's place, its colours, the size of its codes, then its pixels.
                position += 11 + Self.colours(bytes[position + 9])
                frames += 1
                position = try Self.endOfPieces(bytes, from: position)
                blocks.append(Block(kind: .frame, range: first..<position))
            case 0x21:
                guard position + 2 < bytes.count else { throw .truncated(.gif) }
                let label = bytes[position + 1]
                let name = bytes[min(position + 3, bytes.count)..<min(position + 14, bytes.count)]
                position = try Self.endOfPieces(bytes, from: position + 2)
                let kind: Block.Kind =
                    switch label {
                    case 0xF9: .control
                    case 0xFE: .comment
                    case 0xFF: .application(String(decoding: name, as: UTF8.self))
                    default: .other
                    }
                blocks.append(Block(kind: kind, range: first..<position))
            default: throw .broken(.gif)
            }
        }
    }

    private static func colours(_ flags: UInt8) -> Int {
        flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
    }

    /// The end of a chain of pieces, each with its length before it; an empty one is the last.
    private static func endOfPieces(_ bytes: [UInt8], from start: Int) throws(PictureMistake) -> Int
    {
        var position = start
        while position < bytes.count {
            let length = Int(bytes[position])
            position += 1 + length
            if length == 0 { return position }
        }
        throw .truncated(.gif)
    }
}
