/// Where the time of a build went.
package struct BuildStatistics: Sendable {
    package struct Stage: Sendable {
        package let name: String
        package let duration: Duration
    }

    package struct Share: Sendable {
        package let name: String
        package let duration: Duration
        package let pages: Int
    }

    package var stages: [Stage] = []
    /// The slowest pages first.
    package var slowestPages: [Share] = []
    /// Time of pages by the template that they are rendered with, the slowest first.
    package var templates: [Share] = []

    package var total: Duration { stages.reduce(.zero) { $0 + $1.duration } }
}

extension BuildStatistics {
    mutating func note(_ pages: [RenderedPage], in site: Site) {
        let slowest = pages.sorted { ($1.duration, $0.page) < ($0.duration, $1.page) }.prefix(10)
        slowestPages = slowest.map {
            Share(name: site.pages[$0.page].path, duration: $0.duration, pages: 1)
        }
        var kinds: [String: (duration: Duration, pages: Int)] = [:]
        for page in pages {
            let kind = site.pages[page.page].kind
            let known = kinds[kind] ?? (.zero, 0)
            kinds[kind] = (known.duration + page.duration, known.pages + 1)
        }
        templates = kinds.map { Share(name: $0, duration: $1.duration, pages: $1.pages) }
            .sorted { ($1.duration, $0.name) < ($0.duration, $1.name) }
    }
}

/// Measures one stage after the other.
struct StageClock: Sendable {
    var statistics = BuildStatistics()
    private let clock = ContinuousClock()
    private var start: ContinuousClock.Instant

    init() { start = clock.now }

    mutating func end(_ stage: String) {
        let now = clock.now
        statistics.stages.append(BuildStatistics.Stage(name: stage, duration: now - start))
        start = now
    }

    mutating func statistics(_ last: String) -> BuildStatistics {
        end(last)
        return statistics
    }
}
