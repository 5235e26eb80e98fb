/// A state of the whole site that can be shown: everything but the texts of its pages.
final class Generation: Sendable {
    let number: Int
    let presentation: Presentation
    let plan: Plan
    /// Mistakes that concern no single page's text.
    let diagnostics: [Diagnostic]
    let texts: RenderedTexts
    /// What recurs in them is drawn once for all that are asked for.
    let drawings: ThemePictures
    let check: SiteCheck
    private let outputs: [ByteKey: Int]
    private let pages: [ByteKey: Int]
    private let aliases: [ByteKey: SitePath]

    var site: Site { presentation.site }
    var isGood: Bool { !diagnostics.hasErrors }

    init(
        number: Int, _ presentation: Presentation, _ plan: Plan, root: String,
        check: SiteCheck, diagnostics: [Diagnostic]
    ) {
        self.number = number
        self.presentation = presentation
        self.plan = plan
        self.diagnostics = diagnostics
        texts = RenderedTexts(
            PageRenderer(presentation: presentation, root: root, state: .present), check.pages)
        drawings = ThemePictures(presentation.site.theme, root: root, cache: nil)
        self.check = check
        var outputs: [ByteKey: Int] = [:]
        outputs.reserveCapacity(plan.outputs.count)
        for (index, output) in plan.outputs.enumerated() {
            outputs[ByteKey(output.path.text)] = index
        }
        self.outputs = outputs
        var pages: [ByteKey: Int] = [:]
        pages.reserveCapacity(plan.pages.count)
        for page in presentation.site.pages { pages[ByteKey(page.path)] = page.id }
        self.pages = pages
        var aliases: [ByteKey: SitePath] = [:]
        if presentation.site.settings.outputs.redirects {
            for alias in presentation.site.aliases {
                aliases[ByteKey(alias.from.text)] =
                    presentation.site.pages[alias.page].urls[alias.language]
            }
        }
        self.aliases = aliases
    }

    /// What a path means; `index.html` may be written or left out, as on every host.
    func output(at path: String) -> Int? {
        if let index = outputs[ByteKey(path)] { return index }
        let file = "/index.html"
        guard path.utf8.suffix(file.utf8.count).elementsEqual(file.utf8) else { return nil }
        return outputs[ByteKey(String(path.dropLast("index.html".count)))]
    }

    func alias(at path: String) -> SitePath? { aliases[ByteKey(path)] }

    /// The page of a folder of the Content tree: `/city/tianyi/`.
    func page(ofFolder path: String) -> Int? { pages[ByteKey(path)] }

    /// The page whose folder an output belongs to, and the output's place among the folder's.
    func page(of output: Int) -> (page: Int, document: Int)? {
        var low = 0
        var high = plan.pages.count
        while low < high {
            let middle = (low + high) / 2
            let unit = plan.pages[middle]
            if unit.outputs.contains(output) {
                return (unit.page, output - unit.outputs.lowerBound)
            }
            if unit.outputs.lowerBound > output { high = middle } else { low = middle + 1 }
        }
        return nil
    }

    /// The paths of a page in all languages.
    func paths(of page: Int) -> [SitePath] {
        plan.pages.indices.contains(page)
            ? plan.pages[page].outputs.map { plan.outputs[$0].path } : []
    }
}
