internal import CLinux
internal import Glibc

/// Takes the output file by file, from many tasks at once, and makes it the output in one step.
///
/// What the output holds already is not written again. What differs goes to a stage beside it; after
/// the last file `finish` exchanges the two, or `discard` drops the stage.
package struct OutputWriter: Sendable {
    let folder: OutputFolder
    let mark: OutputMark
    let stage: Stage
    /// The output as it is; absent when there is none.
    let existing: FolderHandle?
    let previous: Receipt?
    let previousOutputs: [ContentHash: Int]
    /// Exchanges two entries of one folder; returns an error number or 0.
    let exchangeEntries: @Sendable (_ folder: CInt, _ left: String, _ right: String) -> CInt

    /// Refuses a folder that is not ours, and clears away what a killed build left.
    ///
    /// The caller holds the output's `BuildLock`.
    package init(_ folder: OutputFolder, previous: Receipt?) throws(WriteError) {
        try self.init(folder, previous: previous, exchange: Self.exchange)
    }

    /// Exchanges two entries of one folder in one step.
    @Sendable static func exchange(_ folder: CInt, _ left: String, _ right: String) -> CInt {
        yong_exchange(folder, left, folder, right)
    }

    init(
        _ folder: OutputFolder, previous: Receipt?,
        exchange: @escaping @Sendable (CInt, String, String) -> CInt
    ) throws(WriteError) {
        self.folder = folder
        exchangeEntries = exchange
        self.previous = previous
        previousOutputs = previous.map { $0.table(of: $0.outputs) } ?? [:]
        existing = try openedUnlessMissing(folder.path)
        mark = OutputMark(of: folder)
        if let existing { try mark.refuseForeign(existing, folder) }
        stage = try Stage(for: folder, existing: existing)
    }

    /// Writes one output unless the file there has these bytes already.
    ///
    /// - Parameter path: inside the output, with `/` between names; the plan proves it unique.
    package func put(_ path: String, _ bytes: [UInt8]) throws(WriteError) -> WrittenOutput {
        precondition(isInside(path), "an output path leaves the output: \(path)")
        let hash = ContentHash(bytes)
        let before = statusBefore(path)
        if let before, isSame(path, before, size: Int64(bytes.count), hash: hash) {
            return WrittenOutput(path: path, hash: hash, change: .kept, status: before)
        }
        let status = try stage.write(path, bytes)
        let change: WrittenOutput.Change = before == nil ? .added : .changed
        return WrittenOutput(path: path, hash: hash, change: change, status: status)
    }

    /// Copies a file into the output unless the file there has the same bytes already.
    ///
    /// - Parameters:
    ///   - known: the file's hash, where `KnownInputs` tells it: then it need not be read.
    ///   - isOurs: the file is ours and has that hash for certain: it may itself become the output.
    package func putFile(
        _ path: String, from source: String, known: ContentHash? = nil, isOurs: Bool = false
    ) throws(WriteError) -> WrittenOutput {
        precondition(isInside(path), "an output path leaves the output: \(path)")
        let before = statusBefore(path)
        do throws(FileError) {
            if let before, before.size == (try FileStatus(path: source)).size {
                let hash = if let known { known } else { try hashFile(source) }
                if isSame(path, before, size: before.size, hash: hash) {
                    return WrittenOutput(path: path, hash: hash, change: .kept, status: before)
                }
            }
        } catch {
            throw WriteError(reading: error)
        }
        let change: WrittenOutput.Change = before == nil ? .added : .changed
        if isOurs, let known, let status = stage.link(source, to: path) {
            return WrittenOutput(path: path, hash: known, change: change, status: status)
        }
        let (status, hash) = try stage.copy(source, to: path)
        return WrittenOutput(path: path, hash: hash, change: change, status: status)
    }

    /// Drops everything that was put, and leaves the output as it was.
    package func discard() {
        stage.remove()
    }
}

extension OutputWriter {
    private func statusBefore(_ path: String) -> FileStatus? {
        guard let existing else { return nil }
        return try? FileStatus(path: path, in: existing.descriptor, followsLinks: false)
    }

    private func isSame(
        _ path: String, _ before: FileStatus, size: Int64, hash: ContentHash
    ) -> Bool {
        guard before.kind == .file, before.size == size, let existing else { return false }
        if let previous, let index = previousOutputs[ContentHash(path)] {
            let record = previous.records[index]
            let isAsWritten =
                record.size == before.size && record.modified == before.modified
                && record.inode == before.inode
            if isAsWritten { return record.hash == hash }
        }
        // Without a record the file itself is asked: a lost receipt does not rewrite everything.
        return (try? hashFile(path, in: existing.descriptor)) == hash
    }

    /// Whether a path stays below the folder that it begins at.
    private func isInside(_ path: String) -> Bool {
        var path = path
        return path.withUTF8 { bytes in
            var isInside = true
            var nameStart = 0
            for index in 0...bytes.count {
                if index < bytes.count, bytes[index] == 0 { isInside = false }
                guard index == bytes.count || bytes[index] == UInt8(ascii: "/") else { continue }
                let name = bytes[nameStart..<index]
                let isDots = name.count <= 2 && name.allSatisfy { $0 == UInt8(ascii: ".") }
                if isDots { isInside = false }
                nameStart = index + 1
            }
            return isInside
        }
    }
}

private func openedUnlessMissing(_ path: String) throws(WriteError) -> FolderHandle? {
    do {
        return try FolderHandle(path)
    } catch {
        if error.code == ENOENT { return nil }
        throw WriteError(writing: error)
    }
}
