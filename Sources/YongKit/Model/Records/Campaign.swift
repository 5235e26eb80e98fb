/// Something that an office tells on several channels within some days.
package struct Campaign: Sendable {
    /// What links say in `utm_campaign`.
    package let id: String
    package let name: PerLanguage<String>
    package let note: PerLanguage<String?>
    /// Whether it is an example, and says so.
    package let isSample: Bool
    package let channels: [CampaignChannel]
    package let windows: [Window]
    /// The pages that it is about, as paths of the Content tree.
    package let pages: [Located<String>]
    package let posts: [Post]
    package let location: SourceLocation

    /// Days, or hours, in which it runs.
    package struct Window: Sendable {
        package let name: PerLanguage<String?>
        package let from: WrittenDate
        /// The last day, or the moment at which it ends; one day when nothing is said.
        package let to: WrittenDate
        package let location: SourceLocation

        /// The first moment that is no longer part of it.
        package func end(_ clock: SiteClock) -> Instant {
            let end = clock.instant(to)
            return to.time == nil ? Instant(seconds: end.seconds + 86_400) : end
        }
    }

    /// Something that is to be posted at a moment.
    package struct Post: Sendable {
        package let at: WrittenDate
        package let channel: CampaignChannel
        package let page: Located<String>?
        package let title: PerLanguage<String?>
        package let location: SourceLocation
    }

    /// Its first and its last moment; every campaign has a window.
    package func span(_ clock: SiteClock) -> Range<Instant> {
        let starts = windows.map { clock.instant($0.from) }
        let ends = windows.map { $0.end(clock) }
        let start = starts.min() ?? Instant(seconds: 0)
        return start..<max(start, ends.max() ?? start)
    }
}
