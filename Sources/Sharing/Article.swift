/// A page's text as blocks, in reading order: what cards and articles are made of.
package struct Article: Equatable, Sendable {
    package var blocks: [Block]

    package init(blocks: [Block]) {
        self.blocks = blocks
    }

    package indirect enum Block: Equatable, Sendable {
        /// A heading; the level is that of the page, 2 to 6.
        case heading(level: Int, [Run])
        case paragraph([Run])
        case quotation([Block])
        /// An item may hold several blocks.
        case list(ordered: Bool, items: [[Block]])
        /// The first row is the head; it is empty when there is none.
        case table(head: [[Run]], rows: [[[Run]]])
        /// A picture of the page: its address in the site, its alternative, its caption.
        case picture(address: String, alternative: String, caption: [Run])
        case code(String)
        case rule
        /// What a component or a call-out shows, as blocks; `name` is the component's.
        case component(name: String, [Block])
    }

    /// A piece of text that is set in one way.
    package struct Run: Equatable, Sendable {
        package var text: String
        package var isStrong = false
        package var isEmphasized = false
        package var isCode = false
        /// Where it leads: an address of the site (`/zh/city/`) or of another one.
        package var link: String?
        /// The reading above it (pinyin).
        package var reading: String?
        /// The language when it is not that of the page: `zh-Hans`, `en`.
        package var language: String?

        package init(_ text: String) {
            self.text = text
        }
    }
}
