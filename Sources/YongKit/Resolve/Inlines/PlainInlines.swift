/// Inline extensions in a text that is no Markdown: a title, a summary, a picture's description.
struct PlainInlines: Sendable {
    let resolver: InlineResolver

    /// The text with the words of the extensions in their places.
    ///
    /// Any other `[…](…)` stays as it is: such a text is printed as it was written.
    func text(
        of written: Located<String>, reporting diagnostics: inout [Diagnostic]
    ) -> String {
        guard Self.mayHoldLink(written.value) else { return written.value }
        let scalars = Array(written.value.unicodeScalars)
        var result = String.UnicodeScalarView()
        var position = 0
        while position < scalars.count {
            guard scalars[position] == "[", let link = PlainLink(scalars, at: position),
                let inline = InlineLink(link.address)
            else {
                result.append(scalars[position])
                position += 1
                continue
            }
            switch resolver.reading(of: inline, words: link.words) {
            case .meaning(let meaning): result.append(contentsOf: meaning.text.unicodeScalars)
            case .mistake(let message):
                diagnostics.append(
                    message.at(written.location.moved(by: position, length: link.length)))
                result.append(contentsOf: link.words.unicodeScalars)
            }
            position += link.length
        }
        return String(result)
    }

    /// Most texts hold none, and are not looked at twice.
    private static func mayHoldLink(_ text: String) -> Bool {
        var last: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "("), last == UInt8(ascii: "]") { return true }
            last = byte
        }
        return false
    }
}

/// `[words](address)` or `[words](<address>)`.
private struct PlainLink {
    let words: String
    let address: String
    let length: Int

    init?(_ scalars: [Unicode.Scalar], at start: Int) {
        guard let closer = scalars[(start + 1)...].firstIndex(where: { $0 == "]" || $0 == "[" }),
            scalars[closer] == "]", closer + 1 < scalars.count, scalars[closer + 1] == "(",
            let end = scalars[(closer + 2)...].firstIndex(of: ")")
        else { return nil }
        var address = scalars[(closer + 2)..<end]
        if address.first == "<", address.last == ">", address.count > 1 {
            address = address.dropFirst().dropLast()
        }
        words = String(String.UnicodeScalarView(scalars[(start + 1)..<closer]))
        self.address = String(String.UnicodeScalarView(address))
        length = end + 1 - start
    }
}

extension SourceLocation {
    /// A part of the text that begins here, on the same line.
    fileprivate func moved(by count: Int, length: Int) -> SourceLocation {
        column == 0
            ? self : SourceLocation(file, line: line, column: column + count, length: length)
    }
}
