/// A currency, and what people write for it.
package struct Currency: Sendable, Hashable {
    /// `CNY`, `USD`: ISO 4217.
    package let code: String

    /// What stands behind the number in Chinese: `元`, `美元`.
    package var chineseName: String { Self.known[code]?.chinese.first ?? code }

    /// Nil for a code that is not known here.
    package init?(code: String) {
        guard Self.known[code] != nil else { return nil }
        self.code = code
    }

    /// All codes, in the order of the alphabet.
    package static var codes: [String] { known.keys.sorted() }

    private init(unchecked code: String) { self.code = code }

    /// What stands before a number, the longest first.
    static let prefixes: [(sign: [Unicode.Scalar], currency: Currency)] = listed {
        [$0] + $1.prefixes
    }

    /// What stands behind a number, the longest first.
    static let suffixes: [(sign: [Unicode.Scalar], currency: Currency)] = listed {
        $1.chinese + $1.english + [$0]
    }
}

extension Currency {
    private struct Names: Sendable {
        var chinese: [String]
        var english: [String] = []
        var prefixes: [String] = []
    }

    private static func listed(
        _ signs: (String, Names) -> [String]
    ) -> [(sign: [Unicode.Scalar], currency: Currency)] {
        known.flatMap { code, names in
            signs(code, names).map { (Array($0.unicodeScalars), Currency(unchecked: code)) }
        }.sorted { $0.sign.count > $1.sign.count }
    }

    private static let known: [String: Names] = [
        "AUD": Names(chinese: ["澳元", "澳大利亚元"], english: ["Australian dollars"], prefixes: ["A$"]),
        "CAD": Names(chinese: ["加元", "加拿大元"], english: ["Canadian dollars"], prefixes: ["C$"]),
        "CHF": Names(chinese: ["瑞士法郎", "瑞郎"], english: ["Swiss francs"]),
        "CNY": Names(
            chinese: ["元", "块钱", "块", "元人民币", "人民币"], english: ["yuan", "RMB"],
            prefixes: ["RMB", "人民币", "¥", "￥"]),
        "EUR": Names(chinese: ["欧元"], english: ["euros", "euro"], prefixes: ["€"]),
        "GBP": Names(chinese: ["英镑"], english: ["pounds"], prefixes: ["£"]),
        "HKD": Names(chinese: ["港元", "港币"], english: ["Hong Kong dollars"], prefixes: ["HK$"]),
        "JPY": Names(chinese: ["日元"], english: ["yen"], prefixes: ["JP¥"]),
        "KRW": Names(chinese: ["韩元"], english: ["won"], prefixes: ["₩"]),
        "MOP": Names(chinese: ["澳门元"], english: ["patacas"]),
        "RUB": Names(chinese: ["卢布"], english: ["roubles", "rubles"], prefixes: ["₽"]),
        "SGD": Names(chinese: ["新加坡元", "新元"], english: ["Singapore dollars"], prefixes: ["S$"]),
        "THB": Names(chinese: ["泰铢"], english: ["baht"], prefixes: ["฿"]),
        "TWD": Names(chinese: ["新台币", "台币"], prefixes: ["NT$"]),
        "USD": Names(
            chinese: ["美元", "美金"], english: ["US dollars", "dollars", "dollar"],
            prefixes: ["US$", "$"]),
    ]
}
