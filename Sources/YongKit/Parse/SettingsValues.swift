private import Foundation
internal import Markdown

extension SettingsScan {
    mutating func readLanguages(_ node: DataNode) -> [Language] {
        var languages: [Language] = []
        let codes = list(node, "languages")
        if codes.isEmpty { report(.settingMissing(.languages), node.location) }
        for code in codes {
            guard let language = Language(code: code.value), LanguageCode.isKnown(code.value) else {
                report(
                    .languageCodeUnknown(code.value, meant: LanguageCode.meant(by: code.value)),
                    code.location)
                hasWrongLanguage = true
                continue
            }
            if languages.contains(language) {
                report(.languageTwice(code.value), code.location)
            } else {
                languages.append(language)
            }
        }
        return languages
    }

    /// Without its last slash.
    mutating func readURL(_ node: DataNode) -> Located<String>? {
        guard let text = text(node, "url") else { return nil }
        guard let url = SiteURL.plain(text.value) else {
            report(.urlWrong(text.value, write: SiteURL.suggestion(for: text.value)), text.location)
            return nil
        }
        return Located(url, at: text.location)
    }

    mutating func readTimeZone(_ node: DataNode) -> String? {
        guard let text = text(node, "timezone") else { return nil }
        // Foundation also takes `GMT+8` and `CST`, which are no places and know no summer time.
        if text.value == "UTC" || text.value.contains("/"),
            TimeZone(identifier: text.value) != nil
        {
            return text.value
        }
        let meant =
            Self.timeZones[text.value.lowercased()]
            ?? NearestName.of(text.value, among: TimeZone.knownTimeZoneIdentifiers)
        report(.timeZoneUnknown(text.value, meant: meant), text.location)
        return nil
    }

    private static let timeZones = [
        "北京": "Asia/Shanghai", "上海": "Asia/Shanghai", "中国": "Asia/Shanghai",
        "宁波": "Asia/Shanghai", "北京时间": "Asia/Shanghai", "东八区": "Asia/Shanghai",
        "asia/beijing": "Asia/Shanghai", "asia/ningbo": "Asia/Shanghai", "cst": "Asia/Shanghai",
        "utc+8": "Asia/Shanghai", "gmt+8": "Asia/Shanghai", "+08:00": "Asia/Shanghai",
        "china": "Asia/Shanghai", "prc": "Asia/Shanghai", "gmt": "UTC",
    ]

    mutating func readMenus(_ node: DataNode) -> [(name: String, pages: [Located<String>])] {
        guard case .map(let entries) = node.value else {
            report(.menusExpected(), node.location)
            return []
        }
        return entries.map { name, node in
            let pages = list(node, name.value).filter { page in
                if page.value.utf8.first == 0x2F, SitePath(page.value) != nil { return true }
                let path = page.value.split(separator: "/").joined(separator: "/")
                report(.menuPageWrong(page.value, write: "/\(path)/"), page.location)
                return false
            }
            return (name.value, pages)
        }
    }

    mutating func readKeep(_ node: DataNode) -> [String] {
        list(node, "keep").compactMap { entry in
            let name = entry.value.utf8.last == 0x2F ? String(entry.value.dropLast()) : entry.value
            if name.isEmpty || name == "." || name == ".." || name.contains("/") {
                report(.keepWrong(entry.value), entry.location)
                return nil
            }
            return name
        }
    }

    /// Which rules there are, and how grave one can be, is known where the rules are.
    mutating func readChecks(
        _ node: DataNode
    ) -> [(rule: Located<String>, severity: Located<String>)] {
        guard case .map(let entries) = node.value else {
            report(.mapExpected(key: "checks"), node.location)
            return []
        }
        return entries.compactMap { rule, node in
            text(node, rule.value).map { (rule, $0) }
        }
    }

    /// Limits by the names that their messages have.
    mutating func readLimits(_ node: DataNode) -> Limits {
        var limits = Limits()
        guard case .map(let entries) = node.value else {
            report(.mapExpected(key: "limits"), node.location)
            return limits
        }
        for (name, node) in entries {
            guard let limit = Limit(rawValue: name.value), let most = limit.most else {
                let known = Limit.allCases.filter { $0.most != nil }.map(\.rawValue)
                report(.keyUnknown(name.value, known: known), name.location)
                continue
            }
            if let number = number(node, name.value, 1...most) { limits[limit] = number }
        }
        return limits
    }

    mutating func readPictures(_ node: DataNode) -> SiteSettings.Pictures {
        var pictures = SiteSettings.Pictures()
        guard case .map(let entries) = node.value else {
            report(.mapExpected(key: "pictures"), node.location)
            return pictures
        }
        for (name, node) in entries {
            switch name.value {
            case "widths":
                let nodes = if case .list(let nodes) = node.value { nodes } else { [node] }
                let widths = nodes.compactMap { number($0, "widths", 8...4096) }
                if !widths.isEmpty { pictures.widths = Set(widths).sorted() }
            case "sizes": pictures.sizes = text(node, "sizes")?.value ?? pictures.sizes
            default:
                report(.keyUnknown(name.value, known: ["widths", "sizes"]), name.location)
            }
        }
        return pictures
    }

    mutating func readContact(_ node: DataNode) -> String? {
        guard let text = text(node, "contact") else { return nil }
        let plain = Punctuation.halfWidth(text.value).replacing("mailto:", with: "")
        let parts = plain.split(separator: "@", omittingEmptySubsequences: false)
        let isAddress =
            parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".")
            && !plain.contains { $0.isWhitespace || $0 == "," || $0 == ":" || $0 == "<" }
        if isAddress, plain == text.value { return plain }
        report(.contactWrong(text.value, write: isAddress ? plain : nil), text.location)
        return nil
    }
}
