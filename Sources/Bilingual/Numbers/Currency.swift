/// A currency, and what people write for it.
package struct Currency: Sendable, Hashable {
    /// The three letters of the code, a byte each: figures are copied often, and so count no
    /// references.
    private let letters: UInt32

    /// `CNY`, `USD`: ISO 4217.
    package var code: String {
        String(decoding: [16, 8, 0].map { UInt8(letters >> $0 & 0xFF) }, as: UTF8.self)
    }

    /// What stands behind the number in Chinese: `元`, `美元`.
    package var chineseName: String { Self.known[code]?.chinese.first ?? code }

    /// Nil for a code that is not known here.
    package init?(code: String) {
        guard Self.known[code] != nil else { return nil }
        self.init(unchecked: code)
    }

    /// All codes, in the order of the alphabet.
    package static var codes: [String] { known.keys.sorted() }

    private init(unchecked code: String) {
        letters = code.utf8.reduce(0) { $0 << 8 | UInt32($1) }
    }

    static let yuan = Currency(unchecked: "CNY")

    /// Whether both are written `$`, or both `¥`, where only one of them is meant.
    func sharesSign(with other: Currency) -> Bool {
        [["USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD"], ["CNY", "JPY"]].contains {
            $0.contains(code) && $0.contains(other.code)
        }
    }
}

/// Ways of writing a currency, by their first byte and the longest first.
struct CurrencySigns: Sendable {
    struct Sign: Sendable {
        let bytes: [UInt8]
        let currency: Currency
        /// `$` or “dollars” alone.
        let isBare: Bool

        var isWord: Bool { bytes[bytes.count - 1].isLetter }
    }

    private let byFirst: [[Sign]]

    fileprivate init(_ signs: [Sign]) {
        var byFirst = [[Sign]](repeating: [], count: 256)
        for sign in signs.sorted(by: { $0.bytes.count > $1.bytes.count }) {
            byFirst[Int(sign.bytes[0])].append(sign)
            // English names begin with a capital letter or not.
            if sign.isWord, sign.bytes[0] >= 0x61 {
                byFirst[Int(sign.bytes[0] & ~0x20)].append(sign)
            }
        }
        self.byFirst = byFirst
    }

    func signs(beginningWith byte: UInt8) -> [Sign] { byFirst[Int(byte)] }

    var all: [Sign] { byFirst.flatMap(\.self) }

    /// What stands before a number: `US$`, `CNY`, `人民币`.
    static let prefixes = CurrencySigns(Currency.signs { [$0] + $1.prefixes })
    /// What stands behind a number: `元`, `dollars`, `USD`.
    static let suffixes = CurrencySigns(Currency.signs { $1.chinese + $1.english + [$0] })
}

extension FigureReader {
    /// Goes over a way of writing a currency.
    mutating func take(_ signs: CurrencySigns) -> CurrencySigns.Sign? {
        next: for sign in signs.signs(beginningWith: byte(index)) {
            guard index + sign.bytes.count <= text.count else { continue }
            for offset in sign.bytes.indices.dropFirst()
            where text[index + offset] != sign.bytes[offset] { continue next }
            let end = index + sign.bytes.count
            if sign.isWord, byte(end).isLetter { continue }
            index = end
            return sign
        }
        return nil
    }
}

extension Currency {
    fileprivate struct Names: Sendable {
        var chinese: [String]
        var english: [String] = []
        var prefixes: [String] = []
    }

    fileprivate static func signs(
        _ names: (String, Names) -> [String]
    ) -> [CurrencySigns.Sign] {
        known.sorted { $0.key < $1.key }.flatMap { code, own in
            names(code, own).map { name in
                CurrencySigns.Sign(
                    bytes: Array(name.utf8), currency: Currency(unchecked: code),
                    isBare: ["$", "＄", "dollars", "dollar", "¥", "￥"].contains(name))
            }
        }
    }

    private static let known: [String: Names] = [
        "AUD": Names(
            chinese: ["澳元", "澳大利亚元"], english: ["Australian dollars"], prefixes: ["A$", "AU$"]),
        "CAD": Names(
            chinese: ["加元", "加拿大元"], english: ["Canadian dollars"], prefixes: ["C$", "CA$"]),
        "CHF": Names(chinese: ["瑞士法郎", "瑞郎"], english: ["Swiss francs"]),
        "CNY": Names(
            chinese: ["元", "块钱", "块", "元人民币", "人民币", "圆"],
            english: ["yuan", "RMB", "renminbi", "Chinese yuan"],
            prefixes: ["RMB", "人民币", "¥", "￥", "CN¥", "RMB¥"]),
        "EUR": Names(chinese: ["欧元"], english: ["euros", "euro"], prefixes: ["€"]),
        "GBP": Names(
            chinese: ["英镑"], english: ["pounds sterling", "British pounds", "pounds"],
            prefixes: ["£"]),
        "HKD": Names(
            chinese: ["港元", "港币"], english: ["Hong Kong dollars"], prefixes: ["HK$"]),
        "INR": Names(chinese: ["卢比", "印度卢比"], english: ["rupees"], prefixes: ["₹"]),
        "JPY": Names(chinese: ["日元"], english: ["yen", "Japanese yen"], prefixes: ["JP¥"]),
        "KRW": Names(chinese: ["韩元"], english: ["won"], prefixes: ["₩"]),
        "MOP": Names(chinese: ["澳门元"], english: ["patacas"]),
        "MYR": Names(chinese: ["林吉特", "令吉"], english: ["ringgit"], prefixes: ["RM"]),
        "NZD": Names(
            chinese: ["新西兰元", "纽元"], english: ["New Zealand dollars"], prefixes: ["NZ$"]),
        "RUB": Names(chinese: ["卢布"], english: ["roubles", "rubles"], prefixes: ["₽"]),
        "SGD": Names(
            chinese: ["新加坡元", "新元"], english: ["Singapore dollars"], prefixes: ["S$"]),
        "THB": Names(chinese: ["泰铢"], english: ["baht"], prefixes: ["฿"]),
        "TWD": Names(
            chinese: ["新台币", "台币"], english: ["New Taiwan dollars"], prefixes: ["NT$"]),
        "USD": Names(
            chinese: ["美元", "美金"], english: ["US dollars", "U.S. dollars", "dollars", "dollar"],
            prefixes: ["US$", "$", "＄", "USD $"]),
        "VND": Names(chinese: ["越南盾"], english: ["dong"], prefixes: ["₫"]),
    ]
}
