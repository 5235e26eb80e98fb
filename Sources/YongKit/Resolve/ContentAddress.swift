/// The address of a link or an image, as an editor wrote it.
package enum ContentAddress: Sendable, Equatable {
    /// `https:…`, `mailto:…`: leads out of the site and stays as it is.
    case external
    /// No address but an extension of ours, such as `fact:topic-views`.
    case inline(InlineLink)
    /// `#history`: a heading of the same page.
    case fragment(String)
    /// A path of the Content tree, absolute and without `.` and `..`.
    case path(String, query: String, fragment: String?)
    /// `../../..` leads out of Content.
    case outside

    /// - Parameter folder: the folder of the page that holds the address, `/city/tianyi/`.
    package init(_ written: String, in folder: String) {
        let bytes = Array(written.utf8)
        if Self.hasScheme(bytes) {
            self = InlineLink(written).map { .inline($0) } ?? .external
            return
        }
        if bytes.starts(with: [0x2F, 0x2F]) {
            self = .external
            return
        }
        var rest = bytes[...]
        var fragment: String?
        if let hash = rest.firstIndex(of: 0x23) {
            fragment = Self.decoded(rest[(hash + 1)...])
            rest = rest[..<hash]
        }
        if rest.isEmpty, let fragment {
            self = .fragment(fragment)
            return
        }
        var query = ""
        if let mark = rest.firstIndex(of: 0x3F) {
            query = String(decoding: rest[mark...], as: UTF8.self)
            rest = rest[..<mark]
        }
        // The usual address is a path of Content in its plain form.
        if rest.first == 0x2F, Self.isPlain(rest) {
            self = .path(
                String(decoding: rest, as: UTF8.self), query: query, fragment: fragment)
            return
        }
        let path = Self.decoded(rest)
        guard let absolute = Self.absolute(path, in: folder) else {
            self = .outside
            return
        }
        self = .path(absolute, query: query, fragment: fragment)
    }

    /// Whether nothing in a path has to be decoded or taken out: no `%`, no `//`, no `/.`.
    private static func isPlain(_ path: ArraySlice<UInt8>) -> Bool {
        var last: UInt8 = 0
        for byte in path {
            if byte == 0x25 || last == 0x2F && (byte == 0x2F || byte == 0x2E) { return false }
            last = byte
        }
        return true
    }

    /// Whether what stands before a colon can be a scheme.
    private static func hasScheme(_ bytes: [UInt8]) -> Bool {
        guard let colon = bytes.firstIndex(of: 0x3A), colon > 0 else { return false }
        let letters = bytes[..<colon].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
        return letters.enumerated().allSatisfy { index, byte in
            (0x61...0x7A).contains(byte)
                || index > 0
                    && ((0x30...0x39).contains(byte) || byte == 0x2B || byte == 0x2D
                        || byte == 0x2E)
        }
    }

    /// Joins a relative path to its folder and takes `.` and `..` out; nil when it leaves the root.
    private static func absolute(_ path: String, in folder: String) -> String? {
        let whole = path.utf8.first == 0x2F ? path : folder + path
        var parts: [Substring] = []
        for part in whole.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
            if part == ".." {
                if parts.popLast() == nil { return nil }
            } else {
                parts.append(part)
            }
        }
        let isFolder = whole.hasSuffix("/") || whole.hasSuffix("/.") || whole.hasSuffix("/..")
        guard !parts.isEmpty else { return "/" }
        return "/" + parts.joined(separator: "/") + (isFolder ? "/" : "")
    }

    /// Percent signs resolved; a sign that stands for nothing stays as it is.
    private static func decoded(_ bytes: some RandomAccessCollection<UInt8>) -> String {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count)
        var rest = Array(bytes)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, rest.count >= 2,
                let high = Character(Unicode.Scalar(rest.first ?? 0)).hexDigitValue,
                let low = Character(Unicode.Scalar(rest.dropFirst().first ?? 0)).hexDigitValue
            {
                decoded.append(UInt8(high << 4 | low))
                rest = rest.dropFirst(2)
            } else {
                decoded.append(byte)
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }
}
