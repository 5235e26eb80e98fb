internal import Glibc

/// One connection: what came in, what has to go out, and how long it may take.
struct Connection {
    enum Phase: Equatable {
        /// Waits for the rest of a request.
        case reading
        /// Somebody makes the answer.
        case answering
        case writing(thenCloses: Bool)
        /// Is told of changes for as long as the page is open.
        case streaming
        /// Everything is said; what still comes in is thrown away, so that the answer arrives.
        case ending
    }

    let id: UInt64
    let descriptor: CInt
    var phase = Phase.reading
    /// When the connection is closed unless something happens; a stream may last for ever.
    var deadline: ContinuousClock.Instant?
    var input: [UInt8] = []
    private var output: [UInt8] = []
    private var written = 0
    private var file: (opened: OpenedFile, rest: Range<Int>)?

    init(id: UInt64, descriptor: CInt, deadline: ContinuousClock.Instant) {
        self.id = id
        self.descriptor = descriptor
        self.deadline = deadline
    }

    /// Whether anything waits to be written.
    var hasOutput: Bool { written < output.count || file != nil }

    /// How many bytes a slow reader has not taken.
    var waiting: Int { output.count - written }

    var events: Int16 {
        switch phase {
        case .reading, .ending: Int16(POLLIN)
        case .answering: 0
        case .writing: Int16(POLLOUT)
        case .streaming: Int16(hasOutput ? POLLIN | POLLOUT : POLLIN)
        }
    }

    mutating func put(_ message: ResponseMessage) {
        put(message.bytes)
        file = message.file
    }

    mutating func put(_ bytes: [UInt8]) {
        if written == output.count {
            output = bytes
            written = 0
        } else {
            output += bytes
        }
    }

    /// Reads what is there; false when the other side has gone.
    mutating func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let length = recv(descriptor, &buffer, buffer.count, 0)
            if length < 0 {
                if errno == EINTR { continue }
                return errno == EAGAIN || errno == EWOULDBLOCK
            }
            guard length > 0 else { return false }
            if phase == .reading { input += buffer[..<length] }
            // A request that never ends is refused as soon as it is too long.
            if length < buffer.count || input.count > RequestParser.longestHead { return true }
        }
    }

    /// Writes what the other side takes; false when it has gone.
    mutating func send() -> Bool {
        while hasOutput {
            if written == output.count { refill() }
            let length = output.withUnsafeBytes { bytes in
                Glibc.send(
                    descriptor, bytes.baseAddress.map { $0 + written }, output.count - written,
                    CInt(MSG_NOSIGNAL))
            }
            if length < 0 {
                if errno == EINTR { continue }
                return errno == EAGAIN || errno == EWOULDBLOCK
            }
            written += length
        }
        return true
    }

    /// Takes the next piece of the file.
    private mutating func refill() {
        guard let (opened, rest) = file else { return }
        let piece = opened.read(from: rest.lowerBound, count: min(rest.count, 131_072))
        output = piece
        written = 0
        let next = rest.lowerBound + piece.count
        // A file that became shorter ends the answer; the length that was promised cannot be kept.
        file = piece.isEmpty || next == rest.upperBound ? nil : (opened, next..<rest.upperBound)
        if piece.isEmpty { phase = .writing(thenCloses: true) }
    }
}
