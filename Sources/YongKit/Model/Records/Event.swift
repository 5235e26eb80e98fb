/// Something that takes place on days that a source gives.
package struct Event: Sendable {
    package let id: String
    package let title: PerLanguage<String>
    /// A day, or a moment of it.
    package let start: WrittenDate
    /// The last day, or the moment at which it ends.
    package let end: WrittenDate?
    /// The id of a record of `_data/places.yml`.
    package let place: String?
    /// Where it is, in words, when that is no place of the site's.
    package let address: PerLanguage<String?>
    package let note: PerLanguage<String?>
    /// The page that tells of it.
    package let page: Located<String>?
    /// The id of a record of `_data/sources.yml`, or an address.
    package let source: String
    /// When somebody last looked whether the date still holds.
    package let checked: CalendarDate?
    package let location: SourceLocation

    /// Whether it begins at an hour of the clock.
    package var hasTime: Bool { start.time != nil }

    /// The first moment that is no longer part of it.
    package func end(_ clock: SiteClock) -> Instant {
        let last = end ?? start
        if last.time != nil { return clock.instant(last) }
        return Instant(seconds: clock.instant(last).seconds + 86_400)
    }
}
