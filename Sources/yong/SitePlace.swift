internal import ArgumentParser
internal import Foundation

/// A file or folder of a site as somebody typed it: below the present folder, or below the site's.
struct SitePlace {
    /// Below the site's folder.
    let path: String

    /// - Parameter root: absolute, with links resolved.
    init(typed: String, root: String) throws {
        let candidates = [typed, root + "/" + typed].map {
            URL(fileURLWithPath: $0).resolvingSymlinksInPath().path
        }
        let found = candidates.first {
            ($0 == root || $0.hasPrefix(root + "/")) && FileManager.default.fileExists(atPath: $0)
        }
        guard let found else {
            throw ValidationError(
                "There is no file or folder “\(typed)” in this site. 本站没有“\(typed)”。")
        }
        path = String(found.dropFirst(root.count + 1))
    }
}
