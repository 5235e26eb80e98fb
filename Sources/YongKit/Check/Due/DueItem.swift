internal import Bilingual

/// A day on which somebody has to look at something.
package struct DueItem: Sendable, Hashable {
    package enum Reason: String, Sendable, CaseIterable {
        /// A page appears by itself.
        case publish
        /// A page is taken away.
        case expires
        /// An offer ends.
        case offer
        /// What is time-sensitive was last checked long ago.
        case recheck
        /// A fact is to be looked up again.
        case fact
    }

    package let day: CalendarDate
    package let reason: Reason
    /// The page's path, or the id of a fact.
    package let subject: String
    package let title: String
    package let file: String
    package let line: Int

    /// What has passed needs nobody any more, but for what should have been looked at.
    func isOpen(on today: CalendarDate) -> Bool {
        switch reason {
        case .publish, .expires: day >= today
        case .offer, .recheck, .fact: true
        }
    }
}

extension DueItem: Comparable {
    package static func < (left: DueItem, right: DueItem) -> Bool {
        (left.day.dayNumber, left.reason.rawValue, left.subject, left.file)
            < (right.day.dayNumber, right.reason.rawValue, right.subject, right.file)
    }
}

extension DueItem {
    /// What is due on a page.
    static func all(of page: Page, _ bodies: PageBodies, site: Site) -> [DueItem] {
        var items: [DueItem] = []
        for text in page.texts.values.compactMap(\.self) {
            func add(_ reason: Reason, _ day: CalendarDate?) {
                guard let day else { return }
                items.append(
                    DueItem(
                        day: day, reason: reason, subject: page.path, title: text.title,
                        file: text.source.path, line: 1))
            }
            add(.publish, text.publish?.day)
            add(.expires, text.expires?.day)
            add(
                .recheck,
                text.checked.flatMap {
                    CalendarDate(dayNumber: $0.day.dayNumber + CheckLimits.daysBetweenChecks)
                })
        }
        for (language, components) in bodies.components.enumerated() {
            for deadline in components?.deadlines ?? [] {
                let last = Instant(seconds: deadline.end.seconds - 1)
                items.append(
                    DueItem(
                        day: site.clock.day(last), reason: .offer, subject: page.path,
                        title: page.texts[language]?.title ?? "", file: deadline.location.file,
                        line: deadline.location.line))
            }
        }
        return items
    }

    /// A fact that says when to look it up again.
    init?(_ fact: Fact) {
        guard let date = fact.recheck, let year = date.year, let month = date.month,
            let day = CalendarDate(year: year, month: month, day: date.day ?? 1)
        else { return nil }
        self.init(
            day: day, reason: .fact, subject: fact.id,
            title: fact.label.values.lazy.compactMap(\.self).first ?? fact.id,
            file: fact.location.file, line: fact.location.line)
    }
}
