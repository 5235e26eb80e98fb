internal import Glibc

extension OutputWriter {
    /// Renames the staged files into the output one by one, for an output that cannot be exchanged.
    ///
    /// Assets come first and deletions last, so that a page that is read meanwhile finds its own.
    func replaceFiles(
        _ outputs: [WrittenOutput], _ strangers: Strangers, in existing: FolderHandle,
        because code: CInt
    ) throws(WriteError) -> SwapReport {
        try mark.write([existing], outputs: outputs)
        let surplus = try surplus(in: existing, outputs, strangers)
        let obstacles = surplus.filter(\.isObstacle).map { text($0.path) }
        var outputs = try rescue(outputs, from: obstacles, in: existing)
        for obstacle in obstacles {
            let code = removeTree(obstacle, in: existing)
            guard code == 0 else { throw .write(path: obstacle, code: code) }
        }

        let spare = SpareStage(stage.name, in: existing)
        defer { spare.remove() }
        let staged = outputs.indices.filter { outputs[$0].isStaged }
        let pages = staged.filter { !outputs[$0].isAsset }
        for index in staged.filter({ outputs[$0].isAsset }) + pages {
            if let status = try install(outputs[index].path, in: existing, spare) {
                outputs[index] = outputs[index].with(status)
            }
        }
        for entry in surplus.reversed() {
            let flags = entry.kind == .folder ? AT_REMOVEDIR : 0
            if unlinkat(existing.descriptor, entry.path, flags) == 0 { continue }
            // ENOENT and ENOTDIR: it lay in an obstacle.
            guard errno == ENOENT || errno == ENOTDIR || entry.isObstacle else {
                throw .write(path: text(entry.path), code: errno)
            }
        }
        return report(.fileByFile(code: code), outputs, removed: removedCount(outputs))
    }
}

/// A folder inside the output for files whose stage turns out to be on another mount.
private struct SpareStage {
    let name: String
    let output: FolderHandle

    init(_ name: String, in output: FolderHandle) {
        self.name = name
        self.output = output
    }

    func opened() throws(FileError) -> FolderHandle {
        _ = mkdirat(output.descriptor, name, 0o777)
        return try FolderHandle(name, in: output.descriptor)
    }

    func remove() { _ = removeTree(name, in: output) }
}

extension WrittenOutput {
    fileprivate var isAsset: Bool { path.utf8.starts(with: "assets/".utf8) }
}

extension OutputWriter {
    /// Brings kept files into the stage that are reached through a link which has to go.
    private func rescue(
        _ outputs: [WrittenOutput], from obstacles: [String], in existing: FolderHandle
    ) throws(WriteError) -> [WrittenOutput] {
        if obstacles.isEmpty { return outputs }
        var outputs = outputs
        let carrying = EntryCarrying(source: existing, target: stage.folder)
        for index in outputs.indices where !outputs[index].isStaged {
            let path = outputs[index].path
            guard obstacles.contains(where: { path.utf8.starts(with: "\($0)/".utf8) }) else {
                continue
            }
            _ = unlinkat(stage.folder.descriptor, path, 0)
            _ = try carrying.carryFile(path)
            do {
                let status = try FileStatus(path: path, in: stage.folder.descriptor)
                outputs[index] = outputs[index].with(status, change: .changed)
            } catch {
                throw WriteError(writing: error)
            }
        }
        return outputs
    }

    /// Moves one file into the output. Returns its status when it had to be copied.
    private func install(
        _ path: String, in existing: FolderHandle, _ spare: SpareStage
    ) throws(WriteError) -> FileStatus? {
        var code = move(path, from: stage.folder, to: existing)
        if code == 0 { return nil }
        guard code == EXDEV else { throw .write(path: path, code: code) }
        let inside: FolderHandle
        do {
            inside = try spare.opened()
        } catch {
            throw WriteError(writing: error)
        }
        let status = try EntryCarrying(source: stage.folder, target: inside).carryFile(path)
        code = move(path, from: inside, to: existing)
        guard code == 0 else { throw .write(path: path, code: code) }
        return status
    }

    private func move(_ path: String, from source: FolderHandle, to target: FolderHandle) -> CInt {
        target.withParents(of: path) { name in
            renameat(source.descriptor, name, target.descriptor, name) == 0 ? 0 : errno
        }
    }
}
