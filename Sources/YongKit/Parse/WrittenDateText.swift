extension WrittenDate {
    /// Reads a date as front matter does; nil for anything that is not clear.
    package init?(written text: String) {
        switch DateText.read(text) {
        case .date(let date), .misspelt(_, let date): self = date
        default: return nil
        }
    }
}
