internal import Foundation
internal import Templates

/// The words of the site in the order of their pinyin, letter by letter: made once for a language.
struct WordGroups: Sendable {
    let views: [WordGroupView]

    init(_ site: Site, language: Int) {
        guard let field = site.theme.dataFields.first(where: { $0.name == "terms" }),
            case .records(let fields) = field.shape,
            case .list(let nodes)? = site.data["terms"]?[language].value
        else {
            views = []
            return
        }
        let words = nodes.enumerated().map { index, node in
            let written = node["pinyin"]?.text ?? node["term"]?.text ?? ""
            let key = written.folding(
                options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
            return (
                index: index, key: Array(key.utf8.filter { $0 != 0x20 && $0 != 0x27 }), node: node
            )
        }.sorted { left, right in
            left.key == right.key
                ? left.index < right.index : left.key.lexicographicallyPrecedes(right.key)
        }
        var letters: [String] = []
        var groups: [String: [DataView]] = [:]
        for word in words {
            let first = word.key.first ?? 0
            let letter =
                (0x61...0x7A).contains(first) ? String(UnicodeScalar(first &- 0x20)) : "#"
            if groups[letter] == nil { letters.append(letter) }
            groups[letter, default: []].append(
                DataView(SiteDataShape.tree(word.node), as: fields))
        }
        views = letters.map { WordGroupView(letter: $0, words: groups[$0] ?? []) }
    }
}
