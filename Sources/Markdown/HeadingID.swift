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
    /// Those at the indices `explicit` were chosen by an author and go first. Ids are compared by
    /// their bytes: two spellings of é are two ids.
    package static func uniqued(_ ids: [String], explicit: Set<Int> = []) -> [String] {
        let bases = ids.map { $0.isEmpty ? "section" : $0 }
        let given = Set(bases.map { Array($0.utf8) })
        var taken = Set<[UInt8]>()
        var next: [[UInt8]: Int] = [:]
        var result = bases
        let order =
            bases.indices.filter(explicit.contains)
            + bases.indices.filter { !explicit.contains($0) }
        for index in order {
            let key = Array(bases[index].utf8)
            if taken.insert(key).inserted { continue }
            var number = next[key, default: 2]
            var candidate: String
            repeat {
                candidate = "\(bases[index])-\(number)"
                number += 1
            } while given.contains(Array(candidate.utf8))
                || !taken.insert(Array(candidate.utf8)).inserted
            next[key] = number
            result[index] = candidate
        }
        return result
    }
}
