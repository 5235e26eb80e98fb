/// What an English word has to do with numbers.
enum NumberWord: Sendable {
    /// One to nineteen.
    case digit(Int)
    case tens(Int)
    case hundred
    case scale(Int)
    case ordinal(Int)
    case half
    /// quarter, third, fifth …: also in the plural.
    case part(Int)
    case dozen
    case month(Int)
    /// `a` and `an`.
    case article
    /// Says a number, or something else: `both`, `twice`, `single`.
    case hint(Int)
    /// each, every, once, per: may stand for one.
    case one
    /// doubled, tripled, tenfold.
    case multiple(Int)
    /// noon, midnight.
    case clock(Int)
    /// `half past`, `quarter to` are read from their first word; other words name a currency.
    case decadeName(Int)

    var isScale: Bool {
        switch self {
        case .hundred, .scale: true
        default: false
        }
    }
}

/// English words of numbers, by their letters.
enum NumberWords {
    static let words = WordTable<NumberWord>(all)

    /// Whether one of them begins with a letter and has that many: most words are passed by this.
    static func canBegin(_ letter: UInt8, length: Int, _ lengths: [UInt16]) -> Bool {
        length <= 12 && lengths[Int(letter & 0x1F)] & 1 << UInt16(length) != 0
    }

    /// By the number of the first letter, a bit for each length.
    static let lengths: [UInt16] = all.reduce(into: Array(repeating: 0, count: 32)) {
        lengths, word in
        let first = word.0.utf8.first.map { Int($0 & 0x1F) } ?? 0
        lengths[first] |= 1 << UInt16(word.0.utf8.count)
    }

    private static var all: [(String, NumberWord)] {
        var all: [(String, NumberWord)] = []
        let digits = [
            "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
            "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
            "eighteen", "nineteen",
        ]
        all += digits.enumerated().map { ($1, .digit($0 + 1)) }
        all.append(("zero", .hint(0)))
        let tens = [
            "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
        ]
        all += tens.enumerated().map { ($1, .tens($0 * 10 + 20)) }
        let ordinals = [
            "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
            "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
            "seventeenth", "eighteenth", "nineteenth", "twentieth",
        ]
        all += ordinals.enumerated().map { ($1, .ordinal($0 + 1)) }
        let parts = [
            ("thirds", 3), ("quarter", 4), ("quarters", 4), ("fourths", 4), ("fifths", 5),
            ("hundredths", 100), ("hundredth", 100), ("thousandth", 1000), ("thousandths", 1000),
            ("sixths", 6), ("sevenths", 7), ("eighths", 8), ("ninths", 9), ("tenths", 10),
        ]
        all += parts.map { ($0.0, .part($0.1)) }
        all += [
            ("hundred", .hundred), ("thousand", .scale(3)), ("million", .scale(6)),
            ("billion", .scale(9)), ("trillion", .scale(12)), ("half", .half), ("dozen", .dozen),
            ("a", .article), ("an", .article),
        ]
        let months = [
            "january", "february", "march", "april", "may", "june", "july", "august", "september",
            "october", "november", "december",
        ]
        for (index, name) in months.enumerated() {
            all.append((name, .month(index + 1)))
            if name.utf8.count > 4 { all.append((String(name.prefix(3)), .month(index + 1))) }
        }
        all.append(("sept", .month(9)))
        all += [("jun", .month(6)), ("jul", .month(7))]
        let hints = [
            ("both", 2), ("pair", 2), ("couple", 2), ("twice", 2), ("dual", 2), ("double", 2),
            ("twin", 2), ("either", 2), ("triple", 3), ("thrice", 3), ("single", 1), ("sole", 1),
            ("none", 0), ("ii", 2), ("iii", 3), ("iv", 4), ("vi", 6), ("vii", 7), ("viii", 8),
            ("ix", 9), ("xi", 11), ("xii", 12), ("binary", 2), ("hex", 16), ("hexadecimal", 16),
            ("octal", 8), ("decimal", 10), ("neither", 2), ("monthly", 1), ("tri", 3), ("cubic", 3),
            ("clock", 24), ("quadratic", 2),
        ]
        all += hints.map { ($0.0, .hint($0.1)) }
        all += ["each", "every", "per", "once", "another", "last", "daily", "yearly", "annual"]
            .map { ($0, .one) }
        let multiples = [
            ("doubled", 2), ("doubles", 2), ("doubling", 2), ("twofold", 2), ("tripled", 3),
            ("triples", 3), ("tripling", 3), ("trebled", 3), ("threefold", 3), ("quadrupled", 4),
            ("quadrupling", 4), ("fourfold", 4), ("quintupled", 5), ("fivefold", 5),
            ("sixfold", 6), ("sevenfold", 7), ("eightfold", 8), ("ninefold", 9), ("tenfold", 10),
        ]
        all += multiples.map { ($0.0, .multiple($0.1)) }
        all += [("noon", .clock(720)), ("midnight", .clock(0))]
        let decades = [
            ("twenties", 20), ("thirties", 30), ("forties", 40), ("fifties", 50), ("sixties", 60),
            ("seventies", 70), ("eighties", 80), ("nineties", 90),
        ]
        all += decades.map { ($0.0, .decadeName($0.1)) }
        return all
    }
}

/// A table of words of up to twelve English letters, found by their letters alone.
struct WordTable<Value: Sendable>: Sendable {
    private let slots: [(key: UInt64, value: Value?)]
    private let shift: UInt64

    init(_ words: [(String, Value)]) {
        var bits: UInt64 = 4
        while 1 << bits < words.count * 4 { bits += 1 }
        shift = 64 - bits
        var slots = [(key: UInt64, value: Value?)](repeating: (0, nil), count: 1 << Int(bits))
        for (word, value) in words {
            let key = word.utf8.reduce(UInt64(0)) { $0 << 5 | UInt64($1 & 0x1F) }
            var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
            while slots[place].key != 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = (key, value)
        }
        self.slots = slots
    }

    subscript(key: UInt64) -> Value? {
        guard key != 0 else { return nil }
        var place = Int((key &* 0x9E37_79B9_7F4A_7C15) >> shift)
        while slots[place].key != 0 {
            if slots[place].key == key { return slots[place].value }
            place = (place + 1) & (slots.count - 1)
        }
        return nil
    }
}
