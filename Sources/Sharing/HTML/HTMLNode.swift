/// A piece of a document: an element with what it holds, or text.
indirect enum HTMLNode: Equatable {
    case element(HTMLElement)
    case text(String)
}

/// An element of HTML.
struct HTMLElement: Equatable {
    /// In small letters.
    var name: String
    var attributes: [(name: String, value: String)] = []
    var children: [HTMLNode] = []
    /// Where its source begins and ends, in bytes of the document.
    var range: Range<Int> = 0..<0

    subscript(attribute: String) -> String? {
        attributes.first { $0.name == attribute }?.value
    }

    var classes: [Substring] { (self["class"] ?? "").split(whereSeparator: \.isWhitespace) }

    func has(_ name: Substring) -> Bool { classes.contains(name) }

    /// The first element below it, or itself, that fulfils a condition.
    func first(where fits: (HTMLElement) -> Bool) -> HTMLElement? {
        if fits(self) { return self }
        for case .element(let child) in children {
            if let found = child.first(where: fits) { return found }
        }
        return nil
    }

    /// All words in it.
    var text: String {
        children.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.text
            }
        }.joined()
    }

    static func == (left: HTMLElement, right: HTMLElement) -> Bool {
        left.name == right.name && left.children == right.children
            && left.attributes.elementsEqual(right.attributes) { $0 == $1 }
    }
}
