/// What one build read and wrote, so that the next can see at once that it has nothing to do.
///
/// Ten thousand pages have seventy thousand entries: their paths lie in one buffer, each with a NUL
/// behind it, so that looking at all of them makes no `String`.
package struct Receipt: Sendable {
    /// Covers Yong's version and the options of the build.
    package let fingerprint: ContentHash
    /// When the build began to read, in nanoseconds since 1970.
    let startedAt: Int64
    /// The instants, in seconds since 1970, at which the same inputs give the same pages.
    package let validity: Validity
    /// Inputs, then input folders, then outputs.
    var records: [Record]
    let inputCount: Int
    let folderCount: Int
    let paths: [UInt8]

    /// From the instant that the build judged by until the next page appears or expires.
    package struct Validity: Hashable, Sendable {
        package let from: Int64
        package let until: Int64?

        package init(from: Int64, until: Int64?) {
            self.from = from
            self.until = until
        }

        func contains(_ instant: Int64) -> Bool {
            instant >= from && instant < (until ?? .max)
        }
    }

    /// A file that the build read, or only saw.
    package struct Input: Sendable {
        let path: String
        let status: FileStatus
        /// Absent for a file that was only seen: then its content does not matter.
        let hash: ContentHash?
    }

    /// A folder whose names the build saw.
    package struct Folder: Sendable {
        let path: String
        let status: FileStatus
    }

    /// One entry, in the form that lies on disk.
    struct Record: BitwiseCopyable, Sendable {
        var pathOffset: UInt32
        var pathLength: UInt32
        var size: Int64
        var modified: Int64
        var changed: Int64
        var inode: UInt64
        var hashHigh: UInt64
        var hashLow: UInt64

        var hash: ContentHash? {
            hashHigh == 0 && hashLow == 0 ? nil : ContentHash(high: hashHigh, low: hashLow)
        }
    }

    var inputs: Range<Int> { 0..<inputCount }
    var folders: Range<Int> { inputCount..<inputCount + folderCount }
    var outputs: Range<Int> { inputCount + folderCount..<records.count }
}

extension Receipt {
    /// Records a build.
    ///
    /// - Parameters:
    ///   - startedAt: `FileStatus.clock()` before the first input was looked at.
    ///   - inputs: every file below the input folders that is not hidden; paths begin at the site
    ///     root, or are absolute.
    package init(
        startedAt: Int64, fingerprint: ContentHash, validity: Validity,
        inputs: [Input], folders: [Folder], outputs: [WrittenOutput]
    ) {
        var records = [Record]()
        records.reserveCapacity(inputs.count + folders.count + outputs.count)
        var paths = [UInt8]()
        paths.reserveCapacity(64 * records.capacity)
        for input in inputs {
            let (offset, length) = paths.appendPath(input.path)
            records.append(
                Record(
                    pathOffset: offset, pathLength: length, size: input.status.size,
                    modified: input.status.modified, changed: input.status.changed,
                    inode: input.status.inode,
                    hashHigh: input.hash?.high ?? 0, hashLow: input.hash?.low ?? 0))
        }
        for folder in folders {
            let (offset, length) = paths.appendPath(folder.path)
            records.append(
                Record(
                    pathOffset: offset, pathLength: length, size: folder.status.size,
                    modified: folder.status.modified, changed: folder.status.changed,
                    inode: folder.status.inode, hashHigh: 0, hashLow: 0))
        }
        for output in outputs {
            let (offset, length) = paths.appendPath(output.path)
            records.append(
                Record(
                    pathOffset: offset, pathLength: length, size: output.size,
                    modified: output.modified, changed: 0, inode: output.inode,
                    hashHigh: output.hash.high, hashLow: output.hash.low))
        }
        self.init(
            fingerprint: fingerprint, startedAt: startedAt, validity: validity, records: records,
            inputCount: inputs.count, folderCount: folders.count, paths: paths)
    }

    /// The hash of a record's path, which stands for the path in tables.
    func pathHash(_ index: Int) -> ContentHash {
        let start = Int(records[index].pathOffset)
        return paths.withUnsafeBytes {
            ContentHash(.init(rebasing: $0[start..<start + Int(records[index].pathLength)]))
        }
    }

    func path(_ index: Int) -> String {
        let start = Int(records[index].pathOffset)
        let bytes = paths[start..<start + Int(records[index].pathLength)]
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A table from the hash of a path to its record.
    func table(of range: Range<Int>) -> [ContentHash: Int] {
        var table = [ContentHash: Int](minimumCapacity: range.count)
        for index in range { table[pathHash(index)] = index }
        return table
    }
}

/// The inputs of the last build by path, so that a large file need not be read to know its hash.
package struct KnownInputs: Sendable {
    private let receipt: Receipt
    private let table: [ContentHash: Int]

    package init(_ receipt: Receipt) {
        self.receipt = receipt
        table = receipt.table(of: receipt.inputs)
    }

    /// The hash that the file had, when nothing about it has changed since.
    func hash(of path: String, _ status: FileStatus) -> ContentHash? {
        guard let index = table[ContentHash(path)], receipt.isUnchanged(index, status) else {
            return nil
        }
        return receipt.records[index].hash
    }
}

extension [UInt8] {
    fileprivate mutating func appendPath(_ path: String) -> (offset: UInt32, length: UInt32) {
        let offset = count
        append(contentsOf: path.utf8)
        append(0)
        return (UInt32(offset), UInt32(count - offset - 1))
    }
}
