/// A link that is no address but an extension of ours: `fact:topic-views`.
package struct InlineLink: Sendable, Equatable {
    package enum Scheme: String, Sendable, CaseIterable { case fact, term, ruby, place }

    package let scheme: Scheme
    /// What stands behind the colon.
    package let argument: String

    /// Nil for any other address.
    package init?(_ address: String) {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")),
            let scheme = Scheme(rawValue: address[..<colon].lowercased())
        else { return nil }
        self.scheme = scheme
        argument = String(address[address.utf8.index(after: colon)...])
            .trimmingBlanks()
    }
}

/// What an inline extension means on a page of one language.
struct InlineMeaning: Sendable {
    enum Kind: Sendable {
        case fact(Fact)
        case term(TermRecord)
        case place(PlaceRecord)
        case ruby([RubyGroup])
    }

    struct RubyGroup: Sendable {
        let text: String
        let syllable: String?
    }

    let kind: Kind
    /// What stands in the text, without markup.
    let text: String
}

extension String {
    fileprivate func trimmingBlanks() -> String {
        var bytes = utf8[...]
        while bytes.first == 0x20 { bytes = bytes.dropFirst() }
        while bytes.last == 0x20 { bytes = bytes.dropLast() }
        return String(bytes) ?? self
    }
}
