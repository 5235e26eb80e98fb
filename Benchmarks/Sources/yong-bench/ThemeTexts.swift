/// The texts of a theme: `name: text` a line, plural forms on indented lines below.
struct ThemeTexts {
    private let entries: [(name: Substring, lines: [Substring])]

    init(_ file: String) {
        var entries: [(name: Substring, lines: [Substring])] = []
        for line in file.split(separator: "\n") where !line.hasPrefix("#") {
            if line.hasPrefix(" ") {
                entries[entries.count - 1].lines.append(line)
            } else {
                entries.append((line.prefix { $0 != ":" }, [line]))
            }
        }
        self.entries = entries
    }

    /// These texts, and of the other ones those that are missing here.
    func completed(by other: ThemeTexts) -> String {
        let own = Set(entries.map(\.name))
        let missing = other.entries.filter { !own.contains($0.name) }
        return (entries + missing).flatMap(\.lines).joined(separator: "\n") + "\n"
    }
}
