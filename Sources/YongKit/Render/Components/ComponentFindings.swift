internal import Markdown

/// What is found while components are held against their fields.
struct ComponentFindings {
    private(set) var diagnostics: [Diagnostic] = []
    var statistics = Statistics()
    /// The texts in it, for whoever looks at words, and the facts that it names.
    var facts: [Fact] = []
    /// The facts that texts in it name.
    var factsInTexts: [Fact] = []
    var fields: [WrittenField] = []
    private(set) var deadlines: [Deadline] = []
    /// The next moment at which a deadline passes.
    private(set) var nextChange: Instant?

    /// Until when something holds.
    struct Deadline: Sendable {
        /// As it was written: `2026-06-30`.
        let day: String
        /// The first moment at which it no longer holds.
        let end: Instant
        let location: SourceLocation
    }

    /// The place is found only for a mistake that is shown: of hundreds, nobody reads the last.
    mutating func add(
        _ message: Message, in source: ComponentSource,
        at place: (ComponentSource) -> SourceLocation
    ) {
        if diagnostics.count < 100 { diagnostics.append(message.at(place(source))) }
    }

    mutating func note(_ deadline: Deadline, now: Instant) {
        deadlines.append(deadline)
        guard deadline.end > now else { return }
        nextChange = min(nextChange ?? deadline.end, deadline.end)
    }
}
