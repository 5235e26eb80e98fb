import Foundation
import Glibc

/// A connection that sends exactly what it is told, as no browser would.
///
/// What waits for the server waits on threads of its own: those of tasks are the server's.
final class RawClient: Sendable {
    private let descriptor: CInt

    init(port: UInt16) throws {
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = port.bigEndian
        name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        descriptor = try Self.connected(AF_INET, &name)
    }

    init(portOfIPv6 port: UInt16) throws {
        var name = sockaddr_in6()
        name.sin6_family = sa_family_t(AF_INET6)
        name.sin6_port = port.bigEndian
        name.sin6_addr = in6addr_loopback
        descriptor = try Self.connected(AF_INET6, &name)
    }

    private static func connected<Name>(_ family: CInt, _ name: inout Name) throws -> CInt {
        let descriptor = socket(family, CInt(SOCK_STREAM.rawValue), 0)
        var limit = timeval(tv_sec: 120, tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let code = withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<Name>.size))
            }
        }
        guard code == 0 else {
            close(descriptor)
            throw POSIXError(.init(rawValue: errno) ?? .EIO)
        }
        return descriptor
    }

    deinit { close(descriptor) }

    func send(_ bytes: [UInt8]) async {
        await onThread { _ = self.sendNow(bytes) }
    }

    /// False when the other side has gone.
    @discardableResult func sendNow(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let length = rest.withUnsafeBytes {
                Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL))
            }
            guard length > 0 else { return false }
            rest = rest.dropFirst(length)
        }
        return true
    }

    func send(_ text: String) async { await send(Array(text.utf8)) }

    /// What comes until the other side closes.
    func rest() async -> [UInt8] {
        await onThread {
            var all: [UInt8] = []
            while case let piece = self.piece(), !piece.isEmpty { all += piece }
            return all
        }
    }

    /// What comes until `end` has come.
    func text(until end: String) async -> String {
        await onThread {
            var all: [UInt8] = []
            while !String(decoding: all, as: UTF8.self).contains(end) {
                let piece = self.piece()
                if piece.isEmpty { break }
                all += piece
            }
            return String(decoding: all, as: UTF8.self)
        }
    }

    private func piece() -> [UInt8] {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let length = recv(descriptor, &buffer, buffer.count, 0)
        return Array(buffer.prefix(max(0, length)))
    }
}

func onThread<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        Thread.detachNewThread { continuation.resume(returning: work()) }
    }
}

/// An answer, taken apart.
struct RawAnswer {
    let status: Int
    let head: String
    let body: [UInt8]

    init(_ bytes: [UInt8]) {
        let end = Data(bytes).range(of: Data("\r\n\r\n".utf8))
        head = String(decoding: bytes[..<(end?.lowerBound ?? bytes.count)], as: UTF8.self)
        body = Array(bytes[(end?.upperBound ?? bytes.count)...])
        let words = head.split(separator: " ")
        status = words.count > 1 ? Int(words[1]) ?? 0 : 0
    }

    var text: String { String(decoding: body, as: UTF8.self) }

    func field(_ name: String) -> String? {
        head.split(separator: "\r\n").first { $0.lowercased().hasPrefix(name.lowercased() + ": ") }
            .map { String($0.dropFirst(name.count + 2)) }
    }
}
