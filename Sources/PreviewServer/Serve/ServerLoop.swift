internal import Glibc

/// Waits for everything at once, on a thread of its own; all connections belong to it alone.
struct ServerLoop {
    enum Mail: Sendable {
        case answer(UInt64, Response, Request)
        /// A piece of text for some of those who are told of changes.
        case tell([UInt64], [UInt8])
        case stop
    }

    /// What the loop decides nothing about.
    struct Hooks: Sendable {
        /// Makes an answer and posts it.
        let answer: @Sendable (Request, UInt64) -> Void
        /// Whether a request may be answered at all.
        let refusal: @Sendable (Request) -> Refusal?
        /// Whether a request asks to be told of changes.
        let isStream: @Sendable (Request) -> Bool
        let opened: @Sendable (Request, UInt64) -> Void
        let closed: @Sendable (UInt64) -> Void
    }

    private let listener: Listener
    private let mailbox: Mailbox<Mail>
    private let hooks: Hooks
    private let limits: ServerLimits
    private let clock = ContinuousClock()
    private var connections: [UInt64: Connection] = [:]
    private var lastID: UInt64 = 0
    private var isRunning = true

    init(_ listener: Listener, _ mailbox: Mailbox<Mail>, _ hooks: Hooks, limits: ServerLimits) {
        self.listener = listener
        self.mailbox = mailbox
        self.hooks = hooks
        self.limits = limits
    }

    /// Returns when it is told to stop.
    mutating func run() {
        while isRunning {
            let ids = connections.keys.sorted()
            var entries = listener.descriptors.map {
                pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
            }
            let listeners = entries.count
            entries.append(pollfd(fd: mailbox.descriptor, events: Int16(POLLIN), revents: 0))
            for id in ids {
                guard let connection = connections[id] else { continue }
                entries.append(
                    pollfd(fd: connection.descriptor, events: connection.events, revents: 0))
            }
            guard poll(&entries, nfds_t(entries.count), timeout()) >= 0 else {
                if errno == EINTR { continue }
                break
            }
            if entries[listeners].revents != 0 { mailbox.take().forEach { read($0) } }
            for (id, entry) in zip(ids, entries[(listeners + 1)...]) where entry.revents != 0 {
                serve(id, entry.revents)
            }
            for entry in entries[..<listeners] where entry.revents != 0 { accept(entry.fd) }
            closeLate()
        }
        connections.keys.forEach { close($0) }
        listener.close()
    }
}

extension ServerLoop {
    /// Milliseconds to the next deadline; for ever when there is none, so that idling costs nothing.
    private func timeout() -> CInt {
        guard let next = connections.values.lazy.compactMap(\.deadline).min() else { return -1 }
        return CInt(max(0, min(60_000, (next - clock.now) / .milliseconds(1) + 1)))
    }

    private mutating func accept(_ descriptor: CInt) {
        while true {
            let client = Glibc.accept(descriptor, nil, nil)
            guard client >= 0 else {
                if errno == EMFILE || errno == ENFILE { makeRoom() }
                return
            }
            guard makeNonBlocking(client) else {
                _ = Glibc.close(client)
                continue
            }
            var yes: CInt = 1
            setsockopt(
                client, CInt(IPPROTO_TCP), TCP_NODELAY, &yes, socklen_t(MemoryLayout<CInt>.size))
            if connections.count >= limits.connections { makeRoom() }
            lastID += 1
            connections[lastID] = Connection(
                id: lastID, descriptor: client, deadline: clock.now + limits.request)
        }
    }

    /// Closes whoever has waited longest without asking anything: a person's browser asks at once.
    private mutating func makeRoom() {
        let silent = connections.values.filter { $0.phase == .reading }
        let oldest = silent.min { $0.id < $1.id } ?? connections.values.min { $0.id < $1.id }
        if let oldest { close(oldest.id) }
    }

    private mutating func close(_ id: UInt64) {
        guard let connection = connections.removeValue(forKey: id) else { return }
        _ = Glibc.close(connection.descriptor)
        if connection.phase == .streaming { hooks.closed(id) }
    }

    private mutating func closeLate() {
        let now = clock.now
        for (id, connection) in connections {
            if let deadline = connection.deadline, deadline <= now { close(id) }
        }
    }

    private mutating func read(_ mail: Mail) {
        switch mail {
        case .stop: isRunning = false
        case .answer(let id, let response, let request):
            guard connections[id]?.phase == .answering else { return }
            answer(id, ResponseMessage(response, to: request))
        case .tell(let ids, let text):
            for id in ids {
                guard var connection = connections[id], connection.phase == .streaming else {
                    continue
                }
                connection.put(text)
                let isThere = connection.send() && connection.waiting < limits.unread
                connections[id] = connection
                if !isThere { close(id) }
            }
        }
    }

    private mutating func serve(_ id: UInt64, _ events: Int16) {
        guard var connection = connections[id] else { return }
        var isThere = events & Int16(POLLNVAL | POLLERR) == 0
        if isThere, events & Int16(POLLIN | POLLHUP) != 0 {
            let isReading = connection.phase == .reading
            isThere = connection.receive()
            // Half a request and its sender gone: nobody waits for an answer.
            if isReading, isThere { parse(&connection) }
        }
        if isThere, events & Int16(POLLOUT) != 0 { isThere = send(&connection) }
        connections[id] = connection
        if !isThere { close(id) }
    }

    private mutating func answer(_ id: UInt64, _ message: ResponseMessage) {
        guard var connection = connections[id] else { return }
        connection.put(message)
        connection.phase = .writing(thenCloses: message.closes)
        let isThere = send(&connection)
        connections[id] = connection
        if !isThere { close(id) }
    }

    /// Writes, and goes on to the next request when all is written; false when nobody is there.
    private mutating func send(_ connection: inout Connection) -> Bool {
        connection.deadline = connection.phase == .streaming ? nil : clock.now + limits.write
        guard connection.send() else { return false }
        guard !connection.hasOutput, case .writing(let closes) = connection.phase else {
            return true
        }
        if closes {
            shutdown(connection.descriptor, CInt(SHUT_WR))
            connection.phase = .ending
            connection.deadline = clock.now + limits.ending
        } else {
            connection.phase = .reading
            connection.deadline = clock.now + limits.idle
            if !connection.input.isEmpty { parse(&connection) }
        }
        return true
    }

    /// Looks whether a whole request has arrived, and has it answered.
    private mutating func parse(_ connection: inout Connection) {
        switch RequestParser.parse(connection.input[...]) {
        case .incomplete: return
        case .refused(let refusal): refuse(&connection, refusal, to: nil)
        case .request(let request, let length):
            connection.input.removeFirst(length)
            if let refusal = hooks.refusal(request) {
                refuse(&connection, refusal, to: request)
            } else if hooks.isStream(request) {
                connection.phase = .streaming
                connection.deadline = nil
                connection.put(ResponseMessage.streamHead())
                // What it cannot take at once waits for the next round.
                _ = connection.send()
                hooks.opened(request, connection.id)
            } else {
                connection.phase = .answering
                connection.deadline = nil
                hooks.answer(request, connection.id)
            }
        }
    }

    private mutating func refuse(
        _ connection: inout Connection, _ refusal: Refusal, to request: Request?
    ) {
        var response = Response.text(refusal.status, refusal.reason + "\n")
        if refusal.status == 405 { response.set("Allow", "GET, HEAD") }
        connection.put(ResponseMessage(response, to: request))
        connection.phase = .writing(thenCloses: true)
        connection.input = []
        _ = send(&connection)
    }
}
