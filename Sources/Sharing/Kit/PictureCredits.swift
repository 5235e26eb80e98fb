internal import YongKit

/// Whose the pictures of a page are, said where they are shown.
struct PictureCredits {
    /// By address in the site's documents, and by code of the language.
    let byAddress: [String: [String: String]]

    /// An article whose pictures have their credit below them, where nothing there names it yet.
    func added(to article: Article, in language: Language) -> Article {
        var article = article
        article.blocks = added(to: article.blocks, language)
        return article
    }

    /// “Photo: Wang Wei”, 图／王伟.
    static func line(_ credit: String, of file: String, in language: Language) -> String {
        let isDrawing = file.lowercased().hasSuffix(".svg")
        return language.isChinese
            ? "图／\(credit)" : isDrawing ? "Image: \(credit)" : "Photo: \(credit)"
    }

    private func added(to blocks: [Article.Block], _ language: Language) -> [Article.Block] {
        blocks.enumerated().map { index, block in
            switch block {
            case .picture(let address, let alternative, var caption):
                guard let credit = byAddress[address]?[language.code], !credit.isEmpty,
                    // A component says it in its own words.
                    !(caption.plainText + blocks[(index + 1)...].prefix(3).plainText)
                        .contains(credit)
                else { return block }
                if !caption.isEmpty { caption.append(Article.Run(language.isChinese ? "　" : " ")) }
                var line = Article.Run(Self.line(credit, of: address, in: language))
                line.isSmall = true
                caption.append(line)
                return .picture(address: address, alternative: alternative, caption: caption)
            case .component(let name, let inner):
                return .component(name: name, added(to: inner, language))
            case .quotation(let inner): return .quotation(added(to: inner, language))
            case .list(let isOrdered, let items):
                return .list(ordered: isOrdered, items: items.map { added(to: $0, language) })
            default: return block
            }
        }
    }
}

extension ArraySlice<Article.Block> {
    fileprivate var plainText: String { Array(self).plainText }
}
