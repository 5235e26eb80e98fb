internal import Glibc

extension OutputWriter {
    /// Makes what was put the output: one step where Linux can, file by file where it refuses.
    ///
    /// On an error before that step the stage is gone and the output is as it was.
    ///
    /// - Parameters:
    ///   - outputs: all that `put` and `putFile` returned; whatever else lies in the output is
    ///     removed, but for entries of the top that begin with a dot and were never ours.
    ///   - names: further entries of the top that stay.
    package func finish(
        _ outputs: [WrittenOutput], keeping names: [String] = [], jobs: Int
    ) async throws -> SwapReport {
        let strangers = Strangers(kept: names, outputs: outputs, previous: previous)
        do {
            let report = try await swap(outputs, strangers, jobs: jobs)
            if report.method != .atomic { stage.remove() }
            return report
        } catch {
            stage.remove()
            throw error
        }
    }
}

extension OutputWriter {
    private func swap(
        _ outputs: [WrittenOutput], _ strangers: Strangers, jobs: Int
    ) async throws -> SwapReport {
        guard let existing else {
            try mark.write([stage.folder], outputs: outputs)
            let (old, parent) = (stage.name, stage.parent.descriptor)
            guard renameat(parent, old, parent, folder.name) == 0 else {
                throw WriteError.write(path: folder.path, code: errno)
            }
            return report(.atomic, outputs, removed: 0)
        }
        if !outputs.contains(where: \.isStaged) {
            let isWhole =
                try holdsEveryRecord(outputs) || surplus(in: existing, outputs, strangers).isEmpty
            if isWhole { return report(.untouched, outputs, removed: 0) }
        }
        guard stage.insideBecause == 0 else {
            return try replaceFiles(
                outputs, strangers, in: existing, because: stage.insideBecause)
        }
        return try await exchange(outputs, strangers, with: existing, jobs: jobs)
    }

    private func exchange(
        _ outputs: [WrittenOutput], _ strangers: Strangers, with existing: FolderHandle, jobs: Int
    ) async throws -> SwapReport {
        let carrying = EntryCarrying(source: existing, target: stage.folder)
        let parts = ranges(of: outputs.count, size: 512)
        let carried = try await parts.concurrentMap(jobs: jobs) { part in
            try outputs[part].map { output in
                if output.isStaged { return output }
                return try carrying.carryFile(output.path).map { output.with($0) } ?? output
            }
        }.flatMap(\.self)
        for entry in try list(existing) where strangers.contains(entry) {
            try carrying.carryTree(entry)
        }
        carrying.carryTopAttributes()

        try mark.write([existing, stage.folder], outputs: outputs)
        let code = exchangeEntries(stage.parent.descriptor, stage.name, folder.name)
        if Self.exchangeRefusals.contains(code) {
            return try replaceFiles(outputs, strangers, in: existing, because: code)
        }
        guard code == 0 else { throw WriteError.write(path: folder.path, code: code) }
        let removed = removedCount(outputs)
        // The stage's name now holds the old output.
        let leftover = await removeTree(stage.name, in: stage.parent, jobs: jobs)
        return report(
            .atomic, carried, removed: removed,
            leftover: leftover == 0 ? nil : .write(path: stage.path, code: leftover))
    }

    private static let exchangeRefusals: Set<CInt> = [
        EINVAL, ENOSYS, EOPNOTSUPP, EXDEV, EBUSY, EACCES, EPERM, EROFS,
    ]

    /// Whether each output of the last build is one of this build, so that none is to be removed.
    private func holdsEveryRecord(_ outputs: [WrittenOutput]) -> Bool {
        previous != nil && removedCount(outputs) == 0
    }

    func removedCount(_ outputs: [WrittenOutput]) -> Int {
        let still = outputs.reduce(0) { previousOutputs[ContentHash($1.path)] == nil ? $0 : $0 + 1 }
        return previousOutputs.count - still
    }
}

extension OutputWriter {
    func surplus(
        in existing: FolderHandle, _ outputs: [WrittenOutput], _ strangers: Strangers
    ) throws(WriteError) -> [OutputSurplus.Entry] {
        try OutputSurplus(of: existing, outputs: outputs, strangers: strangers).entries
    }

    func list(_ folder: FolderHandle) throws(WriteError) -> [FolderEntry] {
        do {
            return try folder.entries()
        } catch {
            throw WriteError(writing: error)
        }
    }

    func report(
        _ method: SwapReport.Method, _ outputs: [WrittenOutput], removed: Int,
        leftover: WriteError? = nil
    ) -> SwapReport {
        func count(_ change: WrittenOutput.Change) -> Int {
            outputs.reduce(0) { $1.change == change ? $0 + 1 : $0 }
        }
        return SwapReport(
            method: method, added: count(.added), changed: count(.changed), kept: count(.kept),
            removed: removed, outputs: outputs, leftover: leftover)
    }
}
