internal import Glibc

/// A regular file, opened for reading; closed with the last reference.
package final class OpenedFile: Sendable {
    let descriptor: CInt
    let size: Int

    /// Nil unless it is a regular file that can be read.
    package convenience init?(path: String) {
        // A pipe would block for ever.
        self.init(descriptor: open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY))
    }

    /// Takes the descriptor over.
    init?(descriptor: CInt) {
        guard descriptor >= 0 else { return nil }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            close(descriptor)
            return nil
        }
        self.descriptor = descriptor
        size = Int(status.st_size)
    }

    deinit { close(descriptor) }

    /// Bytes from `offset`: fewer than asked for at the end of the file, none behind it.
    func read(from offset: Int, count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, read in
            read = 0
            while read < count {
                let length = pread(
                    descriptor, buffer.baseAddress.map { $0 + read }, count - read,
                    off_t(offset + read))
                if length < 0, errno == EINTR { continue }
                guard length > 0 else { return }
                read += length
            }
        }
    }
}
