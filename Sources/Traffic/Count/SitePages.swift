/// What a review has to know of the site: its addresses, and what stands behind them.
package struct SitePages: Sendable {
    /// Names by which the site is asked for, in small letters, without `www.`; none means any.
    package var hosts: [String] = []
    /// Every page in every edition. A path has its slashes, and no percent signs.
    package var editions: [Edition] = []
    /// Paths of pictures, styles and other files.
    package var files: [String] = []
    package var feeds: [String] = []
    /// Sitemap, robots.txt and the like.
    package var machineFiles: [String] = []
    /// Where pages lay before: what stands there leads on.
    package var aliases: [String] = []
    package var campaigns: [Label] = []
    package var kinds: [Label] = []
    package var tags: [Label] = []
    /// What tags are about, in a few words that are the same for all sites; by the ids of tags.
    package var subjects: [String: [String]] = [:]
    package var subjectNames: [Label] = []
    /// The tz database's name of the site's time zone.
    package var zone = "UTC"

    package init() {}

    /// What a page with these tags is about, each subject once.
    func subjects(of tags: [String]) -> [String] {
        tags.flatMap { subjects[$0] ?? [] }.reduce(into: []) {
            if !$0.contains($1) { $0.append($1) }
        }
    }

    /// A page in one language, or in several at once.
    package struct Edition: Sendable {
        /// As it stands in an address: `/zh/city/tianyi/`.
        package let path: String
        /// The page's path in Content: the same in all languages.
        package let page: String
        package let title: String
        /// `zh`, `en`, `both`; empty for a page of none.
        package let language: String
        package let kind: String
        /// Ids of tags.
        package let tags: [String]

        package init(
            path: String, page: String, title: String, language: String, kind: String,
            tags: [String] = []
        ) {
            self.path = path
            self.page = page
            self.title = title
            self.language = language
            self.kind = kind
            self.tags = tags
        }
    }

    /// What something is called in both languages.
    package struct Label: Sendable {
        package let id: String
        package let zh: String
        package let en: String

        package init(id: String, zh: String, en: String) {
            self.id = id
            self.zh = zh
            self.en = en
        }
    }
}

/// What an address of the site is.
enum Target: Equatable {
    /// A page, by its place among the editions.
    case page(Int)
    case file
    case feed
    case machine
    /// A page that lay here, and leads to where it is.
    case alias
    /// Nothing that the site has published.
    case unknown

    /// Packed into a number, for tables.
    init(code: Int) {
        switch code {
        case -1: self = .file
        case -2: self = .feed
        case -3: self = .machine
        case -4: self = .alias
        case -5: self = .unknown
        default: self = .page(code)
        }
    }

    var code: Int {
        switch self {
        case .page(let place): place
        case .file: -1
        case .feed: -2
        case .machine: -3
        case .alias: -4
        case .unknown: -5
        }
    }
}

/// Finds what an address of the site is.
struct AddressBook: Sendable {
    private let targets: [String: Int]

    init(_ site: SitePages) {
        var targets: [String: Int] = [:]
        targets.reserveCapacity(site.editions.count + site.files.count)
        for path in site.files { targets[path] = Target.file.code }
        for path in site.feeds { targets[path] = Target.feed.code }
        for path in site.aliases { targets[path] = Target.alias.code }
        for path in site.machineFiles { targets[path] = Target.machine.code }
        for (place, edition) in site.editions.enumerated() { targets[edition.path] = place }
        self.targets = targets
    }

    /// - Parameter path: without its query, as a log has it.
    func target(_ path: String) -> Target {
        let plain = Self.plain(path)
        if let code = targets[plain] { return Target(code: code) }
        let folder = plain.utf8.lastIndex(of: 0x2F).map { plain[...$0] } ?? ""
        let name = plain[folder.endIndex...]
        if name == "index.html" || name == "index.htm", let code = targets[String(folder)] {
            return Target(code: code)
        }
        // Some hosts answer without the last slash.
        if !plain.hasSuffix("/"), let code = targets[plain + "/"] { return Target(code: code) }
        return Self.isFile(plain) ? .file : .unknown
    }

    /// Percent signs and the escapes of logs resolved, double slashes and dots taken out.
    static func plain(_ path: String) -> String {
        var path = path
        return path.withUTF8 { plain($0) }
    }

    private static func plain(_ path: UnsafeBufferPointer<UInt8>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(path.count)
        var index = 0
        while index < path.count {
            var byte = path[index]
            if byte == 0x25, index + 2 < path.count,
                let value = hex(path[index + 1], path[index + 2])
            {
                byte = value
                index += 2
            } else if byte == 0x5C, index + 3 < path.count, path[index + 1] | 0x20 == 0x78,
                let value = hex(path[index + 2], path[index + 3])
            {
                byte = value
                index += 3
            }
            index += 1
            if byte == 0x2F, bytes.last == 0x2F { continue }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func hex(_ one: UInt8, _ two: UInt8) -> UInt8? {
        guard let high = digit(one), let low = digit(two) else { return nil }
        return high << 4 | low
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    /// Endings of files that are no pages, of whatever site.
    private static func isFile(_ path: String) -> Bool {
        let bytes = path.utf8
        guard let dot = bytes.lastIndex(of: 0x2E) else { return false }
        let ending = path[bytes.index(after: dot)...]
        return ending.utf8.count < 12 && endings.contains(ending.lowercased())
    }

    private static let endings: Set<String> = [
        "css", "js", "mjs", "map", "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico",
        "woff",
        "woff2", "ttf", "otf", "mp4", "webm", "mp3", "m4a", "vtt", "pdf", "ics", "zip", "json",
        "webmanifest",
    ]
}
