import Foundation

/// How an editor changes files.
extension SiteCopy {
    func append(_ text: String, to path: String, atomically: Bool = false) throws {
        try save(try read(path) + text, to: path, atomically: atomically)
    }

    /// The text must be there: an edit that changes nothing proves nothing.
    func replace(_ old: String, _ new: String, in path: String) throws {
        let text = try read(path)
        let changed = Data(text.utf8).replacing(Data(old.utf8), with: Data(new.utf8))
        guard changed != Data(text.utf8) else {
            throw ServedSite.Failure(text: "no “\(old)” in \(path)")
        }
        try changed.write(to: folder.appendingPathComponent(path))
    }

    func move(_ path: String, to other: String) throws {
        try FileManager.default.moveItem(
            at: folder.appendingPathComponent(path), to: folder.appendingPathComponent(other))
    }

    func remove(_ path: String) throws {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(path))
    }

    func touch(_ path: String, seconds: Double) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: seconds)],
            ofItemAtPath: folder.appendingPathComponent(path).path)
    }

    private func read(_ path: String) throws -> String {
        String(
            decoding: try Data(contentsOf: folder.appendingPathComponent(path)), as: UTF8.self)
    }

    private func save(_ text: String, to path: String, atomically: Bool) throws {
        let file = folder.appendingPathComponent(path)
        try Data(text.utf8).write(to: file, options: atomically ? .atomic : [])
    }
}
