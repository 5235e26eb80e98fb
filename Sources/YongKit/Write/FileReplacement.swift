internal import Glibc

/// Replaces a small file in one step: a reader sees the old bytes or the new ones.
func replaceFile(_ path: String, with bytes: [UInt8]) throws(WriteError) {
    try replaceFile(path) { descriptor in
        bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    }
}

/// Replaces a file in one step; `fill` writes to a descriptor and returns an error number or 0.
func replaceFile(_ path: String, fill: (CInt) -> CInt) throws(WriteError) {
    let new = path + ".new"
    let descriptor = open(new, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o666)
    guard descriptor >= 0 else { throw .write(path: new, code: errno) }
    var code = fill(descriptor)
    if close(descriptor) != 0, code == 0 { code = errno }
    if code == 0, rename(new, path) != 0 { code = errno }
    if code != 0 {
        unlink(new)
        throw .write(path: path, code: code)
    }
}

/// Replaces a file that an editor wrote: through links, with its rights kept, and no other file
/// beside it is touched.
///
/// - Parameter old: what it is to hold still: somebody may have saved it since.
/// - Returns: false when it holds something else, and is left as it is.
func replaceWritten(
    _ path: String, holding old: [UInt8], with bytes: [UInt8]
) throws(WriteError) -> Bool {
    var status = stat()
    guard let real = realpath(path, nil), stat(real, &status) == 0 else {
        throw .write(path: path, code: errno)
    }
    defer { free(real) }
    let target = String(cString: real)
    let folder = target.lastIndex(of: "/").map { target[..<$0] } ?? "."
    let new = "\(folder)/.yong-\(getpid()).new"
    let descriptor = open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .write(path: path, code: errno) }
    var code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    if code == 0, fchmod(descriptor, status.st_mode & 0o7777) != 0 { code = errno }
    if close(descriptor) != 0, code == 0 { code = errno }
    // As late as can be.
    let isAsItWas = code != 0 || (try? readFile(target).bytes) == old
    if code == 0, isAsItWas, rename(new, target) != 0 { code = errno }
    if code != 0 || !isAsItWas { unlink(new) }
    if code != 0 { throw .write(path: path, code: code) }
    return isAsItWas
}

/// Makes a file that is not there yet: all of it, or none.
func makeFile(_ path: String, _ bytes: [UInt8]) throws(WriteError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else { throw .write(path: path, code: errno) }
    var code = bytes.withUnsafeBytes { writeAll($0, to: descriptor) }
    if close(descriptor) != 0, code == 0 { code = errno }
    guard code == 0 else {
        unlink(path)
        throw .write(path: path, code: code)
    }
}

func removeFile(_ path: String) { unlink(path) }
