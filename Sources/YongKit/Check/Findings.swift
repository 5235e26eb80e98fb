/// What rules have found.
struct Findings {
    let selection: RuleSelection
    private(set) var diagnostics: [Diagnostic] = []

    init(_ selection: RuleSelection) { self.selection = selection }

    /// Whether a rule holds: what nobody wants to know need not be looked for.
    func wants(_ rule: String) -> Bool { selection[rule] != nil }

    /// Notes what was found, as grave as its rule; nothing when the rule is off.
    mutating func report(
        _ message: Message, at location: SourceLocation?, edit: TextEdit? = nil
    ) {
        guard let severity = selection[message.rule] else { return }
        diagnostics.append(Diagnostic(message.with(severity), at: location, edit: edit))
    }
}

/// What rules have found in one text, at places of its prose.
struct TextFindings {
    let selection: RuleSelection
    private(set) var found: [Finding] = []

    struct Finding {
        let message: Message
        let range: Range<Int>
        /// What `yong fix` writes there.
        let instead: String?
    }

    init(_ selection: RuleSelection) { self.selection = selection }

    func wants(_ rule: String) -> Bool { selection[rule] != nil }

    mutating func report(_ message: Message, at range: Range<Int>, instead: String? = nil) {
        guard let severity = selection[message.rule] else { return }
        found.append(Finding(message: message.with(severity), range: range, instead: instead))
    }
}

/// What rules have found in a text and its translation.
struct PairFindings {
    var first: TextFindings
    var second: TextFindings

    init(_ selection: RuleSelection) {
        first = TextFindings(selection)
        second = TextFindings(selection)
    }

    func wants(_ rule: String) -> Bool { first.wants(rule) }
}
