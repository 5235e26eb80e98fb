/// One thing that is wrong: where, what, and how to mend it.
package struct Diagnostic: Sendable {
    package enum Severity: String, Sendable { case error, warning, note }

    package let message: Message
    package let location: SourceLocation?
    /// What mends it, when a program can.
    package let edit: TextEdit?

    package init(_ message: Message, at location: SourceLocation?, edit: TextEdit? = nil) {
        self.message = message
        self.location = location
        self.edit = edit
    }

    package var isError: Bool { message.severity == .error }
}

/// Other words for those at one place of one line.
package struct TextEdit: Sendable, Equatable {
    package let location: SourceLocation
    /// What stands there: where something else does, nothing is changed.
    package let was: String
    package let instead: String

    package init(_ location: SourceLocation, was: String, instead: String) {
        self.location = location
        self.was = was
        self.instead = instead
    }
}

/// Why a command ended without doing its work; the number is the exit status.
package enum FailureCause: Int32, Sendable, Comparable {
    case content = 1
    case configuration = 2
    case machine = 3
    case limit = 4
    case fault = 5

    package static func < (left: FailureCause, right: FailureCause) -> Bool {
        left.rawValue < right.rawValue
    }
}

extension [Diagnostic] {
    package var hasErrors: Bool { contains(where: \.isError) }

    /// By file, line and column, so that every run prints the same; each once, although what
    /// `page.yml` says is read for every language.
    package func sorted() -> [Diagnostic] {
        let all = sorted { left, right in
            let (a, b) = (left.location, right.location)
            let files = ((a?.file ?? "").utf8, (b?.file ?? "").utf8)
            if !files.0.elementsEqual(files.1) { return files.0.lexicographicallyPrecedes(files.1) }
            return (a?.line ?? 0, a?.column ?? 0, left.message.rule)
                < (b?.line ?? 0, b?.column ?? 0, right.message.rule)
        }
        var said: Set<Said> = []
        return all.filter { said.insert(Said($0)).inserted }
    }

    private struct Said: Hashable {
        let location: SourceLocation?
        let rule: String
        let words: String

        init(_ diagnostic: Diagnostic) {
            location = diagnostic.location
            rule = diagnostic.message.rule
            words = diagnostic.message.wording.en
        }
    }

    /// The exit status of a command that stops for these: of the gravest error, 0 without one.
    package var exitStatus: Int32 {
        filter(\.isError).map(\.message.cause).max()?.rawValue ?? 0
    }
}
