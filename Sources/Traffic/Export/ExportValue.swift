/// Values as platforms write them.
enum ExportValue {
    /// `1,234`, `1.2万`, `3w`, `１２`; nil for `-`, a share and anything else that is no count.
    static func count(_ text: String) -> Int? {
        var plain = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\u{FF10}"..."\u{FF19}":
                plain.unicodeScalars.append(
                    Unicode.Scalar(UInt8(scalar.value - 0xFF10 + 0x30)))
            case "．": plain += "."
            case ",", "，", " ", "\u{A0}", "'", "+": continue
            default: plain.unicodeScalars.append(scalar)
            }
        }
        let scales: [(String, Double)] = [
            ("万亿", 1e12), ("亿", 1e8), ("万", 1e4), ("千", 1e3), ("w", 1e4), ("W", 1e4),
            ("k", 1e3), ("K", 1e3), ("m", 1e6), ("M", 1e6),
        ]
        var scale = 1.0
        if let found = scales.first(where: { plain.hasSuffix($0.0) }) {
            scale = found.1
            plain.removeLast(found.0.count)
        }
        for unit in ["次", "人", "条", "个"] where plain.hasSuffix(unit) { plain.removeLast() }
        guard !plain.isEmpty, plain.utf8.count < 20,
            plain.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E }),
            let number = Double(plain), number * scale < 1e15
        else { return nil }
        return Int((number * scale).rounded())
    }

    /// The number of a day: `2026-11-26`, `2026/11/26 08:30`, `2026年11月26日`, `20261126`, and the
    /// numbers by which spreadsheets count days.
    static func day(_ text: String) -> Int? {
        var numbers: [Int] = []
        var digits = ""
        func end() {
            if let number = Int(digits) { numbers.append(number) }
            digits = ""
        }
        for byte in text.utf8.prefix(60) {
            if (0x30...0x39).contains(byte) {
                digits.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                end()
                if numbers.count >= 3 { break }
            }
        }
        end()
        guard let first = numbers.first else { return nil }
        if (19_000_101...99_991_231).contains(first) {
            return date(first / 10_000, first / 100 % 100, first % 100)
        }
        if numbers.count <= 2, (36_526...73_050).contains(first), !text.contains("-") {
            // Spreadsheets count from 30 December 1899.
            return first + Days.number(year: 1899, month: 12, day: 30)
        }
        guard numbers.count >= 3 else { return nil }
        if first >= 1900 { return date(first, numbers[1], numbers[2]) }
        // American: month, day, year.
        return numbers[2] >= 1900 ? date(numbers[2], first, numbers[1]) : nil
    }

    private static func date(_ year: Int, _ month: Int, _ day: Int) -> Int? {
        guard (1900...9999).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return nil
        }
        let number = Days.number(year: year, month: month, day: day)
        let back = Days.date(number)
        return back == (year, month, day) ? number : nil
    }
}
