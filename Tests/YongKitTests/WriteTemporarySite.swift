import Glibc

@testable import YongKit

/// A site in a temporary folder, removed with its last owner.
final class TemporarySite: Sendable {
    let root: String
    /// Absent when another process owns the folder.
    private let base: String?

    /// Makes the folders of a site; the output lies beside Content and Theme.
    init(_ folders: [String] = ["Content", "Theme"]) throws {
        var template = Array("/tmp/yong-write-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw FileError(path: "/tmp", code: errno) }
        let base = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        self.base = base
        root = base + "/site"
        for folder in [root] + folders.map({ "\(base)/site/\($0)" }) { mkdir(folder, 0o777) }
    }

    /// The site of the process that started this one.
    init(existing root: String) {
        base = nil
        self.root = root
    }

    deinit {
        if let base, let handle = try? FolderHandle("/tmp") {
            _ = removeTree(String(base.dropFirst(5)), in: handle)
        }
    }

    var publicPath: String { root + "/Public" }

    func folder(_ path: String? = nil) throws -> OutputFolder {
        try OutputFolder(path: path ?? publicPath, siteRoot: root)
    }

    /// Writes a file below the root, with its folders.
    func write(_ path: String, _ text: String) throws {
        let code = try FolderHandle(root).withParents(of: path) { name in
            guard let root = try? FolderHandle(root) else { return ENOENT }
            let file = openat(root.descriptor, name, O_WRONLY | O_CREAT | O_TRUNC, 0o666)
            guard file >= 0 else { return errno }
            defer { close(file) }
            return Array(text.utf8).withUnsafeBytes { writeAll($0, to: file) }
        }
        guard code == 0 else { throw FileError(path: path, code: code) }
    }

    func status(_ path: String) throws -> FileStatus {
        try FileStatus(path: "\(root)/\(path)", followsLinks: false)
    }

    /// Every file below a folder of the site with its text; a link is shown as `-> target`.
    func tree(_ top: String = "Public") throws -> [String: String] {
        var found = [String: String]()
        var open = [""]
        while let folder = open.popLast() {
            for entry in try listFolder("\(root)/\(top)/\(folder)") {
                let path = folder + entry.name
                switch entry.kind {
                case .folder: open.append(path + "/")
                case .symbolicLink: found[path] = "-> " + target(of: "\(root)/\(top)/\(path)")
                default:
                    let bytes = try readFile("\(root)/\(top)/\(path)").bytes
                    found[path] = String(decoding: bytes, as: UTF8.self)
                }
            }
        }
        return found
    }

    /// The names at the top of the site and of the output that only a running build may leave there.
    func stages() throws -> [String] {
        let inside = (try? listFolder(publicPath)) ?? []
        return try (listFolder(root) + inside).map(\.name).filter { $0.hasPrefix(Stage.prefix) }
    }

    /// Builds an output of these files and writes the receipt, as `yong build` does.
    @discardableResult
    func build(
        _ files: [String: String], usesReceipt: Bool = true,
        exchange: (@Sendable (CInt, String, String) -> CInt)? = nil
    ) async throws -> SwapReport {
        let folder = try folder()
        let lock = try await BuildLock.acquire(folder)
        let previous = usesReceipt ? Receipt(of: folder) : nil
        let writer =
            if let exchange {
                try OutputWriter(folder, previous: previous, exchange: exchange)
            } else {
                try OutputWriter(folder, previous: previous)
            }
        let outputs: [WrittenOutput]
        do {
            outputs = try await Array(files).concurrentMap(jobs: 2) { path, text in
                try writer.put(path, Array(text.utf8))
            }
        } catch {
            writer.discard()
            throw error
        }
        let report = try await writer.finish(outputs, jobs: 2)
        try receipt(outputs: report.outputs).write(to: folder)
        lock.release()
        return report
    }

    /// A receipt of everything in Content and of these outputs, as if the build began later.
    func receipt(
        outputs: [WrittenOutput] = [], validity: Receipt.Validity = .init(from: 0, until: nil)
    ) throws -> Receipt {
        var inputs = [Receipt.Input]()
        var folders = [Receipt.Folder]()
        var open = ["Content"]
        while let folder = open.popLast() {
            folders.append(Receipt.Folder(path: folder, status: try status(folder)))
            for entry in try listFolder("\(root)/\(folder)") where !entry.isHidden {
                let path = "\(folder)/\(entry.name)"
                if entry.kind == .folder {
                    open.append(path)
                } else {
                    let file = try readFile("\(root)/\(path)")
                    let hash = ContentHash(file.bytes)
                    inputs.append(Receipt.Input(path: path, status: file.status, hash: hash))
                }
            }
        }
        return Receipt(
            startedAt: FileStatus.clock() + 1_000_000_000, fingerprint: ContentHash("options"),
            validity: validity, inputs: inputs, folders: folders, outputs: outputs)
    }
}

private func target(of link: String) -> String {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let length = buffer.withUnsafeMutableBytes {
        readlink(link, $0.baseAddress!.assumingMemoryBound(to: CChar.self), $0.count)
    }
    return String(decoding: buffer.prefix(max(0, length)), as: UTF8.self)
}
