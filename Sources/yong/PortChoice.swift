import ArgumentParser
internal import Foundation
internal import PreviewServer
internal import YongKit

/// Finds a port to listen on, and says who has the one that was wanted.
struct PortChoice {
    let host: String
    /// Nil for whichever is free, from the usual one on.
    let port: UInt16?

    private static let usual: UInt16 = 8080

    func listener(_ terminal: Terminal) throws -> Listener {
        let wanted = port ?? Self.usual
        do {
            let listener = try Listener(host: host, port: wanted)
            warn(terminal, listener)
            return listener
        } catch Listener.Failure.portTaken {
            let holder = PortHolder.of(port: wanted)?.description
            let next = Listener.freePort(after: wanted, host: host)
            guard port == nil, let next, let listener = try? Listener(host: host, port: next) else {
                throw end(terminal, .portTaken(wanted, by: holder, next: next))
            }
            let name = holder.map { " (\($0))" } ?? ""
            terminal.say(
                en: "port \(wanted) is taken\(name), so this is \(next)",
                zh: "端口\(wanted)已被占用\(name)，改用\(next)")
            warn(terminal, listener)
            return listener
        } catch Listener.Failure.noSuchHost(let name) {
            throw end(terminal, .hostUnknown(name))
        } catch Listener.Failure.refused(let code) {
            throw end(terminal, .listenRefused(host: host, port: wanted, code: code))
        }
    }

    private func end(_ terminal: Terminal, _ message: Message) -> ExitCode {
        let diagnostic = message.at(nil)
        terminal.say([diagnostic], root: "/")
        return ExitCode([diagnostic].exitStatus)
    }

    private func warn(_ terminal: Terminal, _ listener: Listener) {
        guard !listener.isLoopback else { return }
        terminal.say([Message.listensToOthers(host: host).at(nil)], root: "/")
    }
}
