/// A date as a person may write it, and how it should be written.
enum DateText {
    /// `2025-01-14`, `2025年1月14日`, each with a time and a zone or without.
    case date(WrittenDate)
    /// Clear what is meant, but not how we read dates: the same in our form.
    case misspelt(String, WrittenDate)
    case noSuchMonth(Int)
    case noSuchDay(CalendarMonth, day: Int)
    case noSuchTime
    case noSuchZone
    case unreadable

    struct CalendarMonth: Equatable {
        let year: Int
        let month: Int
        var days: Int { CalendarDate.days(in: month, of: year) }
    }

    static func read(_ text: String) -> DateText {
        if text.utf8.count > 100 { return .unreadable }
        let plain = Punctuation.halfWidth(text)
        let isPlain = plain == text
        var cursor = DateCursor(plain)
        guard let (year, month, day, isDayPlain) = cursor.readDay() else { return .unreadable }
        guard (1...12).contains(month) else { return .noSuchMonth(month) }
        guard let date = CalendarDate(year: year, month: month, day: day) else {
            guard (1...9999).contains(year) else { return .unreadable }
            return .noSuchDay(CalendarMonth(year: year, month: month), day: day)
        }
        var time: Int?
        var offset: Int?
        if !cursor.isAtEnd {
            guard let found = cursor.readTime() else { return .unreadable }
            guard let seconds = found.seconds else { return .noSuchTime }
            time = seconds
            if !cursor.isAtEnd {
                guard let zone = cursor.readZone() else { return .noSuchZone }
                offset = zone
            }
        }
        let written = WrittenDate(day: date, time: time, offset: offset)
        if isPlain, isDayPlain, cursor.isPlain { return .date(written) }
        return .misspelt(written.text, written)
    }
}

extension WrittenDate {
    /// Reads a date as front matter does; nil for what front matter would answer with a mistake.
    package init?(written text: String) {
        guard case .date(let date) = DateText.read(text) else { return nil }
        self = date
    }

    /// `2025-01-14 10:30:00 +08:00`, as much of it as is there.
    var text: String {
        var text = day.iso
        if let time {
            text += " " + Self.clock(time / 60)
            if time % 60 != 0 { text += ":" + CalendarDate.padded(time % 60, 2) }
        }
        if let offset {
            text += offset == 0 ? "Z" : (offset < 0 ? " -" : " +") + Self.clock(abs(offset) / 60)
        }
        return text
    }

    private static func clock(_ minutes: Int) -> String {
        CalendarDate.padded(minutes / 60, 2) + ":" + CalendarDate.padded(minutes % 60, 2)
    }
}
