/// Where the server's own files lie: nothing that is published begins with a dot and this name.
enum LivePaths {
    static let folder = "/.yong/"
    static let script = folder + "live.js"
    static let style = folder + "live.css"
    static let events = folder + "events"
}

/// What open pages are told, as JSON.
enum LiveEvent {
    static func path(_ path: String) -> [UInt8] { Array("{\"path\":\(quoted(path))}".utf8) }

    static func styles(_ styles: [(from: String, to: String)], mark: String) -> [UInt8] {
        let pairs = styles.map { "\(quoted($0.from)):\(quoted($0.to))" }
        return Array(
            "{\"styles\":{\(pairs.joined(separator: ","))},\"mark\":\(quoted(mark))}".utf8)
    }

    /// A path has no controls, so only two characters mean something in JSON.
    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            if scalar == "\"" || scalar == "\\" { quoted.append("\\") }
            quoted.unicodeScalars.append(scalar)
        }
        return quoted + "\""
    }
}
