/// Counts the lines of a log, in memory that does not grow with their number.
struct Tally: Sendable {
    let frame: TallyFrame
    private let fingerprint = Fingerprint()
    private var clock: LogClock
    private var knownTargets = FingerprintTable(limit: 1 << 16)
    private var knownLosses = FingerprintTable(limit: 1 << 16)
    private var knownAgents = FingerprintTable(limit: 1 << 16)
    private var knownReferrers = FingerprintTable(limit: 1 << 16)
    private var knownHosts = FingerprintTable(limit: 1 << 10)
    private(set) var counts: TrafficCounts

    init(_ frame: TallyFrame) {
        self.frame = frame
        clock = LogClock(zone: frame.zone)
        counts = TrafficCounts(campaigns: frame.campaigns)
    }

    /// Counts whole lines; says how many they were and which could not be read.
    mutating func count(_ block: LogBlock) -> BlockReport {
        block.bytes.withUnsafeBytes { bytes in
            var report = BlockReport()
            let before = counts.lines - counts[.unreadable]
            var start = 0
            while start < bytes.count {
                let end = bytes.place(of: 0x0A, in: start..<bytes.count) ?? bytes.count
                report.lines += 1
                if let fault = count(start..<end, of: bytes), report.faults.count < 5 {
                    report.faults.append((line: report.lines, fault: fault))
                }
                start = end + 1
            }
            report.entries = counts.lines - counts[.unreadable] - before
            return report
        }
    }

    /// A line that was too long to be kept.
    mutating func countLongLine() {
        counts.lines += 1
        counts.add(.unreadable)
        counts.faults[LineFault.length.rawValue] += 1
    }

    private mutating func count(_ line: Range<Int>, of bytes: LogBytes) -> LineFault? {
        guard line.count <= LogBlock.longestLine else {
            countLongLine()
            return .length
        }
        switch LineReader.read(line, of: bytes) {
        case .blank: return nil
        case .fault(let fault):
            counts.lines += 1
            counts.add(.unreadable)
            counts.faults[fault.rawValue] += 1
            return fault
        case .entry(let entry):
            counts.lines += 1
            counts.add(outcome(of: entry, bytes))
            return nil
        }
    }
}

extension Tally {
    private mutating func outcome(of entry: LogEntry, _ bytes: LogBytes) -> Outcome {
        var (path, query, host) = (entry.target, 0..<0, entry.host)
        if let named = HostName.host(inAddress: path, of: bytes) {
            host = named
            path = named.upperBound..<path.upperBound
        }
        if let mark = bytes.place(of: 0x3F, in: path) {
            query = mark + 1..<path.upperBound
            path = path.lowerBound..<mark
        }
        if !host.isEmpty, !isOwn(host, bytes) { return .otherSite }
        let day = clock.day(entry.second)
        guard frame.days.contains(day) else { return .otherTime }
        counts.saw(day)
        if entry.hasAgent { counts.linesWithAgent += 1 }
        let agent = entry.hasAgent ? agent(entry.agent, bytes) : 0
        if agent < 0 {
            let isRead = entry.isGet(bytes) && entry.isAnswered && isPage(path, bytes)
            counts.addBot(-agent - 1, isRead: isRead)
            return .bot
        }
        guard !entry.method.isEmpty else { return .garbage }
        guard entry.isGet(bytes) else {
            return bytes.equals(entry.method, "HEAD") ? .head : .otherMethod
        }
        switch entry.status {
        case 200, 203, 206, 304: break
        case 300..<400: return .redirect
        case 404, 410: return lost(path, bytes, .missing)
        case 500...: return .failed
        default: return .refused
        }
        switch target(path, bytes) {
        case .feed: return .feed
        case .machine: return .machine
        case .file: return .file
        case .alias: return .redirect
        case .unknown: return lost(path, bytes, .unlisted)
        case .page(let edition):
            let origin = origin(entry, app: agent, query: query, host: host, bytes)
            counts.addRead(
                edition: edition, channel: origin.channel, campaign: origin.campaign,
                week: Days.week(day))
            return .read
        }
    }

    private mutating func isOwn(_ host: Range<Int>, _ bytes: LogBytes) -> Bool {
        guard !frame.hosts.isEmpty else { return true }
        let plain = HostName.plain(host, of: bytes)
        let key = fingerprint(bytes, plain)
        if let known = knownHosts[key] { return known == 1 }
        let isOwn = frame.hosts.contains(HostName.text(plain, of: bytes))
        knownHosts.remember(isOwn ? 1 : 0, for: key)
        return isOwn
    }

