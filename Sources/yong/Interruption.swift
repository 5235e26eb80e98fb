internal import Dispatch
internal import Foundation

/// Ends work in an orderly way when the user presses Ctrl-C or the system asks for it.
enum Interruption {
    /// Runs `work`; on SIGINT or SIGTERM cancels it, waits for it to clean up, and ends the process
    /// with 130 or 143.
    static func cancelling<Value: Sendable>(
        _ work: @escaping @Sendable () async -> Value
    ) async -> Value {
        let task = Task { await work() }
        let sources = [(SIGINT, Int32(130)), (SIGTERM, 143)].map { number, status in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler {
                task.cancel()
                Task {
                    _ = await task.value
                    exit(status)
                }
            }
            source.resume()
            return source
        }
        let value = await task.value
        // The handler ends the process, with its own status.
        while task.isCancelled { try? await Task.sleep(for: .seconds(1)) }
        sources.forEach { $0.cancel() }
        return value
    }
}
