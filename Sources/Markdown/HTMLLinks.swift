/// Links and images.
extension HTMLRenderer {
    mutating func enterLink(_ node: Node) {
        let index = referenceIndex
        referenceIndex += 1
        if replaced == nil, !changes.references.isEmpty, changes.references[index] != nil {
            replaced = (node, index, out.count)
            return
        }
        openLinks += 1
        // A mistake that was reported; its words stand in the outer link.
        guard openLinks == 1 else { return }
        out.append("<a href=\"")
        out.appendAddress(references[index].destination)
        writeTitle(node)
        writeAttributes(index)
        out.append(UInt8(ascii: ">"))
    }

    mutating func leaveLink(_ node: Node) {
        if let replaced, replaced.node == node {
            self.replaced = nil
            out.truncate(to: replaced.start)
            if openLinks > 0, let text = changes.references[replaced.index]?.text {
                out.appendEscaped(text)
            } else if let html = changes.references[replaced.index]?.html {
                out.append(html)
            }
            return
        }
        openLinks -= 1
        if openLinks == 0 { out.append("</a>") }
    }

    mutating func enterImage(_ node: Node) {
        image = node
        imageIndex = referenceIndex
        referenceIndex += 1
        if !changes.references.isEmpty, changes.references[imageIndex] != nil {
            replaced = replaced ?? (node, imageIndex, out.count)
        }
        let form = changes.images.isEmpty ? nil : changes.images[imageIndex]
        if let form { out.append(form.before) }
        out.append("<img src=\"")
        out.appendAddress(form?.address ?? references[imageIndex].destination)
        out.append("\" alt=\"")
        descriptionStart = out.count
    }

    mutating func leaveImage(_ node: Node) {
        image = nil
        if let replaced, replaced.node == node {
            leaveLink(node)
            return
        }
        let form = changes.images.isEmpty ? nil : changes.images[imageIndex]
        if out.count == descriptionStart, let description = form?.description {
            out.appendEscaped(description)
        }
        writeTitle(node)
        if form?.isEager != true { out.append(" loading=\"lazy\"") }
        out.append(" decoding=\"async\"")
        writeAttributes(imageIndex)
        for (name, value) in form?.attributes ?? [] { write(name, value) }
        out.append(UInt8(ascii: ">"))
        if let form { out.append(form.after) }
    }

    /// An image's description is text, whatever stands in it.
    mutating func enterInImage(_ node: Node, _ kind: NodeKind) {
        switch kind {
        case .text, .code: out.appendEscaped(node.literal)
        case .softBreak where joinsChineseLines && SoftBreak.disappears(node): break
        case .softBreak, .lineBreak: out.append(UInt8(ascii: " "))
        case .link, .image:
            if replacedInImage == nil, !changes.references.isEmpty,
                let text = changes.references[referenceIndex]?.text
            {
                replacedInImage = (node, text, out.count)
            }
            referenceIndex += 1
        default: break
        }
    }

    mutating func leaveInImage(_ node: Node, _ kind: NodeKind) {
        if let replaced = replacedInImage, replaced.node == node {
            replacedInImage = nil
            out.truncate(to: replaced.start)
            out.appendEscaped(replaced.text)
        } else if image == node {
            leaveImage(node)
        }
    }
}

extension HTMLRenderer {
    /// Ends the attribute that is open, and writes the title if there is one.
    private mutating func writeTitle(_ node: Node) {
        out.append(UInt8(ascii: "\""))
        let title = node.title
        guard !title.isEmpty else { return }
        out.append(" title=\"")
        out.appendEscaped(title)
        out.append(UInt8(ascii: "\""))
    }

    private mutating func writeAttributes(_ index: Int) {
        guard !changes.attributes.isEmpty, let attributes = changes.attributes[index] else {
            return
        }
        for (name, value) in attributes { write(name, value) }
    }

    private mutating func write(_ name: StaticString, _ value: String) {
        out.append(UInt8(ascii: " "))
        out.append(name)
        out.append("=\"")
        out.appendEscaped(value)
        out.append(UInt8(ascii: "\""))
    }
}