    private mutating func isPage(_ path: Range<Int>, _ bytes: LogBytes) -> Bool {
        if case .page = target(path, bytes) { true } else { false }
    }

    private mutating func target(_ path: Range<Int>, _ bytes: LogBytes) -> Target {
        let key = fingerprint(bytes, path)
        if let code = knownTargets[key] { return Target(code: code) }
        let target = frame.book.target(String(decoding: bytes[path], as: UTF8.self))
        knownTargets.remember(target.code, for: key)
        return target
    }

    /// Names an address that leads to no page, or passes a probe over.
    private mutating func lost(
        _ path: Range<Int>, _ bytes: LogBytes, _ outcome: Outcome
    ) -> Outcome {
        let key = fingerprint(bytes, path) ^ UInt64(outcome.rawValue)
        let place: Int
        if let known = knownLosses[key] {
            place = known
        } else if knownLosses.isFull, counts.isFull(outcome) {
            // There is no room for another name, so nobody has to find out what it would be.
            place = -1
        } else {
            let text = String(decoding: bytes[path], as: UTF8.self)
            if Probe.isProbe(text) {
                place = -2
            } else {
                place = counts.placeOfLost(Privacy.path(text), outcome) ?? -1
            }
            knownLosses.remember(place, for: key)
        }
        if place == -2 { return .probe }
        counts.addLost(at: place < 0 ? nil : place, outcome)
        return outcome
    }

    /// 0 for a person, a channel and 1 for one inside an app, less than 0 for a bot.
    private mutating func agent(_ agent: Range<Int>, _ bytes: LogBytes) -> Int {
        let key = fingerprint(bytes, agent)
        if let known = knownAgents[key] { return known }
        let code =
            switch Agent(String(decoding: bytes[agent], as: UTF8.self)) {
            case .person(let app): app.map { $0 + 1 } ?? 0
            case .bot(let place): -place - 1
            }
        knownAgents.remember(code, for: key)
        return code
    }
}

extension Tally {
    /// Whence a reader came: what the link says, else the referrer, else the app around the browser.
    private mutating func origin(
        _ entry: LogEntry, app: Int, query: Range<Int>, host: Range<Int>, _ bytes: LogBytes
    ) -> (channel: Int, campaign: Int?) {
        let marks = query.isEmpty ? LinkMarks() : LinkMarks(query, of: bytes)
        let campaign = marks.campaign.map { counts.placeOfCampaign(Privacy.word($0)) }
        if let source = marks.source {
            if let channel = Channel.ofSource(source) { return (channel, campaign) }
            counts.addSource(Privacy.word(source))
            return (Channel.tagged, campaign)
        }
        let channel = referrer(entry.referrer, host: host, bytes)
        return (channel == Channel.direct && app > 0 ? app - 1 : channel, campaign)
    }

    private mutating func referrer(
        _ referrer: Range<Int>, host: Range<Int>, _ bytes: LogBytes
    ) -> Int {
        guard !referrer.isEmpty, let named = HostName.host(inAddress: referrer, of: bytes),
            !named.isEmpty
        else { return Channel.direct }
        let plain = HostName.plain(named, of: bytes)
        let key = fingerprint(bytes, plain)
        if let known = knownReferrers[key] {
            let (channel, place) = (known & 0xFF, known >> 8)
            if channel == Channel.elsewhere { counts.addHost(at: place == 0 ? nil : place - 1) }
            return channel
        }
        let text = HostName.text(plain, of: bytes)
        var channel = Channel.ofHost(text) ?? Channel.elsewhere
        if frame.hosts.contains(text)
            || !host.isEmpty && HostName.text(HostName.plain(host, of: bytes), of: bytes) == text
        {
            channel = Channel.inside
        }
        var place: Int?
        if channel == Channel.elsewhere {
            if !knownReferrers.isFull || !counts.hosts.isFull {
                place = counts.placeOfHost(Privacy.host(text) ?? TrafficCounts.namelessHost)
            }
            counts.addHost(at: place)
        }
        knownReferrers.remember(channel | (place.map { $0 + 1 } ?? 0) << 8, for: key)
        return channel
    }
}

extension LogEntry {
    @inline(__always)
    fileprivate func isGet(_ bytes: LogBytes) -> Bool { bytes.equals(method, "GET") }

    fileprivate var isAnswered: Bool {
        status == 200 || status == 203 || status == 206 || status == 304
    }
}
