/// How the links of one page are written: what stands before a path, and what behind a folder.
struct LinkStyle: Sendable {
    private var prefix: [UInt8] = []
    private var folderFile: [UInt8] = []

    /// `prefix` may end in `/` or not: a path brings its own.
    init(prefix: String, folderFile: String) {
        let end = prefix.utf8.last == UInt8(ascii: "/") ? prefix.dropLast() : prefix[...]
        Escaping.appendEscaped(String(end), to: &self.prefix)
        PercentEncoding.append(folderFile, to: &self.folderFile)
    }

    func append(_ link: Link, to output: inout [UInt8]) {
        guard link.isOfSite else {
            output += link.address
            return
        }
        output += prefix
        if let end = link.folderEnd, !folderFile.isEmpty {
            output += link.address[..<end]
            output += folderFile
            output += link.address[end...]
        } else {
            output += link.address
        }
    }
}
