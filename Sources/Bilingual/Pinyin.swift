/// Pinyin, a syllable for each character.
package struct Pinyin: Sendable, Equatable {
    /// A character with its syllable; a mark has none.
    package struct Group: Sendable, Equatable {
        package let text: String
        package let syllable: String?

        package init(text: String, syllable: String?) {
            self.text = text
            self.syllable = syllable
        }
    }

    /// How many characters want a syllable, and how many syllables were written.
    package struct Mismatch: Error, Sendable, Equatable {
        package let characters: Int
        package let syllables: Int
    }

    package let groups: [Group]

    /// - Parameters:
    ///   - text: Chinese characters, perhaps with marks between them.
    ///   - written: `hàn zì` or `han4 zi4`.
    package init(_ text: String, written: String) throws(Mismatch) {
        let syllables = Self.syllables(written)
        let characters = text.unicodeScalars.lazy.filter(Self.wantsSyllable).count
        guard characters == syllables.count, characters > 0 else {
            throw Mismatch(characters: characters, syllables: syllables.count)
        }
        var groups: [Group] = []
        var next = 0
        for character in text {
            if let scalar = character.unicodeScalars.first, Self.wantsSyllable(scalar) {
                groups.append(Group(text: String(character), syllable: syllables[next]))
                next += 1
            } else if let last = groups.last, last.syllable == nil {
                groups[groups.count - 1] = Group(
                    text: last.text + String(character), syllable: nil)
            } else {
                groups.append(Group(text: String(character), syllable: nil))
            }
        }
        self.groups = groups
    }

    /// The syllables of a text with their tones as marks: `han4 zi4` is `hàn zì`.
    package static func syllables(_ written: String) -> [String] {
        written.split { $0.isWhitespace || "'’-·".contains($0) }.flatMap { part in
            // `han4zi4`: a digit ends a syllable.
            var syllables: [String] = []
            var current = ""
            for character in part {
                current.append(character)
                if ("0"..."5").contains(character) {
                    syllables.append(marked(current))
                    current = ""
                }
            }
            return current.isEmpty ? syllables : syllables + [marked(current)]
        }
    }
}

extension Pinyin {
    private static func wantsSyllable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3005, 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF,
            0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// `lv4` is `lǜ`, `ma5` is `ma`.
    private static func marked(_ syllable: String) -> String {
        guard let last = syllable.last, let tone = last.wholeNumberValue, last.isASCII else {
            return syllable
        }
        var letters = Array(
            syllable.dropLast().replacing("u:", with: "ü").replacing("U:", with: "Ü")
                .replacing("v", with: "ü").replacing("V", with: "Ü"))
        guard (1...4).contains(tone), let index = place(of: letters),
            let marks = vowels[String(letters[index])]
        else { return String(letters) }
        letters[index] = marks[tone - 1]
        return String(letters)
    }

    /// The vowel that carries the mark: a or e, else the o of ou, else the last one.
    private static func place(of letters: [Character]) -> Int? {
        let lower = letters.map { Character($0.lowercased()) }
        if let open = lower.firstIndex(where: { $0 == "a" || $0 == "e" }) { return open }
        if let o = lower.firstIndex(of: "o"), o + 1 < lower.count, lower[o + 1] == "u" { return o }
        return lower.lastIndex { vowels[String($0)] != nil }
    }

    private static let vowels: [String: [Character]] = [
        "a": ["ā", "á", "ǎ", "à"], "e": ["ē", "é", "ě", "è"], "i": ["ī", "í", "ǐ", "ì"],
        "o": ["ō", "ó", "ǒ", "ò"], "u": ["ū", "ú", "ǔ", "ù"], "ü": ["ǖ", "ǘ", "ǚ", "ǜ"],
        "A": ["Ā", "Á", "Ǎ", "À"], "E": ["Ē", "É", "Ě", "È"], "I": ["Ī", "Í", "Ǐ", "Ì"],
        "O": ["Ō", "Ó", "Ǒ", "Ò"], "U": ["Ū", "Ú", "Ǔ", "Ù"], "Ü": ["Ǖ", "Ǘ", "Ǚ", "Ǜ"],
    ]
}
