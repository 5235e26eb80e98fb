internal import Glibc

/// The program that listens on a port, as far as Linux tells us.
package struct PortHolder: Sendable, CustomStringConvertible {
    package let process: Int32
    package let name: String

    package var description: String { "\(name), \(process)" }

    /// Nil when nobody does, or when the program belongs to somebody else.
    package static func of(port: UInt16) -> PortHolder? {
        let sockets = Set(
            ["/proc/net/tcp", "/proc/net/tcp6"].flatMap { listening(on: port, in: $0) })
        guard !sockets.isEmpty else { return nil }
        for entry in FolderNames.list("/proc") {
            guard let process = Int32(entry.name) else { continue }
            let folder = "/proc/\(process)/fd"
            let isHolder = FolderNames.list(folder).contains { descriptor in
                target(of: folder + "/" + descriptor.name).map(sockets.contains) ?? false
            }
            if isHolder { return PortHolder(process: process, name: name(of: process)) }
        }
        return nil
    }

    /// The sockets that listen, as links of `/proc` name them: `socket:[1234]`.
    private static func listening(on port: UInt16, in table: String) -> [String] {
        guard let file = OpenedFile(path: table) else { return [] }
        // `sl local_address rem_address st tx:rx tr:tm retrnsmt uid timeout inode`
        return lines(of: file).dropFirst().compactMap { line in
            let words = line.split(separator: " ")
            guard words.count > 9, words[3] == "0A",
                let number = words[1].split(separator: ":").last, UInt16(number, radix: 16) == port
            else { return nil }
            return "socket:[\(words[9])]"
        }
    }

    private static func name(of process: Int32) -> String {
        guard let file = OpenedFile(path: "/proc/\(process)/comm") else { return "?" }
        return lines(of: file).first.map(String.init) ?? "?"
    }

    /// Files of `/proc` have no size.
    private static func lines(of file: OpenedFile) -> [Substring] {
        var bytes: [UInt8] = []
        while case let piece = file.read(from: bytes.count, count: 65_536), !piece.isEmpty {
            bytes += piece
        }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }

    private static func target(of link: String) -> String? {
        var buffer = [CChar](repeating: 0, count: 256)
        let length = readlink(link, &buffer, buffer.count - 1)
        guard length > 0 else { return nil }
        return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
