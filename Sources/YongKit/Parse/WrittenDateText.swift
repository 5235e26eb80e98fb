extension WrittenDate {
    /// Reads a date as front matter does; nil for anything else.
    package init?(written text: String) {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3,
            let day = CalendarDate(year: parts[0], month: parts[1], day: parts[2])
        else { return nil }
        self.init(day: day)
    }
}
