internal import Glibc

/// The bytes of a file and its status, both taken from one opened file.
struct FileContents: Sendable {
    let bytes: [UInt8]
    let status: FileStatus
}

/// Reads a whole file; a relative path begins at `folder`. Only regular files are read: a pipe would
/// block for ever.
func readFile(_ path: String, in folder: CInt = AT_FDCWD) throws(FileError) -> FileContents {
    let (descriptor, status) = try openRegularFile(path, in: folder)
    defer { close(descriptor) }
    var code: CInt = 0
    var bytes = [UInt8]()
    var expected = Int(status.size)
    // One byte more than the size, so that the end is seen without growing.
    repeat {
        let known = bytes
        bytes = [UInt8](unsafeUninitializedCapacity: expected + 1) { buffer, count in
            count = buffer.update(fromContentsOf: known)
            while count < buffer.count {
                let part = UnsafeMutableBufferPointer(rebasing: buffer[count...])
                let length = readOnce(descriptor, into: UnsafeMutableRawBufferPointer(part))
                guard length > 0 else {
                    code = length < 0 ? errno : 0
                    return
                }
                count += length
            }
        }
        guard code == 0 else { throw FileError(path: path, code: code) }
        let isWhole = bytes.count <= expected
        expected = 2 * bytes.count
        if isWhole { break }
    } while true
    return FileContents(bytes: bytes, status: status)
}

/// Hashes a whole file in pieces, so that a large one needs no memory.
func hashFile(_ path: String, in folder: CInt = AT_FDCWD) throws(FileError) -> ContentHash {
    let (descriptor, _) = try openRegularFile(path, in: folder)
    defer { close(descriptor) }
    var hasher = ContentHasher()
    let code = readPieces(of: descriptor) { piece in
        hasher.update(piece)
        return 0
    }
    guard code == 0 else { throw FileError(path: path, code: code) }
    return hasher.finish()
}

/// Opens a regular file for reading; the caller closes it.
func openRegularFile(
    _ path: String, in folder: CInt
) throws(FileError) -> (descriptor: CInt, status: FileStatus) {
    let descriptor = openat(folder, path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
    var raw = stat()
    let code = fstat(descriptor, &raw) == 0 ? 0 : errno
    let status = FileStatus(raw)
    guard code == 0, status.kind == .file else {
        close(descriptor)
        let wrongKind = status.kind == .folder ? EISDIR : EINVAL
        throw FileError(path: path, code: code == 0 ? wrongKind : code)
    }
    return (descriptor, status)
}

/// Hands over a file piece by piece until it ends or `body` answers with an error number.
/// Returns that number, or 0.
func readPieces(of descriptor: CInt, _ body: (UnsafeRawBufferPointer) -> CInt) -> CInt {
    withUnsafeTemporaryAllocation(byteCount: 1 << 17, alignment: 16) { buffer in
        while true {
            let length = readOnce(descriptor, into: buffer)
            if length == 0 { return 0 }
            if length < 0 { return errno }
            let code = body(UnsafeRawBufferPointer(rebasing: buffer[..<length]))
            if code != 0 { return code }
        }
    }
}

/// Writes all bytes. Returns 0, or the error number.
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> CInt {
    var rest = bytes
    while !rest.isEmpty {
        let length = write(descriptor, rest.baseAddress, rest.count)
        if length < 0 {
            if errno == EINTR { continue }
            return errno
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[length...])
    }
    return 0
}

private func readOnce(_ descriptor: CInt, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    while true {
        let length = read(descriptor, buffer.baseAddress, buffer.count)
        if length < 0, errno == EINTR { continue }
        return length
    }
}

/// Reads at most `length` bytes from the beginning of a file.
func readHead(of path: String, upTo length: Int) throws(FileError) -> [UInt8] {
    let (descriptor, _) = try openRegularFile(path, in: AT_FDCWD)
    defer { close(descriptor) }
    var code: CInt = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
        let length = readOnce(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
        code = length < 0 ? errno : 0
        count = max(0, length)
    }
    guard code == 0 else { throw FileError(path: path, code: code) }
    return bytes
}
