/// A path of the published site, such as `/zh/city/tianyi/` or `/assets/site.css`.
///
/// Begins with `/`, has no empty, `.` or `..` component. Two paths are equal when their bytes are:
/// Swift's own `==` would merge `é` with `e` + accent, which are two files.
package struct SitePath: Sendable, Hashable, Comparable {
    package let text: String

    package init?(_ text: String) {
        guard text.utf8.first == 0x2F, Self.isSafe(text) else { return nil }
        self.text = text
    }

    /// For paths that are put together from checked parts.
    package init(unchecked text: String) {
        assert(text.utf8.first == 0x2F)
        self.text = text
    }

    package static let root = SitePath(unchecked: "/")

    /// Where the bytes lie below the output folder: a path that ends in `/` is its `index.html`.
    package var outputFile: String {
        let relative = text.dropFirst()
        return isFolder ? relative + "index.html" : String(relative)
    }

    package var isFolder: Bool { text.utf8.last == 0x2F }

    /// How many folders stand between the root and the file.
    package var depth: Int { text.utf8.reduce(-1) { $1 == 0x2F ? $0 + 1 : $0 } }

    package static func == (left: SitePath, right: SitePath) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    package static func < (left: SitePath, right: SitePath) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(bytesOf: text)
    }

    private static func isSafe(_ text: String) -> Bool {
        var parts = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).dropFirst()
        if parts.last?.isEmpty == true { parts.removeLast() }
        return parts.allSatisfy { part in
            !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
                && part.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        }
    }
}

/// A key for dictionaries whose strings are equal only when their bytes are.
package struct ByteKey: Hashable, Sendable {
    package let text: String

    package init(_ text: String) { self.text = text }

    package static func == (left: ByteKey, right: ByteKey) -> Bool {
        left.text.utf8.elementsEqual(right.text.utf8)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(bytesOf: text)
    }
}

extension Hasher {
    fileprivate mutating func combine(bytesOf text: String) {
        var text = text
        text.withUTF8 { combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
