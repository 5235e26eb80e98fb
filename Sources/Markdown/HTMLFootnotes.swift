/// Footnotes, numbered; their ids are valid whatever their labels are.
extension HTMLRenderer {
    mutating func writeFootnoteReference(_ node: Node) {
        guard openLinks == 0 else {
            // A mistake that was reported: no link stands in a link.
            out.append("<sup>")
            out.append(node.literal)
            out.append("</sup>")
            return
        }
        out.append("<sup class=\"footnote-ref\"><a href=\"#")
        out.appendEscaped(idPrefix)
        out.append("fn-")
        out.append(node.literal)
        out.append("\" id=\"")
        writeReferenceID(node.literal, node.footnoteReferenceNumber)
        out.append("\" role=\"doc-noteref\" aria-label=\"")
        out.appendEscaped(labels.footnote)
        out.append(UInt8(ascii: " "))
        out.append(node.literal)
        out.append("\">")
        out.append(node.literal)
        out.append("</a></sup>")
    }

    mutating func enterFootnote() {
        out.freshLine()
        if footnoteNumber == 0 {
            out.append("<div class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
            out.appendEscaped(labels.footnotes)
            out.append("\">\n<ol>\n")
        }
        footnoteNumber += 1
        out.append("<li id=\"")
        out.appendEscaped(idPrefix)
        out.append("fn-")
        out.append(number: footnoteNumber)
        out.append("\">\n")
    }

    mutating func leaveFootnote(_ node: Node) {
        if writeBackLinks(of: node) { out.append(0x0a) }
        out.append("</li>\n")
    }

    /// One link back for each reference; false when they are written already.
    mutating func writeBackLinks(of definition: Node) -> Bool {
        guard writtenBackLinks < footnoteNumber else { return false }
        writtenBackLinks = footnoteNumber
        for reference in 1...Swift.max(definition.footnoteReferenceCount, 1) {
            if reference > 1 { out.append(UInt8(ascii: " ")) }
            out.append("<a href=\"#")
            let number = String(footnoteNumber)
            var digits = number
            digits.withUTF8 { writeReferenceID($0, reference) }
            out.append("\" class=\"footnote-backref\" role=\"doc-backlink\" aria-label=\"")
            out.appendEscaped(labels.backToText)
            out.append(UInt8(ascii: " "))
            out.append(number)
            if reference > 1 {
                out.append(UInt8(ascii: "-"))
                out.append(number: reference)
            }
            out.append("\">↩</a>")
        }
        return true
    }

    private mutating func writeReferenceID(_ number: Bytes, _ reference: Int) {
        out.appendEscaped(idPrefix)
        out.append("fnref-")
        out.append(number)
        if reference > 1 {
            out.append(UInt8(ascii: "-"))
            out.append(number: reference)
        }
    }
}
