internal import CLinux
internal import Glibc

/// A file that is to be made: its path below some folder, and its text.
package struct NewFile: Sendable {
    package let path: String
    package let text: String

    package init(_ path: String, _ text: String) {
        self.path = path
        self.text = text
    }
}

/// Files that are made all together or not at all, and never over what is there.
///
/// They are written to a hidden folder beside their places and then moved there; a whole new folder
/// moves in one step.
struct NewFiles: Sendable {
    let files: [NewFile]

    /// Makes them below `root`, which exists; the error names a path below it.
    func make(in root: String) throws(FileError) {
        let root = try FolderHandle(root, followsLinks: true)
        let stage = ".yong-new-\(getpid())"
        // Of a process that was killed and had this number.
        _ = removeTree(stage, in: root)
        guard mkdirat(root.descriptor, stage, 0o777) == 0 else {
            throw FileError(path: stage, code: errno)
        }
        defer { _ = removeTree(stage, in: root) }
        let folder = try FolderHandle(stage, in: root.descriptor)
        for file in files {
            let code = Self.write(file, in: folder)
            guard code == 0 else { throw FileError(path: file.path, code: code) }
        }
        var placed: [String] = []
        do throws(FileError) {
            try Self.place("", of: folder, in: root, &placed)
        } catch {
            for path in placed.reversed() { _ = removeTree(path, in: root) }
            throw error
        }
    }
}

extension NewFiles {
    private static func write(_ file: NewFile, in folder: FolderHandle) -> CInt {
        folder.withParents(of: file.path) { path in
            let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
            let descriptor = openat(folder.descriptor, path, flags, 0o666)
            guard descriptor >= 0 else { return errno }
            let code = Array(file.text.utf8).withUnsafeBytes { writeAll($0, to: descriptor) }
            return close(descriptor) == 0 || code != 0 ? code : errno
        }
    }

    /// Moves what the stage has below `path`; a folder that is there already is filled.
    private static func place(
        _ path: String, of stage: FolderHandle, in root: FolderHandle, _ placed: inout [String]
    ) throws(FileError) {
        for entry in try listFolder(path.isEmpty ? "." : path, in: stage.descriptor) {
            let inner = path.isEmpty ? entry.name : path + "/" + entry.name
            let code = move(inner, from: stage, to: root)
            if code == 0 {
                placed.append(inner)
            } else if code == EEXIST, entry.kind == .folder, kind(of: inner, in: root) == .folder {
                try place(inner, of: stage, in: root, &placed)
            } else {
                throw FileError(path: inner, code: code)
            }
        }
    }

    private static func move(
        _ path: String, from stage: FolderHandle, to root: FolderHandle
    ) -> CInt {
        let code = yong_move(stage.descriptor, path, root.descriptor, path)
        // Some file systems, such as those of Windows under WSL, cannot refuse an overwriting move.
        guard code == EINVAL || code == ENOSYS else { return code }
        guard kind(of: path, in: root) == nil else { return EEXIST }
        return renameat(stage.descriptor, path, root.descriptor, path) == 0 ? 0 : errno
    }

    private static func kind(of path: String, in root: FolderHandle) -> FileStatus.Kind? {
        (try? FileStatus(path: path, in: root.descriptor, followsLinks: false))?.kind
    }
}
