internal import Glibc
internal import Synchronization

/// Brings values from tasks to a thread that waits in `poll`.
final class Mailbox<Mail: Sendable>: Sendable {
    private let mail = Mutex<[Mail]>([])
    /// Readable as long as there is mail.
    let descriptor: CInt
    private let bell: CInt

    init() {
        var ends: [CInt] = [0, 0]
        precondition(pipe(&ends) == 0, "no descriptor is left for a pipe")
        precondition(ends.allSatisfy(makeNonBlocking))
        (descriptor, bell) = (ends[0], ends[1])
    }

    deinit {
        close(descriptor)
        close(bell)
    }

    func post(_ value: Mail) {
        let isFirst = mail.withLock { mail in
            mail.append(value)
            return mail.count == 1
        }
        var byte: UInt8 = 1
        if isFirst { _ = write(bell, &byte, 1) }
    }

    func take() -> [Mail] {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(descriptor, &bytes, bytes.count) > 0 {}
        return mail.withLock { mail in
            defer { mail = [] }
            return mail
        }
    }
}
