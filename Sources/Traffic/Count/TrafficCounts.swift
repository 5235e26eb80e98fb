/// What was counted in logs.
///
/// There is no place in it for an address, for a program's name but that of a bot, or for a query.
package struct TrafficCounts: Sendable {
    package internal(set) var lines = 0
    /// Lines that have a field for the program's name: in others no bot can be told apart.
    package internal(set) var linesWithAgent = 0
    package private(set) var outcomes = [Int](repeating: 0, count: Outcome.allCases.count)
    package internal(set) var faults = [Int](repeating: 0, count: LineFault.allCases.count)
    package private(set) var bots: NamedCounts
    /// How many pages bots have read.
    package private(set) var botReads = 0
    package private(set) var missing = NamedCounts(limit: 20_000)
    package private(set) var unlisted = NamedCounts(limit: 5_000)
    /// Hosts of referrers that have no channel of their own.
    package private(set) var hosts = NamedCounts(limit: 10_000)
    /// What `utm_source` says that names no channel.
    package private(set) var sources = NamedCounts(limit: 500)
    /// Those of the site first; what else `utm_campaign` says behind them.
    package private(set) var campaigns: NamedCounts
    package private(set) var firstDay: Int?
    package private(set) var lastDay: Int?
    private var cells: FingerprintTable
    private let room: Int

    static let namelessHost = "…"

    /// - Parameter room: how many pairs of page and week are told apart by channel and campaign.
    init(campaigns: [String], room: Int = 1 << 19) {
        self.room = room
        cells = FingerprintTable(limit: room)
        bots = NamedCounts(limit: Agent.botNames.count, known: Agent.botNames)
        self.campaigns = NamedCounts(limit: min(campaigns.count + 200, 1000), known: campaigns)
    }

    package subscript(outcome: Outcome) -> Int { outcomes[outcome.rawValue] }

    /// So many reads of a page, by week, channel and campaign.
    package struct Cell: Sendable {
        package var edition: Int
        package var channel: Int
        /// A place in `campaigns`; nil for none.
        package var campaign: Int?
        /// Whether it had a campaign for which there was no room.
        package var hasOtherCampaign = false
        /// Nil where there was no room to tell weeks apart.
        package var week: Int?
        package var count: Int
    }

    /// All reads, in no order; their counts together are the outcome `read`.
    package var reads: [Cell] {
        var list: [Cell] = []
        list.reserveCapacity(cells.count)
        cells.forEach { key, count in list.append(Self.cell(key - 1, count)) }
        return list
    }
}

extension TrafficCounts {
    private static let noWeek = 0x3FFF
    private static let otherCampaign = 0x3FF

    @inline(__always)
    mutating func add(_ outcome: Outcome) { outcomes[outcome.rawValue] += 1 }

    mutating func saw(_ day: Int) {
        if firstDay.map({ day < $0 }) ?? true { firstDay = day }
        if lastDay.map({ day > $0 }) ?? true { lastDay = day }
    }

    mutating func addBot(_ place: Int, isRead: Bool) {
        bots.add(at: place)
        if isRead { botReads += 1 }
    }

    /// - Parameter campaign: a place in `campaigns`, or -1 for one without room; nil for none.
    mutating func addRead(edition: Int, channel: Int, campaign: Int?, week: Int, count: Int = 1) {
        let key = Self.key(edition, channel, campaign, week)
        if cells.add(count, to: key) { return }
        // No room: first channel and campaign are put together, then the weeks.
        let plain = Self.key(edition, Channel.uncounted, nil, week)
        if cells.count < room * 2, cells.add(count, to: plain, evenIfFull: true) { return }
        _ = cells.add(
            count, to: Self.key(edition, Channel.uncounted, nil, Self.noWeek), evenIfFull: true)
    }

    mutating func placeOfCampaign(_ name: String) -> Int { campaigns.place(of: name) ?? -1 }
    mutating func placeOfHost(_ name: String) -> Int? { hosts.place(of: name) }
    mutating func addHost(at place: Int?) { hosts.add(at: place) }
    mutating func addSource(_ name: String) { sources.add(to: name) }

    /// Whether no further address can be named.
    func isFull(_ outcome: Outcome) -> Bool {
        outcome == .missing ? missing.isFull : unlisted.isFull
    }

    mutating func placeOfLost(_ path: String, _ outcome: Outcome) -> Int? {
        outcome == .missing ? missing.place(of: path) : unlisted.place(of: path)
    }

    mutating func addLost(at place: Int?, _ outcome: Outcome) {
        if outcome == .missing { missing.add(at: place) } else { unlisted.add(at: place) }
    }

    /// One more than what it says, because 0 is an empty place.
    private static func key(_ edition: Int, _ channel: Int, _ campaign: Int?, _ week: Int) -> UInt64
    {
        let campaign = campaign.map { $0 < 0 ? otherCampaign : $0 + 1 } ?? 0
        let week = min(max(week, 0), noWeek)
        return UInt64(edition) << 32 | UInt64(channel) << 24 | UInt64(campaign) << 14
            | UInt64(week) + 1
    }

    private static func cell(_ key: UInt64, _ count: Int) -> Cell {
        let campaign = Int(key >> 14 & 0x3FF)
        let week = Int(key & 0x3FFF)
        return Cell(
            edition: Int(key >> 32), channel: Int(key >> 24 & 0xFF),
            campaign: campaign == 0 || campaign == otherCampaign ? nil : campaign - 1,
            hasOtherCampaign: campaign == otherCampaign, week: week == noWeek ? nil : week,
            count: count)
    }

    /// Adds what another lane has counted.
    mutating func add(_ other: TrafficCounts) {
        lines += other.lines
        linesWithAgent += other.linesWithAgent
        for index in outcomes.indices { outcomes[index] += other.outcomes[index] }
        for index in faults.indices { faults[index] += other.faults[index] }
        bots.add(other.bots)
        botReads += other.botReads
        missing.add(other.missing)
        unlisted.add(other.unlisted)
        hosts.add(other.hosts)
        sources.add(other.sources)
        if let day = other.firstDay { saw(day) }
        if let day = other.lastDay { saw(day) }
        for cell in other.reads {
            let campaign =
                cell.hasOtherCampaign
                ? -1 : cell.campaign.map { placeOfCampaign(other.campaigns.names[$0]) }
            addRead(
                edition: cell.edition, channel: cell.channel, campaign: campaign,
                week: cell.week ?? Self.noWeek, count: cell.count)
        }
    }
}
