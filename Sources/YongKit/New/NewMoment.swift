/// The moment that a new page is dated by.
package struct NewMoment: Sendable {
    private let present: Instant
    private let written: WrittenDate?

    /// - Parameter written: what `--now` says; a day without a zone is a day of the site.
    package init(present: Instant, written: WrittenDate? = nil) {
        self.present = present
        self.written = written
    }

    func day(by clock: SiteClock) -> CalendarDate {
        guard let written else { return clock.day(present) }
        return written.offset == nil ? written.day : clock.day(clock.instant(written))
    }
}
