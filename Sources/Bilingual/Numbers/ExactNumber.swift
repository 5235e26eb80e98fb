/// A decimal number without rounding: 4.1亿 is 41 with seven zeros.
package struct ExactNumber: Sendable, Hashable {
    /// Without zeros at its end.
    package let significand: Int
    /// How often the significand is multiplied by ten; negative for decimals.
    package let exponent: Int

    package init(_ significand: Int, exponent: Int = 0) {
        var significand = significand
        var exponent = significand == 0 ? 0 : exponent
        while significand != 0, significand % 10 == 0 {
            significand /= 10
            exponent += 1
        }
        self.significand = significand
        self.exponent = exponent
    }

    /// The number multiplied by a power of ten.
    package func scaled(by power: Int) -> ExactNumber {
        ExactNumber(significand, exponent: exponent + power)
    }

    var negated: ExactNumber { ExactNumber(-significand, exponent: exponent) }

    var magnitude: ExactNumber {
        significand == .min ? self : ExactNumber(abs(significand), exponent: exponent)
    }

    /// Near enough for units that are no power of ten apart.
    var approximate: Double {
        var result = Double(significand)
        for _ in 0..<min(abs(exponent), 400) { result = exponent > 0 ? result * 10 : result / 10 }
        return result
    }

    /// The whole number that it is, if it is one and not too large.
    var whole: Int? {
        guard exponent >= 0 else { return nil }
        var result = significand
        for _ in 0..<exponent {
            let (tens, overflows) = result.multipliedReportingOverflow(by: 10)
            if overflows { return nil }
            result = tens
        }
        return result
    }

    /// Nil when the sum cannot be kept exactly.
    func adding(_ other: ExactNumber) -> ExactNumber? {
        let low = min(exponent, other.exponent)
        guard let one = scaled(by: -low).whole, let two = other.scaled(by: -low).whole else {
            return nil
        }
        let (sum, overflows) = one.addingReportingOverflow(two)
        return overflows ? nil : ExactNumber(sum, exponent: low)
    }

    /// How many zeros one has more than the other, if nothing else parts them: 万 for 亿.
    package func powerOfTen(between other: ExactNumber) -> Int? {
        significand == other.significand && significand != 0 ? exponent - other.exponent : nil
    }
}

extension ExactNumber {
    /// Whether the number, without its sign, is at least ten to this power.
    func reaches(_ power: Int) -> Bool {
        significand != 0 && digitCount + exponent > power
    }

    /// How many decimals it has when it is counted in units of ten to this power.
    func decimals(inUnits power: Int) -> Int { max(0, power - exponent) }

    /// Its digits when it is counted in units of ten to `power`; at least `decimals` of them stand
    /// behind the point.
    func text(inUnits power: Int = 0, decimals: Int = 0, groups: Bool = false) -> String {
        let own = self.decimals(inUnits: power)
        let behind = max(own, decimals)
        var digits = String(significand.magnitude)
        digits += String(repeating: "0", count: max(0, exponent - power) + behind - own)
        if digits.utf8.count <= behind {
            digits = String(repeating: "0", count: behind + 1 - digits.utf8.count) + digits
        }
        let point = digits.index(digits.endIndex, offsetBy: -behind)
        let whole = groups ? Self.grouped(digits[..<point]) : String(digits[..<point])
        let sign = significand < 0 ? "−" : ""
        return sign + whole + (behind > 0 ? "." + digits[point...] : "")
    }

    var digitCount: Int { String(significand.magnitude).utf8.count }

    private static func grouped(_ digits: Substring) -> String {
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.utf8.count - index) % 3 == 0 { grouped.append(",") }
            grouped.append(digit)
        }
        return grouped
    }
}

extension ExactNumber: Comparable {
    package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        let signs = (left.significand.signum(), right.significand.signum())
        if signs.0 != signs.1 { return signs.0 < signs.1 }
        let sizes = (left.digitCount + left.exponent, right.digitCount + right.exponent)
        if sizes.0 != sizes.1 { return (sizes.0 < sizes.1) == (signs.0 >= 0) }
        let digits = (String(left.significand.magnitude), String(right.significand.magnitude))
        let width = max(digits.0.utf8.count, digits.1.utf8.count)
        let padded = (Self.padded(digits.0, width), Self.padded(digits.1, width))
        return signs.0 >= 0 ? padded.0 < padded.1 : padded.1 < padded.0
    }

    private static func padded(_ digits: String, _ width: Int) -> String {
        digits + String(repeating: "0", count: width - digits.utf8.count)
    }
}
