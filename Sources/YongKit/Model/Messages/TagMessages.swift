/// What can be wrong with the tags of `_data/tags.yml`.
extension Message {
    static func tagKey(_ key: String, known: [String]) -> Message {
        Message(
            "tag-key", en: "a tag has no key “\(key.abridged)”",
            zh: "标签没有“\(key.abridged)”这个字段",
            fix: .nearest(NearestName.of(key, among: known))
                ?? Wording(
                    en: "labels stand under “label: {zh: …, en: …}”; there are: "
                        + known.joined(separator: ", "),
                    zh: "各语言的名称写在“label: {zh: …, en: …}”里；可用的有："
                        + known.joined(separator: "、")))
    }

    static func tagHashtag(_ written: String, better: String) -> Message {
        Message(
            "tag-hashtag", en: "“\(written.abridged)” is no hashtag",
            zh: "“\(written.abridged)”不能作话题标签",
            fix: better.isEmpty
                ? Wording(
                    en: "a hashtag consists of letters and digits, without “#”",
                    zh: "话题标签由文字和数字组成，不写“#”")
                : Wording(
                    en: "write it without “#”, blanks and signs: \(better)",
                    zh: "不要写“#”、空格和标点：\(better)"))
    }

    static func tagFacet(_ written: String, known: [String]) -> Message {
        Message(
            "tag-facet", en: "there is no facet “\(written.abridged)”",
            zh: "没有“\(written.abridged)”这个方面",
            fix: .nearest(NearestName.of(written, among: known))
                ?? Wording(
                    en: "there are: " + known.joined(separator: ", "),
                    zh: "可用的有：" + known.joined(separator: "、")))
    }
}
