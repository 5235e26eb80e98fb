extension Build {
    /// Where outputs go; nowhere without a writer.
    func sink(
        _ writer: OutputWriter?, _ previous: Receipt?, _ cache: ByteCache
    ) -> OutputSink {
        guard let writer else { return { _, _ in nil } }
        let known = previous.map { KnownInputs($0) }
        return { output, bytes in
            let path = output.path.outputFile
            switch bytes {
            case .bytes(let bytes): return try writer.put(path, bytes)
            case .kept(let entry):
                let output = try writer.putFile(
                    path, from: entry.path, known: entry.hash, isOurs: entry.isAsKept)
                guard output.hash == entry.hash else {
                    cache.removeDamaged()
                    throw SourceChanged(path: entry.path)
                }
                return output
            case .file(let file, let source):
                return try writer.putFile(
                    path, from: file, known: known?.hash(of: source.path, source.status))
            }
        }
    }
}
