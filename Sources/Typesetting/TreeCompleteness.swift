extension PictureTree {
    /// Whether each part is by itself what it is in the whole: everything that parts refer to is among the
    /// definitions, and everything that rules say is among the rules.
    var isComplete: Bool {
        rules.allSatisfy(isDefined)
            // Rules hold for all of the picture, wherever they stand.
            && definitions.allSatisfy { !$0.dropFirst().has("<style") }
            && parts.allSatisfy { part in
                switch part {
                case .elements(let bytes, _):
                    return !bytes.has("href=\"#") && !bytes.has("href='") && !bytes.has("href =")
                        && !bytes.has("mix-blend") && !bytes.has("<style") && isDefined(bytes)
                case .piece(.art(let art)): return !art.bytes.has("<style")
                case .piece: return true
                }
            }
    }

    private func isDefined(_ bytes: ArraySlice<UInt8>) -> Bool {
        // What is written in another way is not looked through.
        if bytes.has("url('") || bytes.has("url(\"") || bytes.has("url( ") { return false }
        return bytes.references.allSatisfy { name in
            let id = Array(" id=\"".utf8) + name + [0x22]
            return definitions.contains { $0.has(id) }
        }
    }
}

extension ArraySlice<UInt8> {
    func has(_ text: StaticString) -> Bool {
        has(Array(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)))
    }

    fileprivate func has(_ text: [UInt8]) -> Bool {
        var rest = self
        while let start = rest.firstIndex(of: text[0]) {
            if rest[start...].starts(with: text) { return true }
            rest = rest[(start + 1)...]
        }
        return false
    }

    /// The names in all `url(#name)`.
    fileprivate var references: [ArraySlice<UInt8>] {
        var names: [ArraySlice<UInt8>] = []
        var rest = self
        while let start = rest.firstIndex(of: UInt8(ascii: "#")) {
            rest = rest[(start + 1)...]
            if start >= startIndex + 4, self[(start - 4)..<start].elementsEqual("url(".utf8) {
                names.append(rest.prefix { $0 != UInt8(ascii: ")") })
            }
        }
        return names
    }
}
