internal import Foundation

/// The day on which something happened, for the site.
struct LogClock {
    private let zone: TimeZone
    private var quarter = Int64.min
    private var offset = 0

    init(zone: String) { self.zone = TimeZone(identifier: zone) ?? .gmt }

    /// Clocks change on quarters of an hour, and lines come in order: the zone is seldom asked.
    @inline(__always)
    mutating func day(_ second: Int64) -> Int {
        let now = second >= 0 ? second / 900 : (second - 899) / 900
        if now != quarter {
            quarter = now
            offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(now * 900)))
        }
        let local = second + Int64(offset)
        return Int(local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    }
}
