/// Reads words and what stands in them into runs.
struct InlineReader {
    /// Of the document, as `lang` says it.
    let language: String

    /// How words are set by what is around them.
    struct Style: Equatable {
        var isStrong = false
        var isEmphasized = false
        var isDeleted = false
        var isCode = false
        var isSmall = false
        var link: String?
        var isErrand = false
        var language: String?

        var strong: Style {
            var style = self
            style.isStrong = true
            return style
        }

        /// What an element makes of it.
        func changed(by element: HTMLElement, _ ownLanguage: String) -> Style {
            var style = self
            switch element.name {
            case "strong", "b": style.isStrong = true
            case "em", "i", "cite": style.isEmphasized = true
            case "del", "s": style.isDeleted = true
            case "code", "kbd", "samp": style.isCode = true
            case "small": style.isSmall = true
            case "a":
                if let link = element["href"], !link.hasPrefix("#"), !link.isEmpty {
                    style.link = link
                    style.isErrand = element["data-share"] == "link"
                }
            default: break
            }
            if element.isTitle { style.isStrong = true }
            if element.isAside {
                style.isSmall = true
                style.isStrong = false
            }
            if let language = element["lang"] {
                // A reading is no language of its own.
                let isOwn = language == ownLanguage || language.hasSuffix("pinyin")
                style.language = isOwn ? nil : language
            }
            return style
        }
    }

    func runs(_ nodes: [HTMLNode], _ style: Style = Style()) -> [Article.Run] {
        var runs: [Article.Run] = []
        for node in nodes { add(node, style, to: &runs) }
        return runs.tidied
    }

    private func add(_ node: HTMLNode, _ style: Style, to runs: inout [Article.Run]) {
        switch node {
        case .text(let text): runs.append(Article.Run(text, style))
        case .element(let element): add(element, style, to: &runs)
        }
    }

    private func add(_ element: HTMLElement, _ style: Style, to runs: inout [Article.Run]) {
        if element.isUnseen { return }
        switch element.name {
        case "br": runs.append(.lineBreak)
        case "img":
            if let alternative = element["alt"], !alternative.isEmpty {
                runs.append(Article.Run(alternative, style))
            }
        case "svg", "button", "input", "select", "script", "style", "rp", "video", "audio": break
        case "ruby": addRuby(element, style, to: &runs)
        case "a" where element["role"] == "doc-backlink": break
        case "a" where element["role"] == "doc-noteref":
            var run = Article.Run(element.text)
            run.note = element["href"].map { String($0.drop { $0 == "#" }) }
            runs.append(run)
        default:
            // What the style sheet sets apart would stick together here.
            if element.isPart, runs.last?.endsWord == true { runs.append(Article.Run(" · ")) }
            let style = style.changed(by: element, language)
            for child in element.children { add(child, style, to: &runs) }
        }
    }

    private func addRuby(_ element: HTMLElement, _ style: Style, to runs: inout [Article.Run]) {
        let style = style.changed(by: element, language)
        var base: [Article.Run] = []
        for node in element.children {
            guard case .element(let reading) = node, reading.name == "rt" || reading.name == "rp"
            else {
                add(node, style, to: &base)
                continue
            }
            guard reading.name == "rt" else { continue }
            var run = Article.Run(base.map(\.text).joined(), style)
            run.reading = reading.text
            runs.append(run)
            base = []
        }
        runs += base
    }
}

extension Article.Run {
    fileprivate init(_ text: String, _ style: InlineReader.Style) {
        self.init(text)
        isStrong = style.isStrong
        isEmphasized = style.isEmphasized
        isDeleted = style.isDeleted
        isCode = style.isCode
        isSmall = style.isSmall
        link = style.link
        isErrand = style.isErrand
        language = style.language
    }

    /// A line ends here although the paragraph goes on.
    fileprivate static let lineBreak = Article.Run("\u{2028}")

    fileprivate var endsWord: Bool {
        text.unicodeScalars.last.map { !$0.properties.isWhitespace } ?? false
    }

    fileprivate func isSet(like other: Article.Run) -> Bool {
        var other = other
        other.text = text
        return self == other && reading == nil && note == nil
    }
}

extension [Article.Run] {
    /// Blanks as HTML shows them, and neighbours that are set alike in one. A line break is `\n`.
    fileprivate var tidied: [Article.Run] {
        var tidied: [Article.Run] = []
        var wantsBlank = false
        var isAtStart = true
        for run in self {
            var text = ""
            for scalar in run.text.unicodeScalars {
                switch scalar {
                case "\u{2028}":
                    if !isAtStart { text += "\n" }
                    wantsBlank = false
                    isAtStart = true
                case " ", "\n", "\t", "\r": wantsBlank = !isAtStart
                default:
                    // A blank before a word belongs to what stands before: links neither begin
                    // nor end with it, and marks of notes, which some channels leave out, do not.
                    if wantsBlank, text.isEmpty, let last = tidied.last, last.note == nil,
                        last.link == nil
                    {
                        tidied[tidied.count - 1].text += " "
                    } else if wantsBlank {
                        text += " "
                    }
                    text.unicodeScalars.append(scalar)
                    wantsBlank = false
                    isAtStart = false
                }
            }
            guard !text.isEmpty else { continue }
            var run = run
            run.text = text
            if let last = tidied.last, last.isSet(like: run) {
                tidied[tidied.count - 1].text += text
            } else {
                tidied.append(run)
            }
        }
        while let last = tidied.last, last.text.hasSuffix("\n") {
            tidied[tidied.count - 1].text.removeLast()
            if tidied[tidied.count - 1].text.isEmpty { tidied.removeLast() }
        }
        return tidied
    }
}
