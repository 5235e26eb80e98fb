internal import Synchronization

/// Some whole lines of a log.
struct LogBlock: Sendable {
    static let size = 1 << 20
    /// No line of a log is longer; what is longer is counted as one line that cannot be read.
    static let longestLine = 1 << 16

    let bytes: [UInt8]
    /// Lines before it that were too long to be kept.
    let longLinesBefore: Int
}

/// What was found in one block.
struct BlockReport: Sendable {
    var lines = 0
    var entries = 0
    /// The first lines that could not be read, counted from 1.
    var faults: [(line: Int, fault: LineFault)] = []
}

/// Cuts a log into blocks at the ends of lines.
final class LogBlocks: Sendable {
    private struct State: ~Copyable {
        var source: ByteSource
        var rest: [UInt8] = []
        var isInLongLine = false
        var isAtEnd = false
    }

    private let state: Mutex<State>

    init(_ source: consuming sending ByteSource) { state = Mutex(State(source: source)) }

    /// How the source ended, once it has.
    var ending: ByteSource.Ending { state.withLock { $0.source.ending } }

    /// The next blocks; none at the end.
    func next(_ count: Int) -> [LogBlock] {
        state.withLock { state in
            var blocks: [LogBlock] = []
            while blocks.count < count, let block = Self.next(&state) { blocks.append(block) }
            return blocks
        }
    }

    private static func next(_ state: inout State) -> LogBlock? {
        guard !state.isAtEnd else { return nil }
        var bytes = state.rest
        state.rest = []
        var longLines = 0
        while state.source.read(into: &bytes) {
            if state.isInLongLine {
                guard let end = firstLineEnd(bytes) else {
                    bytes = []
                    continue
                }
                bytes.removeFirst(end + 1)
                state.isInLongLine = false
            }
            guard bytes.count >= LogBlock.size else { continue }
            if let end = bytes.lastIndex(of: 0x0A) {
                state.rest = Array(bytes[(end + 1)...])
                bytes.removeLast(bytes.count - end - 1)
                return LogBlock(bytes: bytes, longLinesBefore: longLines)
            }
            longLines += 1
            state.isInLongLine = true
            bytes = []
        }
        state.isAtEnd = true
        guard !bytes.isEmpty || longLines > 0 else { return nil }
        return LogBlock(bytes: bytes, longLinesBefore: longLines)
    }

    private static func firstLineEnd(_ bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBytes { $0.place(of: 0x0A, in: 0..<$0.count) }
    }
}
