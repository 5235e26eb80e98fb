import Foundation
import Glibc

/// `yong serve` in a folder, and what a browser gets from it.
final class ServedSite {
    let site: SiteCopy
    private let process: Process
    private let errors: URL
    let port: UInt16
    /// What was printed first: where the site is.
    let address: String

    struct Failure: Error { let text: String }

    struct Answer {
        let status: Int
        let head: String
        let body: Data

        /// Without the script that the server puts into pages.
        var page: Data {
            let text = String(decoding: body, as: UTF8.self)
            let script =
                #/<script src="\/\.yong\/live\.js" data-mark="[0-9a-f]{16}" defer><\/script>/#
            guard text.contains(script) else { return body }
            return Data(text.replacing(script, with: "").utf8)
        }
    }

    init(_ site: SiteCopy, _ arguments: [String] = []) throws {
        self.site = site
        let started = try YongProgram.start(["serve"] + arguments, in: site.folder)
        process = started.process
        errors = started.errors
        let deadline = Date(timeIntervalSinceNow: 60)
        var line = ""
        while !line.contains("Ctrl-C"), Date() < deadline, process.isRunning {
            usleep(10_000)
            line = try String(contentsOf: started.output, encoding: .utf8)
        }
        guard let start = line.firstRange(of: "http://"),
            let url = URL(string: String(line[start.lowerBound...].prefix { !$0.isWhitespace })),
            let number = url.port
        else {
            process.terminate()
            throw Failure(text: line + (try String(contentsOf: started.errors, encoding: .utf8)))
        }
        address = url.absoluteString
        port = UInt16(number)
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Presses Ctrl-C and returns the exit status.
    func interrupt() -> Int32 {
        kill(process.processIdentifier, SIGINT)
        process.waitUntilExit()
        return process.terminationStatus
    }

    /// Processor time so far, in hundredths of a second.
    func ticks() throws -> Int {
        let path = "/proc/\(process.processIdentifier)/stat"
        let data = try FileHandle(forReadingAtPath: path)?.readToEnd() ?? Data()
        let text = String(decoding: data, as: UTF8.self)
        guard let end = text.lastIndex(of: ")") else { throw Failure(text: "no process") }
        let fields = text[end...].split(separator: " ")
        return (Int(fields[12]) ?? 0) + (Int(fields[13]) ?? 0)
    }

    func said() throws -> String { try String(contentsOf: errors, encoding: .utf8) }

    /// - Parameter path: without percent signs.
    func get(_ path: String) throws -> Answer {
        let allowed = CharacterSet.urlPathAllowed
        return try getAsWritten(path.addingPercentEncoding(withAllowedCharacters: allowed) ?? path)
    }

    func getAsWritten(_ target: String) throws -> Answer {
        let descriptor = try connected()
        defer { close(descriptor) }
        let request =
            "GET \(target) HTTP/1.1\r\nHost: localhost:\(port)\r\nConnection: close\r\n\r\n"
        _ = request.withCString { send(descriptor, $0, strlen($0), CInt(MSG_NOSIGNAL)) }
        var all = Data()
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while case let length = recv(descriptor, &buffer, buffer.count, 0), length > 0 {
            all.append(contentsOf: buffer[..<length])
        }
        guard let end = all.range(of: Data("\r\n\r\n".utf8)) else {
            throw Failure(text: "no answer to \(target)")
        }
        let head = String(decoding: all[..<end.lowerBound], as: UTF8.self)
        let status = head.split(separator: " ").dropFirst().first.flatMap { Int($0) }
        return Answer(status: status ?? 0, head: head, body: Data(all[end.upperBound...]))
    }

    private func connected() throws -> CInt {
        let descriptor = socket(AF_INET, CInt(SOCK_STREAM.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        name.sin_port = port.bigEndian
        name.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var limit = timeval(tv_sec: 60, tv_usec: 0)
        setsockopt(
            descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        let code = withUnsafePointer(to: &name) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard code == 0 else { throw Failure(text: "nobody listens on \(port)") }
        return descriptor
    }
}
