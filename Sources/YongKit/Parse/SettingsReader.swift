internal import Markdown

/// Reads `Content/site.yml`.
package struct SettingsReader: Sendable {
    private let file: String

    package init(file: String = "Content/site.yml") { self.file = file }

    /// Nil settings when something is missing without which no site can be built.
    ///
    /// `text` comes from `SourceText`.
    package func read(_ text: [UInt8]) -> (settings: SiteSettings?, diagnostics: [Diagnostic]) {
        var (node, diagnostics) = DataReader(file: file).read(text)
        var settings: SiteSettings?
        if let node {
            var scan = SettingsScan(node)
            settings = scan.read()
            diagnostics += scan.diagnostics
        }
        return (
            settings,
            diagnostics.map { Diagnostic($0.message.causedByConfiguration, at: $0.location) }
        )
    }
}

struct SettingsScan {
    var diagnostics: [Diagnostic] = []
    private let root: DataNode
    private var nodes: [SettingsKey: DataNode] = [:]
    private var languages: [Language] = []
    /// Whether `languages` names something that is none.
    var hasWrongLanguage = false

    init(_ root: DataNode) { self.root = root }

    mutating func read() -> SiteSettings? {
        guard readKeys() else { return nil }
        languages = nodes[.languages].map { readLanguages($0) } ?? missing(.languages) ?? []
        // Beside a wrong language, every text of the site would be a mistake.
        guard !languages.isEmpty, !hasWrongLanguage else { return nil }
        let title = nodes[.title].flatMap { requiredTexts($0, .title) } ?? missing(.title)
        let url = nodes[.url].flatMap { readURL($0) } ?? missing(.url)
        let optional = readOptional()
        // Read to the end even where something is missing, so that all mistakes are said at once.
        let settings = SiteSettings(
            title: title ?? PerLanguage(languages.map { _ in "" }),
            description: optional.description, url: url ?? Located("", at: root.location),
            languages: languages,
            timeZone: nodes[.timezone].flatMap { readTimeZone($0) } ?? "UTC",
            menus: nodes[.menus].map { readMenus($0) } ?? [], outputs: readOutputs(),
            listSize: readListSize(), feedSize: count(.feedSize, 1...500) ?? 20,
            keep: nodes[.keep].map { readKeep($0) } ?? [], licence: optional.licence,
            standing: nodes[.standing].flatMap { readStanding($0) } ?? .independent,
            notice: optional.notice, icp: optional.icp, publicSecurity: optional.publicSecurity,
            contact: nodes[.contact].flatMap { readContact($0) },
            checks: nodes[.checks].map { readChecks($0) } ?? [],
            limits: nodes[.limits].map { readLimits($0) } ?? Limits(),
            pictures: nodes[.pictures].map { readPictures($0) } ?? SiteSettings.Pictures(),
            style: nodes[.style].map { readStyle($0) } ?? HouseStyle())
        return title == nil || url == nil ? nil : settings
    }
}

extension SettingsScan {
    mutating func report(_ message: Message, _ location: SourceLocation) {
        diagnostics.append(message.at(location))
    }

    /// A text, unless it is empty, a list or a map.
    mutating func text(_ node: DataNode, _ key: String) -> Located<String>? {
        switch node.value {
        case .text(let text): return Located(text, at: node.location)
        case .empty: report(.valueEmpty(key: key), node.location)
        case .list, .map: report(.textExpected(key: key), node.location)
        }
        return nil
    }

    mutating func flag(_ node: DataNode, _ key: String) -> Bool? {
        guard let text = text(node, key) else { return nil }
        if text.value == "true" { return true }
        if text.value == "false" { return false }
        report(.flagExpected(text.value, key: key), text.location)
        return nil
    }

    /// The entries of a list; a single text is a list of one.
    mutating func list(_ node: DataNode, _ key: String) -> [Located<String>] {
        guard case .list(let nodes) = node.value else {
            return text(node, key).map { [$0] } ?? []
        }
        return nodes.compactMap { text($0, key) }
    }

    mutating func number(_ node: DataNode, _ key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let text = text(node, key) else { return nil }
        if let number = Int(text.value), range.contains(number) { return number }
        report(.countExpected(text.value, key: key, range), text.location)
        return nil
    }
}

