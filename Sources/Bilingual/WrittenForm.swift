/// How a language writes dates, numbers and lists.
///
/// A language that has no form of its own writes what needs no knowledge of it: `2025-01-14`.
package enum WrittenForm: Sendable {
    case chinese, english, other

    /// - Parameter code: `zh`, `en` or another language.
    package init(language code: String) {
        self =
            switch code {
            case "zh": .chinese
            case "en": .english
            default: .other
            }
    }

    /// `2025年1月14日`, `14 January 2025`.
    package func date(year: Int, month: Int, day: Int) -> String {
        switch self {
        case .chinese: return "\(year)年\(month)月\(day)日"
        case .english: return "\(day) \(Self.englishMonths[month - 1]) \(year)"
        case .other:
            let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
            return "\(year)-\(padded(month))-\(padded(day))"
        }
    }

    /// A whole number: `12,345` in English, `12345` in Chinese, where nobody groups by thousands.
    package func number(_ number: Int) -> String {
        guard self == .english, number.magnitude >= 1000 else { return String(number) }
        var grouped = ""
        let digits = String(number.magnitude)
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return (number < 0 ? "-" : "") + grouped
    }

    /// `a、b和c`, `a, b and c`.
    package func list(_ items: [String]) -> String {
        guard let last = items.last else { return "" }
        let others = items.dropLast()
        guard !others.isEmpty else { return last }
        return switch self {
        case .chinese: others.joined(separator: "、") + "和" + last
        case .english: others.joined(separator: ", ") + " and " + last
        case .other: items.joined(separator: ", ")
        }
    }

    /// The CLDR category of a count: Chinese has no plural, English has one.
    package func pluralCategory(of count: Int) -> String {
        self == .english && count == 1 ? "one" : "other"
    }

    static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
