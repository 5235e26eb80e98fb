/// A page for the desk: both texts side by side, what has changed, what was found, and room for the
/// signatures of the three reviews.
///
/// One HTML file that needs nothing else; it is for the editors and never part of a site.
package struct ReviewSheet: Sendable {
    let review: PageReview
    /// Those in the page's files.
    let findings: [Diagnostic]
    let language: Language

    package init(_ review: PageReview, findings: [Diagnostic], language: Language) {
        self.review = review
        self.findings = findings
        self.language = language
    }

    package var html: [UInt8] {
        var html = ""
        html +=
            "<!DOCTYPE html>\n<html lang=\"\(language.tag)\">\n<head>\n<meta charset=\"utf-8\">\n"
        html += "<meta name=\"viewport\" content=\"width=device-width\">\n"
        html += "<title>\(escaped(words("Review: ", "审校：") + review.title))</title>\n"
        html += "<style>\n\(Self.style)</style>\n</head>\n<body>\n"
        html += "<h1>\(escaped(review.title))</h1>\n"
        html += "<p>\(escaped(review.path)) · \(escaped(standing))</p>\n"
        html += table + list + signatures
        return Array((html + "</body>\n</html>\n").utf8)
    }
}

extension ReviewSheet {
    private var standing: String { review.state.standing.wording.text(in: language) }

    private var table: String {
        let (source, translation) = (review.source.language, review.translation.language)
        var html = "<table>\n<thead>\n<tr><th scope=\"col\">\(name(source))</th>"
        html += "<th scope=\"col\">\(name(translation))</th></tr>\n</thead>\n<tbody>\n"
        for row in review.rows {
            html += "<tr>\n<td lang=\"\(source.tag)\">"
            for words in row.was ?? [] { html += "<p><del>\(escaped(words))</del></p>" }
            let tag = row.was == nil ? ("", "") : ("<ins>", "</ins>")
            for words in row.source { html += "<p>\(tag.0)\(escaped(words))\(tag.1)</p>" }
            html += "</td>\n<td lang=\"\(translation.tag)\">"
            for words in row.translation { html += "<p>\(escaped(words))</p>" }
            html += "</td>\n</tr>\n"
        }
        return html + "</tbody>\n</table>\n"
    }

    private var list: String {
        var html = "<h2>\(words("Findings", "检查发现"))</h2>\n"
        guard !findings.isEmpty else {
            return html + "<p>\(words("None.", "没有。"))</p>\n"
        }
        html += "<ul>\n"
        for finding in findings {
            let place = finding.location.map { "\($0.file):\($0.line)" } ?? ""
            let text = finding.message.wording.text(in: language)
            html +=
                "<li>\(escaped(place)) \(escaped(text)) [\(escaped(finding.message.rule))]</li>\n"
        }
        return html + "</ul>\n"
    }

    private var signatures: String {
        var html = "<h2>\(words("Signatures", "三审三校"))</h2>\n<table>\n<thead>\n<tr>"
        for heading in [
            words("Review", "审级"), words("Name", "姓名"), words("Date", "日期"),
            words("Remarks", "意见"),
        ] {
            html += "<th scope=\"col\">\(heading)</th>"
        }
        html += "</tr>\n</thead>\n<tbody>\n"
        for stage in Signature.Stage.allCases {
            let name = stage.wording.text(in: language)
            html +=
                "<tr class=\"sign\"><th scope=\"row\">\(name)</th><td></td><td></td><td></td></tr>\n"
        }
        return html + "</tbody>\n</table>\n"
    }

    private func name(_ language: Language) -> String {
        let names = ["zh": ("Chinese", "中文"), "en": ("English", "英文")]
        return names[language.code].map { words($0.0, $0.1) } ?? escaped(language.code)
    }

    private func words(_ en: String, _ zh: String) -> String { language.isChinese ? zh : en }

    private func escaped(_ text: String) -> String {
        var html = HTMLWriter()
        html.text(text)
        return String(decoding: html.bytes, as: UTF8.self)
    }

    private static let style = """
        body { font: 12pt/1.6 sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem }
        table { border-collapse: collapse; table-layout: fixed; width: 100% }
        th, td { border: 1px solid #999; padding: .4em .6em; text-align: start; vertical-align: top }
        td p { margin: 0 }
        del { color: #a8291c } ins { text-decoration: underline }
        tr { break-inside: avoid } .sign td { height: 3em }
        @page { margin: 15mm }

        """
}