extension SettingsScan {
    private mutating func readKeys() -> Bool {
        guard case .map(let entries) = root.value else {
            report(.settingsExpected(), root.location)
            return false
        }
        for (name, node) in entries {
            let key = SettingsKey(rawValue: name.value)
            if let key {
                nodes[key] = node
                continue
            }
            let known = SettingsKey.allCases.map(\.rawValue)
            let meant = SettingsKey.otherNames[name.value.lowercased()]
            report(
                meant.map { .keyMeant(name.value, $0.rawValue) }
                    ?? .keyUnknown(name.value, known: known), name.location)
            if let meant, nodes[meant] == nil { nodes[meant] = node }
        }
        return true
    }

    private mutating func missing<Value>(_ key: SettingsKey) -> Value? {
        if nodes[key] == nil {
            report(.settingMissing(key), SourceLocation(root.location.file))
        }
        return nil
    }

    /// A text for every language, or one for all.
    private mutating func texts(_ key: SettingsKey) -> PerLanguage<String?> {
        guard let node = nodes[key] else { return PerLanguage(languages.map { _ in nil }) }
        guard case .map(let entries) = node.value else {
            let text = text(node, key.rawValue)?.value
            return PerLanguage(languages.map { _ in text })
        }
        for (code, _) in entries where !languages.contains(where: { $0.code == code.value }) {
            report(.languageUnknown(code.value, known: languages), code.location)
        }
        return PerLanguage(
            languages.map { language in
                guard let own = node[language.code] else {
                    report(.textMissing(in: language, key: key.rawValue), node.location)
                    return nil
                }
                return text(own, language.code)?.value
            })
    }

    private mutating func requiredTexts(
        _ node: DataNode, _ key: SettingsKey
    ) -> PerLanguage<String>? {
        let texts = texts(key)
        let found = texts.values.compactMap { $0 }
        return found.count == languages.count ? PerLanguage(found) : nil
    }

    private struct Optional {
        let description: PerLanguage<String>
        let licence: PerLanguage<String?>
        let notice: PerLanguage<String?>
        let icp: String?
        let publicSecurity: String?
    }

    private mutating func readOptional() -> Optional {
        Optional(
            description: texts(.description).map { $0 ?? "" }, licence: texts(.licence),
            notice: texts(.notice), icp: nodes[.icp].flatMap { text($0, "icp")?.value },
            publicSecurity: nodes[.publicSecurity].flatMap { text($0, "publicSecurity")?.value })
    }

    private mutating func readStanding(_ node: DataNode) -> SiteSettings.Standing? {
        guard let text = text(node, "standing") else { return nil }
        if let standing = SiteSettings.Standing(rawValue: text.value) { return standing }
        let known = SiteSettings.Standing.allCases.map(\.rawValue)
        let near = NearestName.of(text.value, among: known)
        report(
            .choiceUnknown(
                text.value, key: "standing", known: known, write: near.map { "standing: \($0)" }),
            text.location)
        return nil
    }

    private mutating func readOutputs() -> SiteSettings.Outputs {
        var outputs = SiteSettings.Outputs()
        if let node = nodes[.feeds], let flag = flag(node, "feeds") { outputs.feeds = flag }
        guard let node = nodes[.outputs] else { return outputs }
        guard case .map(let entries) = node.value else {
            report(.mapExpected(key: "outputs"), node.location)
            return outputs
        }
        for (name, node) in entries {
            guard let path = Self.outputs[name.value] else {
                report(.keyUnknown(name.value, known: Self.outputs.keys.sorted()), name.location)
                continue
            }
            if name.value == "feeds", let first = nodes[.feeds] {
                report(.keyTwice("feeds", firstLine: first.location.line), name.location)
            }
            if let flag = flag(node, name.value) { outputs[keyPath: path] = flag }
        }
        return outputs
    }

    private static var outputs: [String: WritableKeyPath<SiteSettings.Outputs, Bool>] {
        [
            "feeds": \.feeds, "sitemap": \.sitemap, "tags": \.tags, "gateway": \.gateway,
            "headers": \.headers, "redirects": \.redirects, "robots": \.robots,
            "manifest": \.manifest, "both": \.both,
        ]
    }

    private mutating func readListSize() -> Int {
        guard let node = nodes[.lists] else { return 20 }
        guard case .map(let entries) = node.value else {
            report(.mapExpected(key: "lists"), node.location)
            return 20
        }
        for (name, _) in entries where name.value != "size" {
            report(.keyUnknown(name.value, known: ["size"]), name.location)
        }
        return node["size"].flatMap { number($0, "size", 1...1000) } ?? 20
    }

    private mutating func count(_ key: SettingsKey, _ range: ClosedRange<Int>) -> Int? {
        nodes[key].flatMap { number($0, key.rawValue, range) }
    }
}
