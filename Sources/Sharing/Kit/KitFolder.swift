internal import Foundation
internal import YongKit

/// Where a kit lies on the disk. What a former kit left there goes; what others put there stays.
struct KitFolder {
    private let folder: PlainFolder
    /// By path, what the former kit's manifest says of its files.
    private let former: [String: String]

    init(_ path: String) {
        folder = PlainFolder(path)
        former = folder.bytes(of: KitManifest.file).map(Self.files) ?? [:]
    }

    /// Writes a kit; nil is a file of somebody else's that is in the way.
    ///
    /// - Parameter manifest: written last, so that a kit that was interrupted is not taken for whole.
    func write(_ files: [KitFile], manifest: [UInt8]) throws(WriteError) -> String? {
        let manifest = KitFile(KitManifest.file, manifest)
        for file in files
        where former[file.path] == nil && folder.has(file.path)
            && folder.bytes(of: file.path) != file.bytes
        {
            return file.path
        }
        if former.isEmpty, let there = folder.bytes(of: manifest.path), there != manifest.bytes {
            return manifest.path
        }
        let paths = Set(files.map(\.path))
        for (path, hash) in former.sorted(by: { $0.key < $1.key }) where !paths.contains(path) {
            // One that somebody has worked on is no longer ours.
            guard let bytes = folder.bytes(of: path), SHA256(bytes).hexadecimal == hash else {
                continue
            }
            try folder.remove(path)
        }
        for file in files { try folder.put(file.path, file.bytes) }
        try folder.put(manifest.path, manifest.bytes)
        return nil
    }

    /// Takes away what a former kit left, if there is one.
    func clear(_ manifest: [UInt8]) throws(WriteError) {
        guard !former.isEmpty else { return }
        _ = try write([], manifest: manifest)
    }

    /// The files that a manifest lists; nothing when it is none, or leads out of its folder.
    private static func files(of manifest: [UInt8]) -> [String: String] {
        guard let object = try? JSONSerialization.jsonObject(with: Data(manifest)),
            let root = object as? [String: Any], root["format"] as? Int == 1,
            let files = root["files"] as? [[String: Any]]
        else { return [:] }
        var listed: [String: String] = [:]
        for file in files {
            guard let path = file["path"] as? String, let hash = file["sha256"] as? String,
                !path.hasPrefix("/"), !path.isEmpty,
                !path.split(separator: "/", omittingEmptySubsequences: false).contains(where: {
                    $0.isEmpty || $0 == "." || $0 == ".."
                })
            else { return [:] }
            listed[path] = hash
        }
        return listed
    }
}
