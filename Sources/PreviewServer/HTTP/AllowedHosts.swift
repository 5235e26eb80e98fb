internal import Glibc

/// The names under which this server may be asked.
///
/// A page of another origin can make its own name lead to this machine (DNS rebinding); the browser
/// then sends that name, and it is not among these.
struct AllowedHosts: Sendable {
    private let names: Set<String>
    private let port: UInt16
    /// A server for other machines is asked by an address too; no name can be rebound to look like one.
    private let allowsAddresses: Bool

    init(host: String, port: UInt16) {
        self.port = port
        var names: Set<String> = ["localhost", "127.0.0.1", "[::1]"]
        names.insert(host.contains(":") ? "[\(host.lowercased())]" : host.lowercased())
        allowsAddresses = !Self.isLoopback(host)
        if allowsAddresses, let name = Self.machineName {
            names.formUnion([name, name + ".local"])
        }
        self.names = names
    }

    static func isLoopback(_ host: String) -> Bool {
        host == "localhost" || host == "::1" || host.hasPrefix("127.")
    }

    /// Whether a `Host` field names this server and its port.
    func allows(host: String) -> Bool {
        let host = host.lowercased()
        var name = host[...]
        var number: Substring?
        if let colon = host.lastIndex(of: ":"), host[colon...].firstIndex(of: "]") == nil {
            name = host[..<colon]
            number = host[host.index(after: colon)...]
        }
        guard number.map({ $0 == String(port) }) ?? (port == 80) else { return false }
        return names.contains(String(name)) || allowsAddresses && Self.isAddress(name)
    }

    /// Whether a page of this origin may be told of changes.
    func allows(origin: String) -> Bool {
        let scheme = "http://"
        return origin.hasPrefix(scheme) && allows(host: String(origin.dropFirst(scheme.count)))
    }

    private static func isAddress(_ name: Substring) -> Bool {
        var buffer = in6_addr()
        if name.hasPrefix("["), name.hasSuffix("]") {
            return inet_pton(AF_INET6, String(name.dropFirst().dropLast()), &buffer) == 1
        }
        return inet_pton(AF_INET, String(name), &buffer) == 1
    }

    private static var machineName: String? {
        var buffer = [CChar](repeating: 0, count: 256)
        guard gethostname(&buffer, buffer.count - 1) == 0 else { return nil }
        let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self).lowercased()
    }
}
