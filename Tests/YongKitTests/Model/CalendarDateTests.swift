import Testing

@testable import YongKit

@Suite struct CalendarDateTests {
    @Test(arguments: [(2024, 2, 29), (2000, 2, 29), (2025, 12, 31), (1, 1, 1), (9999, 12, 31)])
    func daysThatExistAreTaken(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) != nil)
    }

    @Test(arguments: [(2025, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 0, 1)])
    func daysThatDoNotExistAreRefused(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(arguments: [
        (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 3, 1, 11017), (2025, 1, 14, 20102),
    ])
    func daysAreCountedFrom1970(_ year: Int, _ month: Int, _ day: Int, _ number: Int) {
        #expect(CalendarDate(year: year, month: month, day: day)?.dayNumber == number)
    }

    @Test func aTimeWithoutZoneIsReadInTheZoneOfTheSite() throws {
        let day = try #require(CalendarDate(year: 2025, month: 1, day: 14))
        let clock = SiteClock(timeZone: "Asia/Shanghai")
        let date = WrittenDate(day: day, time: 8 * 3600)
        #expect(clock.instant(date).seconds == 1_736_812_800)
        #expect(clock.timestamp(date) == "2025-01-14T08:00:00+08:00")
        let utc = WrittenDate(day: day, time: 0, offset: 0)
        #expect(clock.timestamp(utc) == "2025-01-14T00:00:00Z")
    }
}
