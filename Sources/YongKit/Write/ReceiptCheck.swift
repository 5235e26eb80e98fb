internal import Glibc

extension Receipt {
    /// Whether a build would read and write again what this receipt records.
    package enum Currency: Sendable {
        /// Nothing to do.
        case current
        /// Nothing to do, but files were touched: writing this receipt makes the next look quicker.
        case touched(Receipt)
        case stale(Staleness)
    }

    /// The first reason found to build again.
    package enum Staleness: Error, Hashable {
        case otherOptions
        case otherInstant
        case input(String)
        case folder(String)
        case output(String)
    }

    /// Looks at every input and output.
    ///
    /// - Parameters:
    ///   - now: the instant to judge pages by, in seconds since 1970.
    ///   - dotNames: the names that begin with a dot and count none the less.
    package func currency(
        in folder: OutputFolder, now: Int64, fingerprint: ContentHash, jobs: Int,
        dotNames: [String] = [".well-known", ".nojekyll"]
    ) async throws -> Currency {
        guard fingerprint == self.fingerprint else { return .stale(.otherOptions) }
        guard validity.contains(now) else { return .stale(.otherInstant) }
        let startedAt = FileStatus.clock()
        guard let site = try? FolderHandle(folder.siteRoot) else { return .stale(.folder(".")) }
        guard let output = try? FolderHandle(folder.path) else { return .stale(.output(".")) }
        do {
            let parts = ranges(of: records.count, size: 1024)
            let different = try await parts.concurrentMap(jobs: jobs) { part in
                try differences(part, site: site, output: output)
            }.flatMap(\.self)
            if different.isEmpty { return .current }
            try checkNames(different, site: site, dotNames: dotNames)
            return .touched(with(different, startedAt: startedAt))
        } catch let reason as Staleness {
            return .stale(reason)
        }
    }

    /// Whether an input or a folder is as it was, judged without reading it.
    ///
    /// A file that was written in the last tick before the build, or since, may have changed again
    /// within the same tick: its times prove nothing.
    func isUnchanged(_ index: Int, _ status: FileStatus) -> Bool {
        let record = records[index]
        let tick: Int64 = 20_000_000
        return status.size == record.size && status.modified == record.modified
            && status.changed == record.changed && status.inode == record.inode
            && max(status.modified, status.changed) < startedAt - tick
    }
}

/// An entry whose status is not the recorded one, though its content may be.
private struct Difference: Sendable {
    let index: Int
    let status: FileStatus
}

extension Receipt {
    private func differences(
        _ part: Range<Int>, site: FolderHandle, output: FolderHandle
    ) throws -> [Difference] {
        try Task.checkCancellation()
        var found = [Difference]()
        var raw = stat()
        let outputs = self.outputs
        let folders = self.folders
        for index in part {
            let isOutput = outputs.contains(index)
            let code = withPath(index) { path in
                isOutput
                    ? fstatat(output.descriptor, path, &raw, AT_SYMLINK_NOFOLLOW)
                    : fstatat(site.descriptor, path, &raw, 0)
            }
            let status = FileStatus(raw)
            let record = records[index]
            if isOutput {
                guard code == 0, status.kind == .file, status.size == record.size,
                    status.modified == record.modified, status.inode == record.inode
                else { throw Staleness.output(path(index)) }
            } else if folders.contains(index) {
                guard code == 0, status.kind == .folder else { throw Staleness.folder(path(index)) }
                if isUnchanged(index, status) { continue }
                found.append(Difference(index: index, status: status))
            } else {
                guard code == 0, status.kind == .file else { throw Staleness.input(path(index)) }
                // A file that nobody read says nothing by its content.
                guard let hash = record.hash else { continue }
                if isUnchanged(index, status) { continue }
                guard status.size == record.size,
                    hash == (try? hashFile(path(index), in: site.descriptor))
                else { throw Staleness.input(path(index)) }
                found.append(Difference(index: index, status: status))
            }
        }
        return found
    }

    /// Lists the folders that changed: a name that the build did not see is a new input. One that
    /// went away was missed already when the inputs were looked at.
    private func checkNames(
        _ different: [Difference], site: FolderHandle, dotNames: [String]
    ) throws(Staleness) {
        let changed = different.filter { folders.contains($0.index) }
        if changed.isEmpty { return }
        let known = Set(table(of: 0..<folders.upperBound).keys)
        let dotNames = Set(dotNames.map { Array($0.utf8) })
        for folder in changed {
            let path = path(folder.index)
            guard
                let entries = try? listFolder(
                    path, in: site.descriptor, followsLinks: true)
            else {
                throw .folder(path)
            }
            for entry in entries where !entry.isHidden || dotNames.contains(entry.bytes) {
                let bytes = Array(path.utf8) + [UInt8(ascii: "/")] + entry.bytes
                guard known.contains(ContentHash(bytes)) else { throw .folder(path) }
            }
        }
    }

    private func with(_ different: [Difference], startedAt: Int64) -> Receipt {
        var receipt = Receipt(
            fingerprint: fingerprint, startedAt: startedAt, validity: validity, records: records,
            inputCount: inputCount, folderCount: folderCount, paths: paths)
        for difference in different {
            receipt.records[difference.index].size = difference.status.size
            receipt.records[difference.index].modified = difference.status.modified
            receipt.records[difference.index].changed = difference.status.changed
            receipt.records[difference.index].inode = difference.status.inode
        }
        return receipt
    }

    private func withPath(_ index: Int, _ body: (UnsafePointer<CChar>) -> CInt) -> CInt {
        paths.withUnsafeBytes { buffer in
            let start = buffer.baseAddress.map { $0 + Int(records[index].pathOffset) }
            return start.map { body($0.assumingMemoryBound(to: CChar.self)) } ?? -1
        }
    }
}
