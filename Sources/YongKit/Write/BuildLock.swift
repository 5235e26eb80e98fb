internal import Glibc

/// The right to write one output, held until the value goes away.
///
/// The lock is the kernel's and ends with its process, so the file's content says who holds it but
/// never whether. The file is not deleted: two builds would then hold two files of one name.
package struct BuildLock: ~Copyable {
    fileprivate let descriptor: CInt

    /// Waits for the lock of an output.
    ///
    /// - Parameters:
    ///   - limit: how long to wait for another build.
    ///   - waits: told once, when there is someone to wait for.
    package static func acquire(
        _ folder: OutputFolder, waitingUpTo limit: Duration = .seconds(10),
        whenWaiting waits: (_ process: Int32?) -> Void = { _ in }
    ) async throws -> BuildLock {
        try folder.makeState()
        let path = folder.statePath + "/lock"
        let lock = BuildLock(descriptor: open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666))
        guard lock.descriptor >= 0 else { throw WriteError.write(path: path, code: errno) }

        let clock = ContinuousClock()
        let deadline = clock.now + limit
        var isWaiting = false
        while true {
            let code = lock.tryToLock()
            if code == 0 { break }
            guard code == EWOULDBLOCK else { throw WriteError.write(path: path, code: code) }
            guard clock.now < deadline else {
                throw WriteError.locked(process: lock.holder(), path: path)
            }
            if !isWaiting {
                isWaiting = true
                waits(lock.holder())
            }
            try await clock.sleep(for: min(.milliseconds(20), deadline - clock.now))
        }
        lock.writeHolder()
        return lock
    }

    /// Lets the next build in; so does the end of the value's life.
    package consuming func release() {}

    deinit { if descriptor >= 0 { close(descriptor) } }
}

extension BuildLock {
    private func tryToLock() -> CInt {
        guard flock(descriptor, LOCK_EX | LOCK_NB) != 0 else { return 0 }
        // A file system without locks cannot keep two builds apart; that is no reason to build none.
        return [EOPNOTSUPP, ENOSYS, ENOLCK].contains(errno) ? 0 : errno
    }

    private func holder() -> Int32? {
        var digits = [UInt8](repeating: 0, count: 16)
        let length = pread(descriptor, &digits, digits.count, 0)
        let line = digits.prefix(max(0, length)).prefix { $0 != UInt8(ascii: "\n") }
        return Int32(String(decoding: line, as: UTF8.self))
    }

    private func writeHolder() {
        let line = Array("\(getpid())\n".utf8)
        // The content only helps the next one's message: failing to write it harms nothing.
        if ftruncate(descriptor, 0) == 0 { _ = pwrite(descriptor, line, line.count, 0) }
    }
}
