internal import Markdown

/// A text that an author wrote into a component, and where.
struct WrittenField {
    enum Words {
        case plain(String)
        case markdown(ComponentText)
    }

    let component: String
    let key: String
    /// That of the words.
    let language: Int
    let words: Words
    let node: DataNode
    let source: ComponentSource

    var prose: Prose {
        switch words {
        case .plain(let text): Prose(words: text, line: node.location.line)
        case .markdown(let text): text.document.prose()
        }
    }
}
