internal import Glibc

/// Which libraries this machine has, without opening them: that alone costs 50 ms.
package enum InstalledLibraries {
    /// Where the loader finds each of `names`; nil for one that only opening can find.
    package static func paths(of names: [String]) -> [String?] {
        var paths = Array(repeating: String?.none, count: names.count)
        // The loader's list is binary; its texts stand one behind another, each ended by a zero.
        for text in listed.split(separator: 0) where text.first == UInt8(ascii: "/") {
            guard let name = text.split(separator: UInt8(ascii: "/")).last,
                let index = names.firstIndex(where: { $0.utf8.elementsEqual(name) })
            else { continue }
            paths[index] = paths[index] ?? String(decoding: text, as: UTF8.self)
        }
        return paths
    }

    /// Whether all of them are there; nil when only opening them says.
    package static func have(_ names: [String]) -> Bool? {
        paths(of: names).contains(nil) ? nil : true
    }

    private static let listed: [UInt8] = {
        guard let file = fopen("/etc/ld.so.cache", "r") else { return [] }
        defer { fclose(file) }
        // Some 30 KB; a list of another size is of no machine that we know.
        return [UInt8](unsafeUninitializedCapacity: 1 << 20) { buffer, count in
            count = fread(buffer.baseAddress, 1, buffer.count, file)
        }
    }()
}

extension PicturePainter {
    /// Whether there seems to be something to draw with.
    package static let isInstalled =
        InstalledLibraries.have(["librsvg-2.so.2", "libpangocairo-1.0.so.0"]) ?? isAvailable
}
