/// Gives every page its URL in every language.
struct Addresses: Sendable {
    let urls: [PerLanguage<SitePath>]
    let diagnostics: [Diagnostic]

    /// First components of the published paths; no folder of the Content tree may have them.
    static func reserved(_ languages: [Language]) -> Set<String> {
        Set(["both", "tags", "assets", "feeds", "zh", "en"] + languages.map(\.code))
    }

    init(_ selection: PageSelection, folders: [ParsedFolder], settings: SiteSettings) {
        let reserved = Self.reserved(settings.languages)
        var diagnostics: [Diagnostic] = []
        var urls: [PerLanguage<SitePath>] = []
        urls.reserveCapacity(selection.pages.count)
        for page in selection.pages {
            let folder = folders[page.folder]
            let isTop = page.path.utf8.dropFirst().dropLast().firstIndex(of: 0x2F) == nil
            if isTop, reserved.contains(folder.name) {
                diagnostics.append(Message.reservedName(folder.name).at(folder.location))
            }
            if let reason = Slug.mistake(in: folder.name), !folder.name.isEmpty {
                diagnostics.append(
                    Message.folderName(folder.name, reason).at(folder.location))
            }
            let addresses = settings.languages.enumerated().map { index, language in
                guard let parent = page.parent else {
                    return SitePath(unchecked: "/\(language.code)" + page.path)
                }
                let front = page.fronts[index] ?? folder.own?[index]
                var slug = folder.name
                if let written = front?.slug {
                    if let reason = Slug.mistake(in: written.value) {
                        diagnostics.append(
                            Message.slug(written.value, reason).at(written.location))
                    } else {
                        slug = written.value
                    }
                }
                return SitePath(unchecked: urls[parent][index].text + slug + "/")
            }
            urls.append(PerLanguage(addresses))
        }
        self.urls = urls
        self.diagnostics = diagnostics
    }
}

/// One component of a URL.
package enum Slug {
    package enum Mistake: Sendable {
        case empty, dots, slash, space, tooLong
        case character(Unicode.Scalar)
    }

    /// What keeps a text from being one component of a path, if anything does.
    package static func mistake(in text: String) -> Mistake? {
        if text.isEmpty { return .empty }
        if text.utf8.first == 0x2E { return .dots }
        // Linux allows a file name of 255 bytes.
        if text.utf8.count > 255 { return .tooLong }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "/", "\\": return .slash
            case " ", "\u{3000}", "\u{A0}": return .space
            case "#", "?", "%", ":", "*", "\"", "<", ">", "|", "&", "'": return .character(scalar)
            default:
                if scalar.properties.generalCategory == .control
                    || scalar.properties.generalCategory == .format
                {
                    return .character(scalar)
                }
            }
        }
        return nil
    }

    /// A component made of a label: small letters, `-` for everything that cannot stand there.
    package static func made(from label: String) -> String {
        var slug = ""
        for scalar in label.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                slug.unicodeScalars.append(scalar)
            } else if !slug.isEmpty, slug.utf8.last != 0x2D {
                slug.append("-")
            }
        }
        while slug.utf8.last == 0x2D { slug.removeLast() }
        return slug.isEmpty ? "-" : slug
    }
}
