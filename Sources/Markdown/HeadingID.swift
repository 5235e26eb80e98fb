/// Ids for headings: valid in HTML, readable in an address, and each there once.
package enum HeadingID {
    /// The id that a heading's words make: `What's new?` gives `whats-new`, `猫税 是什么？` gives
    /// `猫税-是什么`.
    ///
    /// Letters are lower case, digits, `-` and `_` stay, spaces become `-`, the rest goes. It is
    /// empty when nothing is left.
    package static func slug(_ heading: String) -> String {
        var slug = String.UnicodeScalarView()
        var needsHyphen = false
        for scalar in heading.lowercased().unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9", "_":
                break
            case "-", " ", "\t", "\n", "\u{3000}", "\u{a0}", "–", "—", "/":
                needsHyphen = true
                continue
            default:
                let properties = scalar.properties
                guard
                    !scalar.isASCII && scalar != "\u{12474}"
                        && (properties.isAlphabetic || properties.numericType != nil
                            || properties.generalCategory == .nonspacingMark)
                else { continue }
            }
            if needsHyphen, !slug.isEmpty { slug.append("-") }
            needsHyphen = false
            slug.append(scalar)
        }
        return String(slug)
    }
}
