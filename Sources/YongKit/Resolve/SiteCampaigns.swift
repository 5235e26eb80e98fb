/// What a site says of its campaigns.
extension Site {
    /// The campaigns, the earliest first, by their places in `_data`.
    var campaignOrder: [Int] {
        let starts = data.records.campaigns.all.map { $0.span(clock).lowerBound }
        return starts.indices.sorted { left, right in
            starts[left] == starts[right] ? left < right : starts[left] < starts[right]
        }
    }

    /// The cities by whose clocks campaigns are planned: those of `_data/clocks.yml`, or the site's
    /// own zone and both coasts of America.
    package var clocks: [CityClock] {
        let own = data.records.clocks.all
        guard own.isEmpty else { return own }
        func city(_ id: String, zh: String, en: String, _ clock: SiteClock) -> CityClock {
            CityClock(
                id: id, name: PerLanguage(languages.map { $0.isChinese ? zh : en }), clock: clock)
        }
        return [
            city("site", zh: "本站时间", en: "here", clock),
            city("new-york", zh: "纽约", en: "New York", SiteClock(timeZone: "America/New_York")),
            city(
                "los-angeles", zh: "洛杉矶", en: "Los Angeles",
                SiteClock(timeZone: "America/Los_Angeles")),
        ]
    }
}

extension Campaign {
    /// Its windows, the earliest first.
    package func windows(by clock: SiteClock) -> [Window] {
        windows.sorted { clock.instant($0.from) < clock.instant($1.from) }
    }

    /// Its posts, the earliest first.
    package func posts(by clock: SiteClock) -> [Post] {
        posts.sorted { clock.instant($0.at) < clock.instant($1.at) }
    }

    /// All moments at which what a calendar says of it changes.
    func changes(_ clock: SiteClock) -> [Instant] {
        windows.flatMap { [clock.instant($0.from), $0.end(clock)] }
            + posts.map { clock.instant($0.at) }
    }
}
