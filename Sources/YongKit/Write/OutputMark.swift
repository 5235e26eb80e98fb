internal import CLinux
internal import Glibc

/// What shows that a folder was made by Yong: kept in the state folder, never in the output.
///
/// It holds the folder's identity and the names at its top. A copied or restored output has another
/// identity but those names; one that was replaced by hand has neither, and is refused.
struct OutputMark: Sendable {
    private let path: String
    private let identities: Set<String>
    private let names: Set<String>

    /// Reads the mark of an output; an absent one fits no folder.
    init(of folder: OutputFolder) {
        path = folder.statePath + "/mark"
        let bytes = (try? readFile(path))?.bytes ?? []
        let items = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
        let isOurs = items.first == Self.title
        identities = isOurs ? Set(items.filter { $0.hasPrefix("#") }) : []
        names = isOurs ? Set(items.filter { $0.hasPrefix("/") }) : []
    }

    /// Refuses a folder with visible entries that does not fit the mark.
    func refuseForeign(_ existing: FolderHandle, _ folder: OutputFolder) throws(WriteError) {
        if identities.contains(Self.identity(of: existing)) { return }
        do throws(FileError) {
            for entry in try existing.entries() where !entry.isHidden {
                if names.contains("/" + entry.name) { continue }
                throw FileError(path: entry.name, code: 0)
            }
        } catch {
            guard error.code == 0 else { throw WriteError(writing: error) }
            throw .refused(.notOurs(entry: error.path), path: folder.path)
        }
    }

    /// Marks the folders that may be the output from now on: the one that is and the one that will be.
    func write(_ folders: [FolderHandle], outputs: [WrittenOutput]) throws(WriteError) {
        var names = Set<String>()
        var last = ""
        for output in outputs {
            let top = output.path.utf8.prefix { $0 != UInt8(ascii: "/") }
            if top.elementsEqual(last.utf8) { continue }
            last = String(Substring(top))
            names.insert("/" + last)
        }
        let items = [Self.title] + folders.map(Self.identity) + names.sorted()
        try replaceFile(path, with: Array(items.joined(separator: "\0").utf8))
    }

    private static let title = "Yong's output 1"

    /// The inode and when it was made: a file system gives the number of a deleted folder to the next.
    private static func identity(of folder: FolderHandle) -> String {
        "#\(folder.status().inode) \(yong_birth(folder.descriptor, "."))"
    }
}
