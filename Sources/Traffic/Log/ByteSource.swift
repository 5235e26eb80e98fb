internal import Glibc

/// The bytes of a file or of standard input, unpacked where they are packed with gzip.
struct ByteSource: ~Copyable {
    /// How reading ended.
    enum Ending: Equatable, Sendable {
        case whole
        /// A gzip file stops in its middle: what was read counts.
        case cutOff
        /// A gzip file is damaged from some place on: what was read counts.
        case damaged
        /// Packed in a way that cannot be read here.
        case packed(String)
        /// The system refused to read on.
        case refused(code: Int32)
    }

    /// Why something cannot be opened.
    struct Refusal: Error { let code: Int32 }

    private(set) var ending = Ending.whole
    private let file: Int32
    private let isOwn: Bool
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 16)
    /// What has been read and not been given on.
    private var rest = 0..<0
    private var unpacker: Unpacker?
    private var hasBegun = false
    private var isDone = false

    /// - Parameter path: `-` for standard input.
    init(_ path: String) throws(Refusal) {
        let isFile = path != "-"
        let opened = isFile ? open(path, O_RDONLY | O_CLOEXEC) : STDIN_FILENO
        if opened < 0 { throw Refusal(code: errno) }
        var status = stat()
        if isFile, fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            close(opened)
            throw Refusal(code: EISDIR)
        }
        isOwn = isFile
        file = opened
    }

    deinit {
        buffer.deallocate()
        if isOwn { close(file) }
    }

    /// Appends what comes next; false at the end.
    mutating func read(into bytes: inout [UInt8]) -> Bool {
        if !hasBegun { begin() }
        guard !isDone else { return false }
        while true {
            if rest.isEmpty, !fill(from: 0) {
                isDone = true
                if ending == .whole, let unpacker, !unpacker.isBetweenMembers { ending = .cutOff }
                return false
            }
            guard let unpacker else {
                bytes.append(contentsOf: buffer[rest])
                rest = 0..<0
                return true
            }
            let input = UnsafeRawBufferPointer(rebasing: buffer[rest])
            let (used, result) = unpacker.unpack(input, into: &bytes)
            rest = rest.lowerBound + used..<rest.upperBound
            switch result {
            case .read(let count) where count > 0: return true
            case .read: continue
            // Behind the last member some write zeros.
            case .rest: isDone = true
            case .damaged: refuse(.damaged)
            }
            return false
        }
    }

    /// Looks at the first bytes: what a file is, they say and not its name.
    private mutating func begin() {
        hasBegun = true
        while rest.count < 6, fill(from: rest.upperBound) {}
        let head = Array(buffer[rest].prefix(6))
        let packings: [(sign: [UInt8], name: String)] = [
            ([0x28, 0xB5, 0x2F, 0xFD], "zstd"), (Array("BZh".utf8), "bzip2"),
            ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz"), ([0x50, 0x4B, 0x03, 0x04], "zip"),
        ]
        if head.starts(with: [0x1F, 0x8B]) {
            unpacker = Unpacker()
        } else if let packing = packings.first(where: { head.starts(with: $0.sign) }) {
            refuse(.packed(packing.name))
        }
    }

    private mutating func refuse(_ ending: Ending) {
        self.ending = ending
        isDone = true
    }

    /// Reads into the buffer, behind what is to stay in it; false at the end.
    private mutating func fill(from start: Int) -> Bool {
        var count = 0
        repeat {
            count = Glibc.read(
                file, buffer.baseAddress.map { $0 + start }, buffer.count - start)
        } while count < 0 && errno == EINTR
        if count < 0 { ending = .refused(code: errno) }
        rest = (start == 0 ? 0 : rest.lowerBound)..<start + max(0, count)
        return count > 0
    }
}
