internal import CCmarkGFM
import Glibc
import Synchronization

/// The memory of one tree: taken in large pieces, and given back all at once.
///
/// A page is about two thousand small allocations, each of which the C library looks for, and
/// looks for again to free it: a fifth of the time of cmark. cmark's own arena is no cure, since
/// the whole process shares it. cmark does not say for which tree it asks, so the thread knows.
struct TreeMemory: ~Copyable {
    private let arena: UnsafeMutablePointer<Arena>

    init() {
        arena = .allocate(capacity: 1)
        arena.initialize(to: Arena())
    }

    deinit {
        arena.pointee.giveBack()
        arena.deallocate()
    }

    /// Lets cmark allocate from this memory, on this thread, while `body` runs.
    borrowing func use<Result>(_ body: (UnsafeMutablePointer<cmark_mem>) -> Result) -> Result {
        let previous = pthread_getspecific(arenaOfThread)
        pthread_setspecific(arenaOfThread, arena)
        defer { pthread_setspecific(arenaOfThread, previous) }
        return body(allocator)
    }
}

/// Pieces of memory of which the last is being filled.
private struct Arena {
    /// What stands before every allocation: its size, for `realloc`.
    static let header = 8
    static let pieceBytes = 64 << 10

    private var next: UnsafeMutableRawPointer?
    private var left = 0
    private var pieces: [UnsafeMutableRawPointer] = []
    /// Those that are larger than a piece.
    private var large: [UnsafeMutableRawPointer] = []

    mutating func allocate(_ bytes: Int) -> UnsafeMutableRawPointer {
        let bytes = (bytes + 7) & ~7
        let needed = bytes + Self.header
        if needed > left { take(needed) }
        guard let start = next else { fatalError("no memory for a Markdown text") }
        start.storeBytes(of: bytes, as: Int.self)
        next = start + needed
        left -= needed
        return start + Self.header
    }

    mutating func reallocate(
        _ old: UnsafeMutableRawPointer, _ bytes: Int
    ) -> UnsafeMutableRawPointer {
        let size = (old - Self.header).load(as: Int.self)
        if bytes <= size { return old }
        let needed = (bytes + 7) & ~7
        // The last one grows where it is.
        if old + size == next, needed - size <= left {
            (old - Self.header).storeBytes(of: needed, as: Int.self)
            next = old + needed
            left -= needed - size
            return old
        }
        let new = allocate(bytes)
        memcpy(new, old, size)
        return new
    }

    mutating func giveBack() {
        for piece in large { piece.deallocate() }
        large = []
        PiecePool.giveBack(pieces)
        pieces = []
    }

    private mutating func take(_ needed: Int) {
        if needed > Self.pieceBytes {
            let piece = UnsafeMutableRawPointer.allocate(byteCount: needed, alignment: 16)
            large.append(piece)
            next = piece
            left = needed
        } else {
            let piece = PiecePool.take()
            pieces.append(piece)
            next = piece
            left = Self.pieceBytes
        }
    }
}

/// Pieces that wait for the next tree: new memory from the system costs a page fault every 4 KB.
private enum PiecePool {
    /// 8 MB.
    private static let most = 128
    private static let pieces = Mutex<[UInt]>([])

    static func take() -> UnsafeMutableRawPointer {
        let address = pieces.withLock { $0.popLast() }
        return address.flatMap { UnsafeMutableRawPointer(bitPattern: $0) }
            ?? .allocate(byteCount: Arena.pieceBytes, alignment: 16)
    }

    static func giveBack(_ returned: [UnsafeMutableRawPointer]) {
        let kept = pieces.withLock { pieces in
            let kept = min(returned.count, most - pieces.count)
            for piece in returned[..<kept] { pieces.append(UInt(bitPattern: piece)) }
            return kept
        }
        for piece in returned[kept...] { piece.deallocate() }
    }
}

private let arenaOfThread: pthread_key_t = {
    var key = pthread_key_t()
    guard pthread_key_create(&key, nil) == 0 else { fatalError("no key for a thread's memory") }
    return key
}()

private func currentArena() -> UnsafeMutablePointer<Arena> {
    guard let arena = pthread_getspecific(arenaOfThread) else {
        preconditionFailure("cmark asks for memory outside of TreeMemory.use")
    }
    return arena.assumingMemoryBound(to: Arena.self)
}

// cmark reads it and never writes it.
nonisolated(unsafe) private let allocator: UnsafeMutablePointer<cmark_mem> = {
    let allocator = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    allocator.initialize(
        to: cmark_mem(
            calloc: { count, size in
                let bytes = count * size
                let memory = currentArena().pointee.allocate(bytes)
                memset(memory, 0, bytes)
                return memory
            },
            realloc: { old, bytes in
                guard let old else { return currentArena().pointee.allocate(bytes) }
                return currentArena().pointee.reallocate(old, bytes)
            },
            free: { _ in }))
    return allocator
}()
