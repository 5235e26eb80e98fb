/// A language of the site, by its short code: the name of its files (`zh.md`) and of its URLs (`/zh/`).
package struct Language: Hashable, Sendable {
    /// Two or three small letters, such as `zh` or `en`.
    package let code: String

    /// Nil unless `code` can stand in a file name, in a URL and in `lang`.
    package init?(code: String) {
        let bytes = code.utf8
        guard (2...3).contains(bytes.count), bytes.allSatisfy({ (0x61...0x7A).contains($0) }) else {
            return nil
        }
        self.code = code
    }

    package static let chinese = Language(unchecked: "zh")
    package static let english = Language(unchecked: "en")

    /// What HTML's `lang`, hreflang and feeds say (BCP 47).
    package var tag: String { code == "zh" ? "zh-Hans" : code }

    /// What Open Graph's `og:locale` says.
    package var openGraphLocale: String {
        switch code {
        case "zh": "zh_CN"
        case "en": "en_US"
        default: code
        }
    }

    package var isChinese: Bool { code == "zh" }

    private init(unchecked code: String) { self.code = code }
}

/// One value for each language of the site, in the site's order.
package struct PerLanguage<Value> {
    package var values: [Value]

    package init(_ values: [Value]) { self.values = values }

    package subscript(index: Int) -> Value {
        get { values[index] }
        set { values[index] = newValue }
    }

    package func map<Other>(_ change: (Value) throws -> Other) rethrows -> PerLanguage<Other> {
        PerLanguage<Other>(try values.map(change))
    }
}

extension PerLanguage: Sendable where Value: Sendable {}
