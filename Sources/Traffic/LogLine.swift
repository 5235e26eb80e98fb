/// One request of a web server's log.
package struct LogLine: Equatable, Sendable {
    /// The path that was asked for, as it stands in the log, without its query.
    package var path: String
    package var status: Int

    package init(path: String, status: Int) {
        self.path = path
        self.status = status
    }
}
