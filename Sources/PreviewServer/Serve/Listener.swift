internal import Glibc

/// Sockets that wait for connections on one port.
package struct Listener: Sendable {
    package let host: String
    package let port: UInt16
    let descriptors: [CInt]

    package enum Failure: Error, Hashable {
        /// Somebody else listens there.
        case portTaken(UInt16)
        /// The host has no address of this machine.
        case noSuchHost(String)
        /// The error number of Linux.
        case refused(CInt)
    }

    /// Listens on every address of a host, of which `localhost` usually has two.
    ///
    /// - Parameter port: 0 for any that is free.
    package init(host: String, port: UInt16) throws(Failure) {
        let addresses = Self.addresses(of: host)
        guard !addresses.isEmpty else { throw .noSuchHost(host) }
        var descriptors: [CInt] = []
        var port = port
        for address in addresses {
            switch Self.listen(on: address, port: port) {
            case .success(let socket):
                descriptors.append(socket)
                if port == 0 { port = Self.port(of: socket) }
            case .failure(let error):
                // Whoever has one address of the port would get some of our requests.
                let isTaken = error.code == EADDRINUSE
                guard isTaken || descriptors.isEmpty && address == addresses.last else { continue }
                descriptors.forEach { _ = Glibc.close($0) }
                throw isTaken ? .portTaken(port) : .refused(error.code)
            }
        }
        self.host = host
        self.port = port
        self.descriptors = descriptors
    }

    /// The first free port behind one that is taken.
    package static func freePort(after port: UInt16, host: String) -> UInt16? {
        for candidate in (port..<UInt16.max).dropFirst().prefix(100) {
            if let listener = try? Listener(host: host, port: candidate) {
                listener.close()
                return candidate
            }
        }
        return nil
    }

    /// Whether only this machine reaches it.
    package var isLoopback: Bool { AllowedHosts.isLoopback(host) }

    /// Where a browser finds it: `http://localhost:8080`.
    package var address: String {
        let name = host == "0.0.0.0" || host == "::" ? "localhost" : host
        return "http://\(name.contains(":") ? "[\(name)]" : name):\(port)"
    }

    package func close() { descriptors.forEach { _ = Glibc.close($0) } }
}

extension Listener {
    private struct SystemFailure: Error { let code: CInt }

    /// An address of IPv4 or IPv6, as its bytes.
    private enum Address: Equatable {
        case four(UInt32)
        case six([UInt8])
    }

    /// IPv4 first: it is the one that is nearly always there.
    private static func addresses(of host: String) -> [Address] {
        if host == "localhost" {
            return [
                .four(UInt32(0x7F00_0001).bigEndian), .six([UInt8](repeating: 0, count: 15) + [1]),
            ]
        }
        var hints = addrinfo()
        hints.ai_socktype = CInt(SOCK_STREAM.rawValue)
        hints.ai_flags = AI_PASSIVE
        var list: UnsafeMutablePointer<addrinfo>?
        let name = host.hasPrefix("[") ? String(host.dropFirst().dropLast()) : host
        guard getaddrinfo(name, nil, &hints, &list) == 0 else { return [] }
        defer { freeaddrinfo(list) }
        var found: [Address] = []
        var next = list
        while let entry = next?.pointee {
            next = entry.ai_next
            guard let address = entry.ai_addr else { continue }
            if entry.ai_family == AF_INET {
                found.append(
                    address.withMemoryRebound(to: sockaddr_in.self, capacity: 1) {
                        .four($0.pointee.sin_addr.s_addr)
                    })
            } else if entry.ai_family == AF_INET6 {
                found.append(
                    address.withMemoryRebound(to: sockaddr_in6.self, capacity: 1) { six in
                        .six(withUnsafeBytes(of: six.pointee.sin6_addr) { Array($0) })
                    })
            }
        }
        return found
    }

    private static func listen(
        on address: Address, port: UInt16
    ) -> Result<CInt, SystemFailure> {
        let family = if case .four = address { AF_INET } else { AF_INET6 }
        let descriptor = socket(family, CInt(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return .failure(SystemFailure(code: errno)) }
        var yes: CInt = 1
        let length = socklen_t(MemoryLayout<CInt>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, length)
        // The address of IPv4 has a socket of its own.
        if family == AF_INET6 {
            setsockopt(descriptor, CInt(IPPROTO_IPV6), IPV6_V6ONLY, &yes, length)
        }
        guard bind(descriptor, address, port) == 0, Glibc.listen(descriptor, 512) == 0,
            makeNonBlocking(descriptor)
        else {
            let failure = SystemFailure(code: errno)
            _ = Glibc.close(descriptor)
            return .failure(failure)
        }
        return .success(descriptor)
    }

    private static func bind(_ descriptor: CInt, _ address: Address, _ port: UInt16) -> CInt {
        switch address {
        case .four(let number):
            var name = sockaddr_in()
            name.sin_family = sa_family_t(AF_INET)
            name.sin_port = port.bigEndian
            name.sin_addr.s_addr = number
            return bind(descriptor, &name)
        case .six(let bytes):
            var name = sockaddr_in6()
            name.sin6_family = sa_family_t(AF_INET6)
            name.sin6_port = port.bigEndian
            withUnsafeMutableBytes(of: &name.sin6_addr) { $0.copyBytes(from: bytes) }
            return bind(descriptor, &name)
        }
    }

    private static func bind<Name>(_ descriptor: CInt, _ name: inout Name) -> CInt {
        withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                Glibc.bind(descriptor, $0, socklen_t(MemoryLayout<Name>.size))
            }
        }
    }

    private static func port(of descriptor: CInt) -> UInt16 {
        var name = sockaddr_in6()
        var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
        // The port lies at the same place in both families.
        _ = withUnsafeMutablePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                getsockname(descriptor, $0, &length)
            }
        }
        return UInt16(bigEndian: name.sin6_port)
    }
}

/// Reading and writing then return at once; the program's children do not inherit the descriptor.
func makeNonBlocking(_ descriptor: CInt) -> Bool {
    fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK) == 0
        && fcntl(descriptor, F_SETFD, FD_CLOEXEC) == 0
}
