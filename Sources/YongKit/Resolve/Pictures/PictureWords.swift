package import Pictures

/// What is said of a picture once, for all its uses: `pictures` in `page.yml`.
package struct PictureWords: Sendable {
    package var alt: String?
    package var credit: String?
    package var focus: Focus?
}

/// The words of all pictures, by their index among the attachments.
struct PictureBook: Sendable {
    private(set) var words: [Int: PerLanguage<PictureWords>] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ tree: ParsedTree, content: ContentIndex) {
        let languages = tree.settings.languages
        for folder in tree.folders {
            let written = languages.indices.map { language in
                [
                    folder.own?[language].pictures, folder.texts[language]?.front.pictures,
                ].compactMap(\.self)
            }
            guard written.contains(where: { !$0.isEmpty }) else { continue }
            var found: [Int: [PictureWords]] = [:]
            for (language, nodes) in written.enumerated() {
                for node in nodes {
                    let node = node.resolved(for: languages[language], among: languages)
                    for (attachment, own) in entries(of: node, in: folder, content) {
                        let empty = languages.map { _ in PictureWords() }
                        var all = found[attachment] ?? empty
                        all[language] = own.falling(backTo: all[language])
                        found[attachment] = all
                    }
                }
            }
            for (attachment, all) in found { words[attachment] = PerLanguage(all) }
        }
        diagnostics = diagnostics.once
    }

    private static let keys = ["alt", "credit", "focus"]

    private mutating func entries(
        of node: DataNode, in folder: ParsedFolder, _ content: ContentIndex
    ) -> [(Int, PictureWords)] {
        guard case .map(let entries) = node.value else {
            diagnostics.append(Message.mapExpected(key: "pictures").at(node.location))
            return []
        }
        return entries.compactMap { name, node in
            guard case .path(let path, _, _) = ContentAddress(name.value, in: folder.path),
                case .attachment(let attachment) = content.target(path)
            else {
                diagnostics.append(
                    Message.pictureUndescribed(
                        name.value,
                        nearest: NearestName.of(name.value, among: folder.attachments.map(\.name))
                    ).at(name.location))
                return nil
            }
            return (attachment, words(of: node))
        }
    }

    private mutating func words(of node: DataNode) -> PictureWords {
        var words = PictureWords()
        guard case .map(let entries) = node.value else {
            diagnostics.append(Message.mapExpected(key: "pictures").at(node.location))
            return words
        }
        for (key, node) in entries {
            guard Self.keys.contains(key.value) else {
                diagnostics.append(
                    Message.keyUnknown(key.value, known: Self.keys).at(key.location))
                continue
            }
            guard !node.isEmpty else { continue }
            guard let text = node.text else {
                diagnostics.append(Message.textExpected(key: key.value).at(node.location))
                continue
            }
            switch key.value {
            case "alt": words.alt = text
            case "credit": words.credit = text
            default:
                words.focus = Focus(text)
                if words.focus == nil {
                    diagnostics.append(Message.focusExpected(text).at(node.location))
                }
            }
        }
        return words
    }
}

extension PictureWords {
    fileprivate func falling(backTo other: PictureWords) -> PictureWords {
        PictureWords(
            alt: alt ?? other.alt, credit: credit ?? other.credit, focus: focus ?? other.focus)
    }
}

extension Focus {
    /// `30% 40%`, or words for sides: `left top`, `右 中`.
    init?(_ text: String) {
        let parts = Punctuation.halfWidth(text).lowercased()
            .split { $0.isWhitespace || $0 == "," }.map(String.init)
        guard parts.count == 2, let x = Self.share(parts[0], Self.across),
            let y = Self.share(parts[1], Self.down)
        else { return nil }
        self.init(x: x, y: y)
    }

    private static let across = [
        "left": 0, "center": 0.5, "centre": 0.5, "right": 1, "左": 0, "中": 0.5, "右": 1,
    ]
    private static let down = [
        "top": 0, "center": 0.5, "centre": 0.5, "bottom": 1, "上": 0, "中": 0.5, "下": 1,
    ]

    private static func share(_ text: String, _ words: [String: Double]) -> Double? {
        if let word = words[text] { return word }
        guard text.hasSuffix("%"), let number = Double(text.dropLast()), (0...100).contains(number)
        else { return nil }
        return number / 100
    }

    /// Pages may have no styles of their own, so the place is one of eleven in either direction.
    var className: String {
        "focus-x-\(Int((x * 10).rounded())) focus-y-\(Int((y * 10).rounded()))"
    }
}

extension [Diagnostic] {
    /// What `page.yml` says is read for every language, and is wrong once.
    fileprivate var once: [Diagnostic] {
        var kept: [Diagnostic] = []
        for diagnostic in self
        where !kept.contains(where: {
            $0.location == diagnostic.location
                && $0.message.wording == diagnostic.message.wording
        }) {
            kept.append(diagnostic)
        }
        return kept
    }
}
