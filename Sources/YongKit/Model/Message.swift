/// A text in the two languages that Yong speaks to its editors.
package struct Wording: Sendable, Equatable {
    package let en: String
    package let zh: String

    package init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }

    package func text(in language: Language) -> String { language.isChinese ? zh : en }
}

/// What is wrong and how to mend it, without a place.
///
/// Every message of Yong is made by a function in `Model/Messages/`, and nowhere else.
package struct Message: Sendable {
    /// The stable name that an editor can search for, such as `link-missing`.
    package let rule: String
    package let severity: Diagnostic.Severity
    package let cause: FailureCause
    package let wording: Wording
    package let fix: Wording?

    package init(
        _ rule: String, _ severity: Diagnostic.Severity = .error, cause: FailureCause = .content,
        en: String, zh: String, fix: Wording? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.cause = cause
        self.wording = Wording(en: en, zh: zh)
        self.fix = fix
    }

    /// The same, as grave as an editor wants it to be.
    package func with(_ severity: Diagnostic.Severity) -> Message {
        Message(rule, severity, cause: cause, en: wording.en, zh: wording.zh, fix: fix)
    }

    package func at(_ location: SourceLocation?) -> Diagnostic { Diagnostic(self, at: location) }
}

extension Wording {
    /// “did you mean …?”, or nothing when no name is near.
    package static func nearest(_ name: String?) -> Wording? {
        name.map { Wording(en: "did you mean “\($0)”?", zh: "是不是“\($0)”？") }
    }
}
