/// What can be wrong with inline extensions: `fact:`, `term:`, `place:` and `ruby:`.
extension Message {
    /// The kind of record that is referred to.
    enum RecordKind: String {
        case fact, term, place

        /// A file, `.yml`, or a folder of them.
        var place: String { "_data/\(rawValue)s" }
    }

    static func unknownRecord(_ kind: RecordKind, _ id: String, nearest: String?) -> Message {
        Message(
            "record-unknown", en: "there is no \(kind.rawValue) “\(id.abridged)” in \(kind.place)",
            zh: "\(kind.place)里没有“\(id.abridged)”",
            fix: .nearest(nearest)
                ?? Wording(en: "add it there", zh: "请先在那里登记"))
    }

    static func factDiffers(_ words: String, standard: String, isPowerOfTen: Bool) -> Message {
        Message(
            "fact-differs",
            en: "“\(words.abridged)” does not say the fact's figure, which is \(standard)"
                + (isPowerOfTen ? ": a slip of 万 and 亿?" : ""),
            zh: "“\(words.abridged)”与登记的数字不符，应是\(standard)"
                + (isPowerOfTen ? "；是不是万、亿写错了？" : ""),
            fix: Wording(
                en: "leave the brackets empty, and the figure is written by itself",
                zh: "方括号里留空，数字会自动写上"))
    }

    static func rubyCount(_ words: String, characters: Int, syllables: Int) -> Message {
        Message(
            "ruby-count",
            en: "“\(words.abridged)”: Chinese characters \(characters), syllables \(syllables)",
            zh: "“\(words.abridged)”有\(characters)个汉字，却写了\(syllables)个音节",
            fix: Wording(
                en: "write one syllable for each character: [汉字](<ruby:hàn zì>)",
                zh: "每个汉字写一个音节，用空格隔开：[汉字](<ruby:hàn zì>)"))
    }

    static func imageIsInline(_ address: String) -> Message {
        Message(
            "image-inline", en: "“\(address.abridged)” is no picture",
            zh: "“\(address.abridged)”不是图片",
            fix: Wording(en: "write it without “!”", zh: "请去掉“!”"))
    }
}
