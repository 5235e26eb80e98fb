/// Names of elements and attributes that rules ask for.
enum HTMLName {
    static let a = HTMLTokens.hash("a")
    static let area = HTMLTokens.hash("area")
    static let html = HTMLTokens.hash("html")
    static let img = HTMLTokens.hash("img")
    static let link = HTMLTokens.hash("link")
    static let meta = HTMLTokens.hash("meta")
    static let script = HTMLTokens.hash("script")
    static let style = HTMLTokens.hash("style")
    static let svg = HTMLTokens.hash("svg")
    static let title = HTMLTokens.hash("title")
    static let textarea = HTMLTokens.hash("textarea")
    static let form = HTMLTokens.hash("form")

    static let action = HTMLTokens.hash("action")
    static let alt = HTMLTokens.hash("alt")
    static let content = HTMLTokens.hash("content")
    static let data = HTMLTokens.hash("data")
    static let forID = HTMLTokens.hash("for")
    static let href = HTMLTokens.hash("href")
    static let hreflang = HTMLTokens.hash("hreflang")
    static let httpEquiv = HTMLTokens.hash("http-equiv")
    static let id = HTMLTokens.hash("id")
    static let lang = HTMLTokens.hash("lang")
    static let name = HTMLTokens.hash("name")
    static let poster = HTMLTokens.hash("poster")
    static let rel = HTMLTokens.hash("rel")
    static let src = HTMLTokens.hash("src")
    static let srcset = HTMLTokens.hash("srcset")
    static let type = HTMLTokens.hash("type")

    /// What else is known of a name, found by one look into a small table: every tag and attribute of
    /// every page asks.
    static let traits = NameTraits()
}

/// Names of elements and attributes that are treated alike.
struct NameTraits {
    struct Trait: OptionSet {
        let rawValue: UInt8
        /// An element that has no end.
        static let void = Trait(rawValue: 1)
        /// An element whose end may be left out.
        static let endIsOptional = Trait(rawValue: 2)
        /// An attribute that names something by its id, or several with blanks between them.
        static let idReferences = Trait(rawValue: 4)
    }

    private var slots: [(name: TextHash, trait: Trait)]

    init() {
        slots = Array(repeating: (0, []), count: Self.size)
        for (trait, names) in Self.names {
            for name in names.split(separator: " ") {
                let hash = HTMLTokens.hash(name.utf8)
                var index = Int(truncatingIfNeeded: hash) & (Self.size - 1)
                while slots[index].name != 0 { index = (index + 1) & (Self.size - 1) }
                slots[index] = (hash, trait)
            }
        }
    }

    subscript(name: TextHash) -> Trait {
        var index = Int(truncatingIfNeeded: name) & (Self.size - 1)
        while slots[index].name != 0 {
            if slots[index].name == name { return slots[index].trait }
            index = (index + 1) & (Self.size - 1)
        }
        return []
    }

    /// A power of two, several times as large as the names are many.
    private static let size = 256

    private static let names: [(Trait, String)] = [
        (.void, "area base br col embed hr img input link meta source track wbr"),
        (.endIsOptional, "p li dt dd tr td th thead tbody tfoot option optgroup colgroup rt rp"),
        (
            .idReferences,
            "aria-labelledby aria-describedby aria-controls aria-owns aria-details "
                + "aria-activedescendant for list headers"
        ),
    ]
}
