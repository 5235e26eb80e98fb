/// A block of a text, as far as it matters for finding its translation.
package struct AlignedBlock: Sendable {
    package enum Kind: Sendable, Equatable {
        /// Headings at the same place in both texts share their id.
        case heading(id: String)
        case paragraph
        case list(items: Int)
        case quote
        case table(rows: Int, columns: Int)
        /// A component by its name, or code by its language; empty for code without one.
        case code(String)
        case image
        case rule
        case footnotes
    }

    let kind: Kind
    /// How much it says, in Han characters; a word counts as one and a half.
    let length: Double
    /// What stands in a text and its translation alike, each once, in rising order.
    let landmarks: [UInt64]

    /// - Parameters:
    ///   - text: the block's words, without mark-up.
    ///   - addresses: where its links lead, and its images lie.
    package init(_ kind: Kind, text: UnsafeBufferPointer<UInt8>, addresses: [String] = []) {
        var reader = LandmarkReader()
        reader.read(text)
        for address in addresses { reader.note(address: address) }
        self.kind = kind
        length = reader.length
        landmarks = reader.landmarks
    }

    package init(_ kind: Kind, text: String = "", addresses: [String] = []) {
        var text = text
        self = text.withUTF8 { AlignedBlock(kind, text: $0, addresses: addresses) }
    }
}
