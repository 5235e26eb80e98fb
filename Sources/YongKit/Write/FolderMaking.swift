internal import Glibc

extension FolderHandle {
    /// Calls `body` with a path; when a folder on the way is missing, makes it and calls again.
    ///
    /// `body` returns an error number or 0, and so does this. Folders are made when the first file
    /// asks for them, so that the many files after it cost one call each.
    func withParents(of path: String, _ body: (UnsafePointer<CChar>) -> CInt) -> CInt {
        path.withCString { withParents(of: $0, body) }
    }

    func withParents(
        of path: UnsafePointer<CChar>, _ body: (UnsafePointer<CChar>) -> CInt
    ) -> CInt {
        let code = body(path)
        guard code == ENOENT else { return code }
        let parentsCode = makeParents(of: path)
        return parentsCode == 0 ? body(path) : parentsCode
    }

    private func makeParents(of path: UnsafePointer<CChar>) -> CInt {
        let length = strlen(path)
        return withUnsafeTemporaryAllocation(of: CChar.self, capacity: length + 1) { buffer in
            _ = buffer.update(fromContentsOf: UnsafeBufferPointer(start: path, count: length + 1))
            let slash = CChar(UInt8(ascii: "/"))
            let ends = (0..<length).filter { buffer[$0] == slash }

            func makeFolder(_ depth: Int) -> CInt {
                buffer[ends[depth]] = 0
                defer { buffer[ends[depth]] = slash }
                guard let name = buffer.baseAddress else { return ENOENT }
                let isThere = mkdirat(descriptor, name, 0o777) == 0 || errno == EEXIST
                return isThere ? 0 : errno
            }

            // Up to the first that can be made, then down again.
            var depth = ends.count
            var code = ENOENT
            while code == ENOENT, depth > 0 {
                depth -= 1
                code = makeFolder(depth)
            }
            while code == 0, depth + 1 < ends.count {
                depth += 1
                code = makeFolder(depth)
            }
            return code
        }
    }
}
