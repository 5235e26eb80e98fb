internal import Glibc

/// How much of this machine others may take, and for how long.
struct ServerLimits: Sendable {
    /// For a request to arrive in full.
    var request = Duration.seconds(10)
    /// Between two requests.
    var idle = Duration.seconds(60)
    /// For the next piece of an answer to be taken.
    var write = Duration.seconds(30)
    /// For the other side to close as well.
    var ending = Duration.seconds(1)
    /// Bytes that somebody who is told of changes has not taken.
    var unread = 1 << 20
    var connections = 600

    init() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(7), &limit) == 0, limit.rlim_cur < 1024 else { return }
        connections = max(16, Int(limit.rlim_cur) - 128)
    }
}
