/// A city by whose clock a campaign is planned.
package struct CityClock: Sendable {
    package let id: String
    package let name: PerLanguage<String>
    package let clock: SiteClock
}

extension SiteClock {
    /// What a clock of this zone shows at a moment.
    package func written(_ moment: Instant) -> WrittenDate {
        let local = moment.seconds + Int64(offset(at: moment))
        let day = day(moment)
        return WrittenDate(
            day: day, time: Int(local - Int64(day.dayNumber) * 86_400), offset: offset(at: moment))
    }
}
