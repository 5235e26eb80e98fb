/// What became of one request: each is counted once, in the first of these that fits.
package enum Outcome: Int, CaseIterable, Sendable {
    /// No line of a log.
    case unreadable
    /// Another site's, by the name in the log.
    case otherSite
    /// Before or after the days that are looked at.
    case otherTime
    /// A program's that says so.
    case bot
    /// No request that a server understands.
    case garbage
    case head
    case otherMethod
    case redirect
    /// Looks for a weakness of some other program: `/wp-login.php`.
    case probe
    case missing
    case refused
    case failed
    case feed
    case machine
    /// A picture, a style, a script.
    case file
    /// Answered, and no page that the site has now.
    case unlisted
    /// A page was read by somebody.
    case read

    package var id: String { String(describing: self) }
}

/// Addresses at which nobody looks who reads.
enum Probe {
    static func isProbe(_ path: String) -> Bool { signs.earliest(in: path) != nil }

    private static let signs = Signs([
        ".php", ".asp", ".jsp", ".cgi", ".env", "/.git", "/.aws", "/.ssh", "/.svn", "/.ds_store",
        "/.vscode", "/.htaccess", "/wp-", "/wordpress", "/xmlrpc", "/cgi-bin", "/phpmyadmin",
        "/admin",
        "/vendor/", "/actuator", "/solr", "/boaform", "/hnap1", "/owa/", "/autodiscover",
        "/manager/html", "/config.", "/backup", ".sql", ".bak", "../", "/etc/passwd", "/shell",
        "/setup.",
    ])
}
