internal import Glibc

extension Receipt {
    /// Reads the receipt of an output; one that is torn, damaged or of another version is none.
    package init?(of folder: OutputFolder) {
        let descriptor = open(folder.receiptPath, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { return nil }

        var header = ReceiptHeader()
        let hasHeader = withUnsafeMutableBytes(of: &header) { readAll(descriptor, into: $0) }
        // The size is proved before memory is asked for.
        guard hasHeader, header.isOurs, header.fileSize == Int(status.st_size) else { return nil }

        var isWhole = true
        let recordCount = Int(header.recordCount)
        let records = [Record](unsafeUninitializedCapacity: recordCount) { buffer, count in
            isWhole = isWhole && readAll(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
            count = isWhole ? buffer.count : 0
        }
        let paths = [UInt8](unsafeUninitializedCapacity: Int(header.pathBytes)) { buffer, count in
            isWhole = isWhole && readAll(descriptor, into: UnsafeMutableRawBufferPointer(buffer))
            count = isWhole ? buffer.count : 0
        }
        var sum = ReceiptHeader.Sum()
        isWhole = isWhole && withUnsafeMutableBytes(of: &sum) { readAll(descriptor, into: $0) }

        self.init(
            fingerprint: ContentHash(high: header.fingerprintHigh, low: header.fingerprintLow),
            startedAt: header.startedAt,
            validity: Validity(
                from: header.validFrom, until: header.hasEnd == 1 ? header.validUntil : nil),
            records: records, inputCount: Int(header.inputCount),
            folderCount: Int(header.folderCount), paths: paths)
        guard isWhole, header == ReceiptHeader(self), sum == ReceiptHeader.Sum(header, self),
            pathsAreInside
        else { return nil }
    }

    /// Replaces the receipt of an output in one step.
    package func write(to folder: OutputFolder) throws(WriteError) {
        var header = ReceiptHeader(self)
        var sum = ReceiptHeader.Sum(header, self)
        try replaceFile(folder.receiptPath) { descriptor in
            var code = withUnsafeBytes(of: &header) { writeAll($0, to: descriptor) }
            if code == 0 { code = records.withUnsafeBytes { writeAll($0, to: descriptor) } }
            if code == 0 { code = paths.withUnsafeBytes { writeAll($0, to: descriptor) } }
            if code == 0 { code = withUnsafeBytes(of: &sum) { writeAll($0, to: descriptor) } }
            return code
        }
    }
}

extension OutputFolder {
    var receiptPath: String { statePath + "/receipt" }
}

/// The beginning of a receipt's file. Records, paths and a checksum follow.
private struct ReceiptHeader: BitwiseCopyable, Equatable {
    var magic: UInt64 = 0
    var recordSize: UInt64 = 0
    var recordCount: UInt32 = 0
    var inputCount: UInt32 = 0
    var folderCount: UInt32 = 0
    var hasEnd: UInt32 = 0
    var pathBytes: UInt64 = 0
    var startedAt: Int64 = 0
    var validFrom: Int64 = 0
    var validUntil: Int64 = 0
    var fingerprintHigh: UInt64 = 0
    var fingerprintLow: UInt64 = 0

    /// “YongRec1” on a little-endian machine; the digit is the version of the form.
    static let ownMagic: UInt64 = 0x3163_6552_676E_6F59

    init() {}

    init(_ receipt: Receipt) {
        magic = Self.ownMagic
        recordSize = UInt64(MemoryLayout<Receipt.Record>.size)
        recordCount = UInt32(receipt.records.count)
        inputCount = UInt32(receipt.inputCount)
        folderCount = UInt32(receipt.folderCount)
        hasEnd = receipt.validity.until == nil ? 0 : 1
        pathBytes = UInt64(receipt.paths.count)
        startedAt = receipt.startedAt
        validFrom = receipt.validity.from
        validUntil = receipt.validity.until ?? 0
        fingerprintHigh = receipt.fingerprint.high
        fingerprintLow = receipt.fingerprint.low
    }

    var isOurs: Bool {
        magic == Self.ownMagic && recordSize == UInt64(MemoryLayout<Receipt.Record>.size)
            && UInt64(inputCount) + UInt64(folderCount) <= UInt64(recordCount)
            && pathBytes < 1 << 40
    }

    var fileSize: Int {
        MemoryLayout<Self>.size + Int(recordCount) * MemoryLayout<Receipt.Record>.stride
            + Int(pathBytes) + MemoryLayout<Sum>.size
    }

    struct Sum: BitwiseCopyable, Equatable {
        var high: UInt64 = 0
        var low: UInt64 = 0

        init() {}

        init(_ header: ReceiptHeader, _ receipt: Receipt) {
            var hasher = ContentHasher()
            withUnsafeBytes(of: header) { hasher.update($0) }
            receipt.records.withUnsafeBytes { hasher.update($0) }
            receipt.paths.withUnsafeBytes { hasher.update($0) }
            let hash = hasher.finish()
            (high, low) = (hash.high, hash.low)
        }
    }
}

extension Receipt {
    /// Whether every record's path lies in the buffer with its NUL.
    private var pathsAreInside: Bool {
        records.allSatisfy { record in
            let end = Int(record.pathOffset) + Int(record.pathLength)
            return end < paths.count && paths[end] == 0
        }
    }
}

private func readAll(_ descriptor: CInt, into buffer: UnsafeMutableRawBufferPointer) -> Bool {
    var rest = buffer
    while !rest.isEmpty {
        let length = read(descriptor, rest.baseAddress, rest.count)
        if length < 0, errno == EINTR { continue }
        guard length > 0 else { return false }
        rest = UnsafeMutableRawBufferPointer(rebasing: rest[length...])
    }
    return true
}
