internal import Foundation

/// A moment, in whole seconds since 1 January 1970 UTC.
package struct Instant: Sendable, Hashable, Comparable {
    package let seconds: Int64

    package init(seconds: Int64) { self.seconds = seconds }

    package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

/// Turns written dates into moments, by the time zone of the site.
package struct SiteClock: Sendable {
    private let zone: TimeZone

    /// - Parameter timeZone: a name of the tz database that was checked when `site.yml` was read.
    package init(timeZone: String) {
        zone = TimeZone(identifier: timeZone) ?? .gmt
    }

    /// A day without a time begins at midnight.
    package func instant(_ date: WrittenDate) -> Instant {
        let local = Int64(date.day.dayNumber) * 86_400 + Int64(date.time ?? 0)
        return Instant(seconds: local - Int64(offset(of: date, local: local)))
    }

    /// The day that it is at a moment, for the site.
    package func day(_ moment: Instant) -> CalendarDate {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        let date = Date(timeIntervalSince1970: TimeInterval(moment.seconds))
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        guard let year = parts.year, let month = parts.month, let day = parts.day,
            let found = CalendarDate(year: min(year, 9999), month: month, day: day)
        else { preconditionFailure("every moment has a day") }
        return found
    }

    /// RFC 3339, as feeds want it: `2025-01-14T00:00:00+08:00`.
    package func timestamp(_ date: WrittenDate) -> String {
        let time = date.time ?? 0
        let local = Int64(date.day.dayNumber) * 86_400 + Int64(time)
        let offset = offset(of: date, local: local)
        return date.day.iso + "T" + Self.clock(time) + Self.zone(offset)
    }

    /// How far it is east of Greenwich at a moment, in seconds.
    package func offset(at moment: Instant) -> Int {
        zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(moment.seconds)))
    }

    private func offset(of date: WrittenDate, local: Int64) -> Int {
        if let offset = date.offset { return offset }
        let guess = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(local)))
        let moment = Date(timeIntervalSince1970: TimeInterval(local - Int64(guess)))
        return zone.secondsFromGMT(for: moment)
    }

    private static func clock(_ time: Int) -> String {
        [time / 3600, time / 60 % 60, time % 60]
            .map { CalendarDate.padded($0, 2) }.joined(separator: ":")
    }

    private static func zone(_ offset: Int) -> String {
        guard offset != 0 else { return "Z" }
        let minutes = abs(offset) / 60
        return (offset < 0 ? "-" : "+") + CalendarDate.padded(minutes / 60, 2) + ":"
            + CalendarDate.padded(minutes % 60, 2)
    }
}
