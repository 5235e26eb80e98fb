internal import Glibc

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
        left.text.hasSameBytes(as: right.text)
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
        left.text.hasSameBytes(as: right.text)
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(bytesOf: text)
    }
}

extension String {
    /// Whether both are written with the same bytes; `==` also takes two spellings of an accent for
    /// one text.
    package func hasSameBytes(as other: String) -> Bool {
        // Most texts that differ differ in length, which is known without looking.
        guard utf8.count == other.utf8.count else { return false }
        // One look at the memory of both: a byte at a time takes ten times as long.
        let isSame = utf8.withContiguousStorageIfAvailable { own in
            other.utf8.withContiguousStorageIfAvailable { other in
                guard let start = own.baseAddress, let second = other.baseAddress else {
                    return true
                }
                return memcmp(start, second, own.count) == 0
            }
        }
        return (isSame ?? nil) ?? utf8.elementsEqual(other.utf8)
    }
}

extension Hasher {
    fileprivate mutating func combine(bytesOf text: String) {
        var text = text
        text.withUTF8 { combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
