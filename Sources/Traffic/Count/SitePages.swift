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
        for ending in ["index.html", "index.htm"] where plain.hasSuffix("/" + ending) {
            if let code = targets[String(plain.dropLast(ending.count))] {
                return Target(code: code)
            }
        }
        // Some hosts answer without the last slash.
        if !plain.hasSuffix("/"), let code = targets[plain + "/"] { return Target(code: code) }
        return Self.isFile(plain) ? .file : .unknown
    }

    /// Percent signs and the escapes of logs resolved, double slashes and dots taken out.
    static func plain(_ path: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(path.utf8)[...]
        func hex(_ one: UInt8, _ two: UInt8) -> UInt8? {
            guard let high = Character(Unicode.Scalar(one)).hexDigitValue, one < 0x80,
                let low = Character(Unicode.Scalar(two)).hexDigitValue, two < 0x80
            else { return nil }
            return UInt8(high << 4 | low)
        }
        while let byte = rest.popFirst() {
            var byte = byte
            let digits = Array(rest.prefix(3))
            if byte == 0x25, digits.count >= 2, let value = hex(digits[0], digits[1]) {
                byte = value
                rest = rest.dropFirst(2)
            } else if byte == 0x5C, digits.count == 3, digits[0] | 0x20 == 0x78,
                let value = hex(digits[1], digits[2])
            {
                byte = value
                rest = rest.dropFirst(3)
            }
            if byte == 0x2F, bytes.last == 0x2F { continue }
            bytes.append(byte)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Endings of files that are no pages, of whatever site.
    private static func isFile(_ path: String) -> Bool {
        guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return false }
        return endings.contains(path[path.index(after: dot)...].lowercased())
    }

    private static let endings: Set<String> = [
        "css", "js", "mjs", "map", "svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "ico",
        "woff",
        "woff2", "ttf", "otf", "mp4", "webm", "mp3", "m4a", "vtt", "pdf", "ics", "zip", "json",
        "webmanifest",
    ]
}
