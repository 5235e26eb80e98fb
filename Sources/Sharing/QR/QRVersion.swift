/// What a version of QR codes holds at level M, and how its bytes are protected.
struct QRVersion {
    let number: Int
    /// Codewords that correct errors, in each block.
    let correction: Int
    /// Codewords of data in each block.
    let blocks: [Int]
    /// Rows and columns of alignment patterns.
    let alignments: [Int]

    static let all = [
        QRVersion(number: 1, correction: 10, blocks: [16], alignments: []),
        QRVersion(number: 2, correction: 16, blocks: [28], alignments: [6, 18]),
        QRVersion(number: 3, correction: 26, blocks: [44], alignments: [6, 22]),
        QRVersion(number: 4, correction: 18, blocks: [32, 32], alignments: [6, 26]),
        QRVersion(number: 5, correction: 24, blocks: [43, 43], alignments: [6, 30]),
        QRVersion(number: 6, correction: 16, blocks: [27, 27, 27, 27], alignments: [6, 34]),
        QRVersion(number: 7, correction: 18, blocks: [31, 31, 31, 31], alignments: [6, 22, 38]),
        QRVersion(number: 8, correction: 22, blocks: [38, 38, 39, 39], alignments: [6, 24, 42]),
        QRVersion(
            number: 9, correction: 22, blocks: [36, 36, 36, 37, 37], alignments: [6, 26, 46]),
        QRVersion(
            number: 10, correction: 26, blocks: [43, 43, 43, 43, 44], alignments: [6, 28, 50]),
    ]

    /// Bits that say how many bytes follow.
    private var lengthBits: Int { number < 10 ? 8 : 16 }

    private var dataCount: Int { blocks.reduce(0, +) }

    /// How many bytes of text fit.
    var capacity: Int { (dataCount * 8 - 4 - lengthBits) / 8 }

    /// The codewords as they stand in the code: data and correction, the blocks interleaved.
    func codewords(of bytes: [UInt8]) -> [UInt8] {
        let data = data(bytes)
        var start = 0
        var parts: [(data: ArraySlice<UInt8>, correction: [UInt8])] = []
        let reedSolomon = ReedSolomon(count: correction)
        for count in blocks {
            let block = data[start..<start + count]
            parts.append((block, reedSolomon.correction(of: block)))
            start += count
        }
        var codewords: [UInt8] = []
        for index in 0..<(blocks.max() ?? 0) {
            for part in parts where index < part.data.count {
                codewords.append(part.data[part.data.startIndex + index])
            }
        }
        for index in 0..<correction {
            for part in parts { codewords.append(part.correction[index]) }
        }
        return codewords
    }

    /// Byte mode, the length, the bytes, an end, and filling.
    private func data(_ bytes: [UInt8]) -> [UInt8] {
        var bits = BitWriter()
        bits.append(0b0100, count: 4)
        bits.append(bytes.count, count: lengthBits)
        for byte in bytes { bits.append(Int(byte), count: 8) }
        bits.append(0, count: min(4, dataCount * 8 - bits.count))
        bits.append(0, count: (8 - bits.count % 8) % 8)
        var data = bits.bytes
        var filling: UInt8 = 0xEC
        while data.count < dataCount {
            data.append(filling)
            filling = filling == 0xEC ? 0x11 : 0xEC
        }
        return data
    }
}

/// Bits in a row, the highest first.
private struct BitWriter {
    private(set) var bytes: [UInt8] = []
    private(set) var count = 0

    mutating func append(_ value: Int, count added: Int) {
        for bit in (0..<added).reversed() {
            if count % 8 == 0 { bytes.append(0) }
            if value >> bit & 1 == 1 { bytes[count / 8] |= 0x80 >> UInt8(count % 8) }
            count += 1
        }
    }
}

/// Reed-Solomon codes over GF(256), as QR codes use them.
private struct ReedSolomon {
    private let divisor: [UInt8]

    init(count: Int) {
        var divisor = [UInt8](repeating: 0, count: count)
        divisor[count - 1] = 1
        var root: UInt8 = 1
        for _ in 0..<count {
            for index in divisor.indices {
                divisor[index] = Self.product(divisor[index], root)
                if index + 1 < count { divisor[index] ^= divisor[index + 1] }
            }
            root = Self.product(root, 2)
        }
        self.divisor = divisor
    }

    func correction(of data: ArraySlice<UInt8>) -> [UInt8] {
        var rest = [UInt8](repeating: 0, count: divisor.count)
        for byte in data {
            let factor = byte ^ rest.removeFirst()
            rest.append(0)
            for index in rest.indices { rest[index] ^= Self.product(divisor[index], factor) }
        }
        return rest
    }

    private static func product(_ left: UInt8, _ right: UInt8) -> UInt8 {
        var product = 0
        for bit in (0..<8).reversed() {
            product = (product << 1) ^ ((product >> 7) * 0x11D)
            product ^= Int(right >> UInt8(bit) & 1) * Int(left)
        }
        return UInt8(product)
    }
}
