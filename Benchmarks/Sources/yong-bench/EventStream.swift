import Foundation

/// One connection to the preview, as a browser has it: for a page, or for its channel of events.
final class EventStream {
    private let descriptor: Int32
    private var received: [UInt8] = []

    init(port: UInt16, target: String) throws {
        descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let isConnected = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard isConnected == 0 else { throw PreviewFailure("nobody listens on port \(port)") }
        var patience = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience,
            socklen_t(MemoryLayout<timeval>.size))
        let request =
            "GET \(target) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n"
        let bytes = Array(request.utf8)
        guard send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
            throw PreviewFailure("the request was not taken")
        }
    }

    /// The channel on which a page that shows `mark` is told of changes.
    convenience init(port: UInt16, following path: String, mark: String) throws {
        let allowed = CharacterSet.alphanumerics.union(CharacterSet(charactersIn: "/-._~"))
        let written = path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path
        try self.init(port: port, target: "/.yong/events?path=\(written)&mark=\(mark)")
    }

    deinit { close(descriptor) }

    /// Reads the whole answer.
    func page() throws -> String {
        while try receive() {}
        let text = String(decoding: received, as: UTF8.self)
        guard text.hasPrefix("HTTP/1.1 200") else {
            throw PreviewFailure("no page: \(text.prefix(200))")
        }
        return text
    }

    /// Waits for an event of this name; what came before it is forgotten.
    func wait(for event: String) throws {
        let start = Array("event: \(event)\n".utf8)
        let end = Array("\n\n".utf8)
        while true {
            if let found = received.firstRange(of: start),
                let close = received[found.upperBound...].firstRange(of: end)
            {
                received.removeFirst(close.upperBound)
                return
            }
            guard try receive() else { throw PreviewFailure("the channel was closed") }
        }
    }

    private func receive() throws -> Bool {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let length = recv(descriptor, &buffer, buffer.count, 0)
        guard length >= 0 else { throw PreviewFailure("nothing came for a minute") }
        received += buffer[..<length]
        return length > 0
    }
}
