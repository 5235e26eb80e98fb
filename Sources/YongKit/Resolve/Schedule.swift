/// Judges by one moment whether a text is published.
struct Schedule: Sendable {
    let now: Instant
    let clock: SiteClock
    let includesDrafts: Bool

    enum Verdict: Sendable {
        /// Until the moment at which it expires.
        case published(until: Instant?)
        case draft
        /// Not yet: it appears at this moment.
        case scheduled(Instant)
        case expired
    }

    func verdict(_ front: FrontMatter) -> Verdict {
        if front.draft?.value == true, !includesDrafts { return .draft }
        if let publish = front.publish.map({ clock.instant($0.value) }), publish > now,
            !includesDrafts
        {
            return .scheduled(publish)
        }
        let expires = front.expires.map { clock.instant($0.value) }
        if let expires, expires <= now { return .expired }
        return .published(until: expires)
    }
}
