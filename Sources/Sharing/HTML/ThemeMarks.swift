/// What a theme says with its markup, apart from HTML's own meaning.
extension HTMLElement {
    /// Neither eyes nor cards see it.
    var isUnseen: Bool {
        self["hidden"] != nil || self["aria-hidden"] == "true" || has("unseen")
            || name == "button" || name == "script" || name == "style"
    }

    /// The component that it shows, from `class="component NAME"`; a call-out is `callout-tip`.
    var componentName: String? {
        let classes = classes
        if classes.first == "component" {
            return classes.dropFirst().first.map(String.init) ?? "component"
        }
        if classes.first == "callout" { return classes.dropFirst().first.map(String.init) }
        return nil
    }

    /// It is the title of something: `component-title`, `callout-title`, `way-title` …
    var isTitle: Bool {
        classes.contains { $0.hasSuffix("-title") || $0.hasSuffix("-question") }
    }

    /// It is said less loudly: sources, dates, readings.
    var isAside: Bool {
        has("component-source") || has("component-flag") || has("pinyin") || has("ledger-note")
            || has("label")
    }

    /// A part of a line that the style sheet sets apart: `component-part`.
    var isPart: Bool {
        name == "span" && isAside && !has("pinyin") && !has("label")
            || classes.contains { $0.hasSuffix("-part") }
    }

    /// `dt` and `dd`, whether groups stand around them or not.
    var definitionParts: [HTMLElement] {
        children.flatMap { node -> [HTMLElement] in
            guard case .element(let child) = node else { return [] }
            switch child.name {
            case "dt", "dd": return [child]
            case "div": return child.definitionParts
            default: return []
            }
        }
    }

    /// The rows of a table in their order.
    var rows: [HTMLElement] {
        children.flatMap { node -> [HTMLElement] in
            guard case .element(let child) = node else { return [] }
            switch child.name {
            case "tr": return [child]
            case "thead", "tbody", "tfoot": return child.rows
            default: return []
            }
        }
    }
}

extension [Article.Block] {
    /// Inside of something a heading is no more than a line that is set strong.
    var withoutHeadings: [Article.Block] {
        map { block in
            guard case .heading(_, let runs) = block else { return block }
            return .paragraph(
                runs.map { run in
                    var run = run
                    run.isStrong = true
                    return run
                })
        }
    }
}

extension String {
    var trimmingLineEnds: String {
        var text = self[...]
        while text.last == "\n" { text = text.dropLast() }
        return String(text)
    }
}
