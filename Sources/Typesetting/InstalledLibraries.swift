internal import Foundation

/// Which libraries this machine has, without opening them: that alone costs 50 ms.
package enum InstalledLibraries {
    /// The names that the loader's list holds; nil where there is no such list.
    private static let listed: Data? = try? Data(contentsOf: URL(filePath: "/etc/ld.so.cache"))

    /// Whether all of them are there; nil when only opening them says.
    package static func have(_ names: [String]) -> Bool? {
        guard let listed, !names.isEmpty else { return nil }
        return names.allSatisfy { listed.firstRange(of: Data($0.utf8)) != nil } ? true : nil
    }
}

extension SVGDrawing {
    /// Whether there seems to be something to draw with.
    package static let isInstalled =
        InstalledLibraries.have(["librsvg-2.so.2", "libpangocairo-1.0.so.0"]) ?? isAvailable
}
