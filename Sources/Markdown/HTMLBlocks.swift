/// Headings, paragraphs, lists and code.
extension HTMLRenderer {
    mutating func enterHeading(_ node: Node) {
        out.freshLine()
        out.append("<h")
        out.append(number: node.headingLevel)
        if headingIndex < headingIDs.count, !headingIDs[headingIndex].isEmpty {
            out.append(" id=\"")
            out.appendEscaped(headingIDs[headingIndex])
            out.append(UInt8(ascii: "\""))
        }
        out.append(UInt8(ascii: ">"))
        if headingIndex < formerIDs.count, !formerIDs[headingIndex].isEmpty {
            out.append("<span id=\"")
            out.appendEscaped(formerIDs[headingIndex])
            out.append("\"></span>")
        }
        headingIndex += 1
    }

    /// What the author wrote, for those who asked for it.
    mutating func writeHTMLBlock(_ node: Node) {
        out.freshLine()
        out.append(node.literal)
        out.freshLine()
    }

    mutating func enterQuote(_ node: Node) {
        out.freshLine()
        defer { quoteIndex += 1 }
        guard !changes.alerts.isEmpty, let alert = changes.alerts[quoteIndex] else {
            out.append("<blockquote>\n")
            return
        }
        callout = node
        out.append("<div class=\"callout callout-")
        out.appendEscaped(alert.rawValue)
        out.append("\" role=\"note\">\n<p class=\"callout-title\">")
        out.appendEscaped(labels.callouts[alert] ?? "")
        out.append("</p>\n")
    }

    mutating func leaveQuote(_ node: Node) {
        out.freshLine()
        if callout == node {
            callout = nil
            out.append("</div>\n")
        } else {
            out.append("</blockquote>\n")
        }
    }

    mutating func leaveParagraph(_ node: Node) {
        guard !node.isTightParagraph else { return }
        if let parent = node.parent, parent.kind == .footnoteDefinition, node.next == nil {
            out.append(UInt8(ascii: " "))
            _ = writeBackLinks(of: parent)
        }
        // Nothing but HTML of the author's stood in it.
        if out.count == paragraphStart + 3 {
            out.truncate(to: paragraphStart)
        } else {
            out.append("</p>\n")
        }
    }

    mutating func enterList(_ node: Node) {
        out.freshLine()
        if !node.isOrderedList {
            out.append("<ul>\n")
        } else if node.listStart == 1 {
            out.append("<ol>\n")
        } else {
            out.append("<ol start=\"")
            out.append(number: node.listStart)
            out.append("\">\n")
        }
    }

    mutating func enterItem(_ node: Node) {
        out.freshLine()
        guard node.isTaskItem else {
            out.append("<li>")
            return
        }
        out.append("<li class=\"task\"><input type=\"checkbox\"")
        if node.isTaskDone { out.append(" checked=\"\"") }
        out.append(" disabled=\"\" aria-label=\"")
        out.appendEscaped(node.isTaskDone ? labels.taskDone : labels.taskOpen)
        out.append("\"> ")
    }

    mutating func writeCodeBlock(_ node: Node) {
        out.freshLine()
        defer { codeIndex += 1 }
        if !changes.codeBlocks.isEmpty, let replacement = changes.codeBlocks[codeIndex] {
            out.append(replacement.html)
            out.freshLine()
            return
        }
        // Long lines scroll, so the block takes the keyboard's focus.
        out.append("<pre tabindex=\"0\"><code")
        let info = node.codeInfo
        if !info.isEmpty {
            out.append(" class=\"language-")
            out.appendEscaped(info.slice(0..<(info.firstIndex { $0.isSpace } ?? info.count)))
            out.append(UInt8(ascii: "\""))
        }
        out.append(UInt8(ascii: ">"))
        out.appendEscaped(node.code)
        out.append("</code></pre>\n")
    }
}
