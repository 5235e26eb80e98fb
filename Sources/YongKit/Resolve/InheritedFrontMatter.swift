/// What the `children:` of folders above say of each page, the nearest folder first.
struct InheritedFrontMatter: Sendable {
    /// For each folder, the place in `defaults` of what holds for the pages in it.
    private let below: [Int?]
    private let parents: [Int?]
    private var defaults: [PerLanguage<FrontMatter>] = []

    init(_ folders: [ParsedFolder]) {
        var below: [Int?] = []
        var defaults: [PerLanguage<FrontMatter>] = []
        below.reserveCapacity(folders.count)
        for folder in folders {
            let above = folder.parent.flatMap { below[$0] }
            guard let children = folder.children else {
                below.append(above)
                continue
            }
            below.append(defaults.count)
            if let above {
                let joined = zip(children.values, defaults[above].values).map {
                    $0.falling(backTo: $1)
                }
                defaults.append(PerLanguage(joined))
            } else {
                defaults.append(children)
            }
        }
        self.below = below
        self.defaults = defaults
        parents = folders.map(\.parent)
    }

    /// What holds for a page of this folder in a language, from the folders above it.
    func frontMatter(forFolder folder: Int, language: Int) -> FrontMatter? {
        parents[folder].flatMap { below[$0] }.map { defaults[$0][language] }
    }
}
