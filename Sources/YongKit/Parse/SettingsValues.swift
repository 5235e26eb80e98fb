private import Foundation

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
        var url = text.value
        while url.utf8.last == 0x2F { url.removeLast() }
        guard SiteURL.isUsable(url) else {
            report(.urlWrong(text.value, write: SiteURL.suggestion(for: url)), text.location)
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

/// The address of the site that `site.yml` gives.
enum SiteURL {
    /// `http` or `https`, a host, perhaps a port and a path; nothing else.
    static func isUsable(_ url: String) -> Bool {
        let scheme = ["https://", "http://"].first { url.hasPrefix($0) }
        guard let scheme else { return false }
        let rest = url.dropFirst(scheme.count)
        let host = rest.prefix { $0 != "/" }
        guard !host.isEmpty, host.utf8.allSatisfy(isHostByte), host.utf8.first != 0x2E,
            host.utf8.first != 0x2D, host.utf8.first != 0x3A
        else { return false }
        if let colon = host.firstIndex(of: ":"), !host.contains("]") {
            guard let port = UInt16(host[host.index(after: colon)...]), port > 0 else {
                return false
            }
        }
        let path = rest.dropFirst(host.count)
        return path.isEmpty || (SitePath(String(path)) != nil && path.utf8.allSatisfy(isPathByte))
    }

    /// The nearest address that would do.
    static func suggestion(for url: String) -> String? {
        var plain = Punctuation.halfWidth(url).trimmedOfBlanks
        plain = String(plain.prefix { $0 != "?" && $0 != "#" })
        while plain.utf8.last == 0x2F { plain.removeLast() }
        for candidate in [plain, plain.lowercased(), "https://" + plain] {
            if candidate.contains("."), isUsable(candidate) { return candidate }
        }
        return nil
    }

    private static func isHostByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x3A, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5B, 0x5D: true
        default: false
        }
    }

    private static func isPathByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: true
        default: false
        }
    }
}

/// The codes of ISO 639 that `languages:` may name.
enum LanguageCode {
    /// Codes of three letters are too many to list, and are believed.
    static func isKnown(_ code: String) -> Bool {
        code.utf8.count == 3 || ofTwoLetters.contains(Substring(code))
    }

    static func meant(by written: String) -> String? {
        let plain = written.lowercased()
        if let code = names[plain] { return code }
        let start = plain.prefix { $0 != "-" && $0 != "_" }
        return ofTwoLetters.contains(start) ? String(start) : nil
    }

    private static let names = [
        "cn": "zh", "中文": "zh", "汉语": "zh", "简体中文": "zh", "chinese": "zh", "chs": "zh",
        "英文": "en", "英语": "en", "english": "en", "eng": "en", "日文": "ja", "日语": "ja",
        "jp": "ja", "kr": "ko", "韩文": "ko", "韩语": "ko",
    ]

    private static let ofTwoLetters = Set(
        """
        aa ab ae af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy \
        da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht \
        hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky \
        la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny \
        oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss \
        st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo \
        za zh zu
        """.split(separator: " "))
}
