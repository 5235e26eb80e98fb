/// What a stage made, and everything that it found wrong on the way.
package struct Staged<Value: Sendable>: Sendable {
    package let value: Value
    package let diagnostics: [Diagnostic]

    package init(_ value: Value, _ diagnostics: [Diagnostic]) {
        self.value = value
        self.diagnostics = diagnostics
    }
}
