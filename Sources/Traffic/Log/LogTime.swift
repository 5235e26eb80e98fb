/// Reads the times of logs: `10/Oct/2026:13:55:36 +0800`.
enum LogTime {
    /// Whether a day, a stroke and a month stand there.
    @inline(__always)
    static func looksLikeTime(_ bytes: LogBytes, at start: Int, before end: Int) -> Bool {
        guard start + 20 <= end, isDigit(bytes[start]) else { return false }
        let stroke = bytes[start + 1] == 0x2F ? start + 1 : start + 2
        return bytes[stroke] == 0x2F && (isDigit(bytes[start + 1]) || stroke == start + 1)
            && bytes[stroke + 4] == 0x2F
    }

    /// Nil for a time that does not exist.
    static func second(_ bytes: LogBytes, in range: Range<Int>) -> Int64? {
        var place = range.lowerBound
        func number(_ count: Int) -> Int? {
            guard place + count <= range.upperBound else { return nil }
            var value = 0
            for index in place..<place + count {
                guard isDigit(bytes[index]) else { return nil }
                value = value * 10 + Int(bytes[index] - 0x30)
            }
            place += count
            return value
        }
        func skip(_ byte: UInt8) -> Bool {
            guard place < range.upperBound, bytes[place] == byte else { return false }
            place += 1
            return true
        }
        guard range.count >= 20,
            let day = number(bytes[range.lowerBound + 1] == 0x2F ? 1 : 2), skip(0x2F),
            let month = month(bytes, at: place)
        else { return nil }
        place += 3
        guard skip(0x2F), let year = number(4), skip(0x3A), let hour = number(2), skip(0x3A),
            let minute = number(2), skip(0x3A), let second = number(2), year >= 1970, hour < 24,
            minute < 60, second < 61, (1...31).contains(day)
        else { return nil }
        let zone = zone(bytes, in: place..<range.upperBound)
        let days = Days.number(year: year, month: month, day: day)
        return Int64(days) * 86_400 + Int64(hour * 3600 + minute * 60 + second) - Int64(zone)
    }

    /// ` +0800`; a log without a zone is in UTC.
    private static func zone(_ bytes: LogBytes, in range: Range<Int>) -> Int {
        guard range.count >= 6, bytes[range.lowerBound] == 0x20 else { return 0 }
        let digits = (range.lowerBound + 2..<range.lowerBound + 6).map { Int(bytes[$0]) - 0x30 }
        guard digits.allSatisfy((0...9).contains) else { return 0 }
        let seconds = (digits[0] * 10 + digits[1]) * 3600 + (digits[2] * 10 + digits[3]) * 60
        return bytes[range.lowerBound + 1] == 0x2D ? -seconds : seconds
    }

    private static func month(_ bytes: LogBytes, at place: Int) -> Int? {
        switch (bytes[place] | 0x20, bytes[place + 1] | 0x20, bytes[place + 2] | 0x20) {
        case (0x6A, 0x61, 0x6E): 1
        case (0x66, 0x65, 0x62): 2
        case (0x6D, 0x61, 0x72): 3
        case (0x61, 0x70, 0x72): 4
        case (0x6D, 0x61, 0x79): 5
        case (0x6A, 0x75, 0x6E): 6
        case (0x6A, 0x75, 0x6C): 7
        case (0x61, 0x75, 0x67): 8
        case (0x73, 0x65, 0x70): 9
        case (0x6F, 0x63, 0x74): 10
        case (0x6E, 0x6F, 0x76): 11
        case (0x64, 0x65, 0x63): 12
        default: nil
        }
    }

    @inline(__always)
    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

/// Days and weeks by their numbers.
package enum Days {
    /// Days since 1 January 1970.
    package static func number(year: Int, month: Int, day: Int) -> Int {
        // Years begin in March here, so that the leap day is the last one.
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    package static func date(_ number: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }

    /// `2026-01-05`.
    package static func iso(_ number: Int) -> String {
        let date = date(number)
        return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2)
    }

    /// The week of a day, counted from the one with 1 January 1970; weeks begin on Monday.
    package static func week(_ day: Int) -> Int { (day + 3 - (((day + 3) % 7) + 7) % 7) / 7 }

    /// The Monday of a week.
    package static func monday(ofWeek week: Int) -> Int { week * 7 - 3 }

    /// `2026-W01`, as ISO 8601 numbers weeks: by the year of their Thursday.
    package static func name(ofWeek week: Int) -> String {
        let thursday = monday(ofWeek: week) + 3
        let year = date(thursday).year
        let first = number(year: year, month: 1, day: 1)
        return padded(year, 4) + "-W" + padded((thursday - first) / 7 + 1, 2)
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
