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

    /// The same ids with `-2`, `-3` … where one is there before; an empty one is called `section`.
    ///
    /// Ids are compared by their bytes: two spellings of é are two ids.
    package static func uniqued(_ ids: [String]) -> [String] {
        var taken = Set<[UInt8]>()
        var next: [[UInt8]: Int] = [:]
        // What an author chose stays, so all first occurrences come before any numbered one.
        let given = Set(ids.map { Array($0.utf8) })
        return ids.map { id in
            let base = id.isEmpty ? "section" : id
            let key = Array(base.utf8)
            if taken.insert(key).inserted { return base }
            var number = next[key, default: 2]
            while true {
                let candidate = "\(base)-\(number)"
                let candidateKey = Array(candidate.utf8)
                number += 1
                if !given.contains(candidateKey), taken.insert(candidateKey).inserted {
                    next[key] = number
                    return candidate
                }
            }
        }
    }
}
