/// What the site puts in for what the author wrote.
struct Changes: Sendable {
    var attributes: [Int: KeyValuePairs<StaticString, String>] = [:]
    var images: [Int: ImageForm] = [:]
    var references: [Int: Replacement] = [:]
    var codeBlocks: [Int: Replacement] = [:]
    /// By the number of the quote.
    var alerts: [Int: Alert] = [:]
}

/// HTML of the site's, and the same as text.
struct Replacement: Sendable {
    var html: [UInt8]
    var text: String
}
