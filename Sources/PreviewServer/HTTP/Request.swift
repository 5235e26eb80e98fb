/// What a browser asks for: only what a preview has to know of it.
package struct Request: Sendable {
    package enum Method: Sendable { case get, head }

    package let method: Method
    /// Without percent signs; begins with a slash.
    package let path: String
    /// Behind the question mark, as it was sent.
    package let query: String
    let host: String?
    let origin: String?
    let range: String?
    let isRangeConditional: Bool
    /// What the browser says of the page that asks: `Sec-Fetch-Site` and `Sec-Fetch-Mode`.
    let fetchSite: String?
    let fetchMode: String?
    let keepsAlive: Bool

    /// A value of the query by its name, without percent signs.
    func queryValue(_ name: String) -> String? {
        for pair in query.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, parts[0] == name else { continue }
            return PercentDecoding.decoded(parts[1].utf8).flatMap {
                String(validating: $0, as: UTF8.self)
            }
        }
        return nil
    }
}

/// Why a request is not answered as it wishes.
struct Refusal: Error, Equatable {
    let status: Int
    /// One sentence for whoever looks at the answer.
    let reason: String

    static func malformed(_ reason: String) -> Refusal { Refusal(status: 400, reason: reason) }
}
