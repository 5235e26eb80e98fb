/// Files whose names are nearly those that are read: their authors wait for something to happen.
struct UnreadFiles {
    private(set) var diagnostics: [Diagnostic] = []

    init(content: DirectoryWalk.Found, data: DirectoryWalk.Found, theme: [DirectoryWalk.Found]) {
        for directory in content.directories {
            for file in directory.files {
                guard let name = Self.meant(by: file.name, isTop: directory.parent == nil) else {
                    continue
                }
                report(file, name)
            }
        }
        for file in data.directories.flatMap(\.files) {
            if let stem = Self.stem(of: file.name, endings: ["yaml", "yml", "json", "toml", "csv"])
            {
                report(file, stem + ".yml")
            }
        }
        for file in theme.flatMap({ $0.directories.flatMap(\.files) }) {
            if let stem = Self.stem(of: file.name, endings: ["yaml", "yml"]) {
                report(file, stem + ".yml")
            } else if let stem = Self.stem(of: file.name, endings: ["html", "htm", "mustache"]) {
                report(file, stem + ".mustache")
            }
        }
    }

    private mutating func report(_ file: SourceFile, _ name: String) {
        if !name.utf8.elementsEqual(file.name.utf8) {
            diagnostics.append(Message.fileName(file.name, name).at(SourceLocation(file.path)))
        }
    }
}

extension UnreadFiles {
    /// `page.yml` for `page.yaml` and `Page.YML`.
    private static func meant(by name: String, isTop: Bool) -> String? {
        guard let stem = stem(of: name, endings: ["yaml", "yml"])?.lowercased() else { return nil }
        return stem == "page" || stem == "site" && isTop ? stem + ".yml" : nil
    }

    /// What stands before one of the endings, in capitals or not.
    private static func stem(of name: String, endings: [String]) -> String? {
        let lower = name.lowercased()
        return endings.first { lower.hasSuffix("." + $0) }.map {
            String(name.dropLast($0.count + 1))
        }
    }
}
