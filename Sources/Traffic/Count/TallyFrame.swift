/// What all lanes of a review know, and nobody changes.
final class TallyFrame: Sendable {
    let book: AddressBook
    let hosts: Set<String>
    let campaigns: [String]
    let zone: String
    /// The days that are looked at, by their numbers.
    let days: ClosedRange<Int>

    init(_ site: SitePages, days: ClosedRange<Int>) {
        book = AddressBook(site)
        hosts = Set(site.hosts)
        campaigns = site.campaigns.map(\.id)
        zone = site.zone
        self.days = days
    }
}

/// What the query of a link says of where it stood.
struct LinkMarks {
    private(set) var source: String?
    private(set) var campaign: String?

    init() {}

    init(_ query: Range<Int>, of bytes: LogBytes) {
        var start = query.lowerBound
        while start < query.upperBound {
            let end = bytes.place(of: 0x26, in: start..<query.upperBound) ?? query.upperBound
            let pair = start..<end
            start = end + 1
            guard bytes.starts(pair, with: "utm_") else { continue }
            if bytes.starts(pair, with: "utm_source=") {
                source = Self.value(pair.dropFirst(11), bytes)
            } else if bytes.starts(pair, with: "utm_campaign=") {
                campaign = Self.value(pair.dropFirst(13), bytes)
            }
        }
    }

    private static func value(_ range: Range<Int>, _ bytes: LogBytes) -> String? {
        guard !range.isEmpty else { return nil }
        let text = String(decoding: bytes[range.prefix(200)], as: UTF8.self)
        return AddressBook.plain(text.replacing("+", with: " "))
    }
}
