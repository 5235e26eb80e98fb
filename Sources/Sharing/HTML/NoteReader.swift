/// Notes, figures and words of the glossary, which stand at the end of a page.
extension ArticleReader {
    /// Takes notes off the text; their marks are letters or numbers.
    mutating func readNotes(
        _ element: HTMLElement, _ kind: Article.Note.Kind
    ) -> [Article.Block] {
        guard let list = element.first(where: { $0.name == "ol" }) else { return [] }
        var number = 0
        for case .element(let item) in list.children where item.name == "li" {
            number += 1
            notes.append(
                Article.Note(
                    kind, id: item["id"] ?? "",
                    mark: list["type"] == "a" ? Self.letters(number) : String(number),
                    blocks: blocks(item.children)))
        }
        return []
    }

    mutating func readWords(_ element: HTMLElement) -> [Article.Block] {
        guard let list = element.first(where: { $0.name == "dl" }) else { return [] }
        for case .element(let group) in list.children {
            let items = definitions(HTMLElement(name: "dl", children: [.element(group)]), .init())
            guard case .list(_, let found)? = items.first else { continue }
            notes.append(
                Article.Note(
                    .word, id: group["id"] ?? "", mark: "", blocks: found.flatMap(\.self)))
        }
        return []
    }

    /// a … z, aa, ab …: as browsers count.
    private static func letters(_ number: Int) -> String {
        var number = number
        var letters = ""
        while number > 0 {
            let letter = Unicode.Scalar(UInt8(ascii: "a") + UInt8((number - 1) % 26))
            letters = String(letter) + letters
            number = (number - 1) / 26
        }
        return letters
    }
}
