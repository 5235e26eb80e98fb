/// What can be wrong with the records that pages refer to.
extension Message {
    static func dataTwice(_ id: String, first: SourceLocation) -> Message {
        let place = "\(first.file):\(first.line)"
        return Message(
            "record-twice", en: "“\(id.abridged)” stands in \(place) already",
            zh: "“\(id.abridged)”已经写在\(place)",
            fix: Wording(
                en: "delete one of the two, or give this one another id",
                zh: "删掉其中一个，或给这个换一个编号"))
    }

    static func dataPartDiffers(_ first: String) -> Message {
        Message(
            "data-mixed",
            en: "this part of the data is written in another way than \(first)",
            zh: "这部分数据的写法与\(first)不同",
            fix: Wording(
                en: "write all parts as lists of records (“- id: …”), or all as ids with fields",
                zh: "各部分要么都写成条目列表（“- id: …”），要么都写成“编号: 字段”"))
    }

    static func recordWithoutID() -> Message {
        Message(
            "record-id", en: "this record has no id", zh: "这条记录没有id",
            fix: .write("- id: cat-tax"))
    }

    static func recordID(_ id: String) -> Message {
        Message(
            "record-id", en: "“\(id.abridged)” cannot be the id of a record",
            zh: "“\(id.abridged)”不能作为记录的id",
            fix: Wording(
                en: "use letters from a to z, digits, - and _", zh: "只能用英文字母、数字、-和_"))
    }

    static func recordTwice(_ id: String) -> Message {
        Message(
            "record-twice", en: "another record has the id “\(id)” already",
            zh: "已经有一条记录用了“\(id)”",
            fix: Wording(en: "choose another id", zh: "请换一个"))
    }

    static func factExpected() -> Message {
        Message(
            "fact-value", en: "a fact is a group of lines such as “value: 4.1亿”",
            zh: "一条数字应由“value: 4.1亿”这样的几行组成",
            fix: .write("topic-views: { value: 4.1亿, asOf: 2025-01-15 }"))
    }

    static func factWithoutValue(_ id: String) -> Message {
        Message(
            "fact-value", en: "the fact “\(id.abridged)” has no value",
            zh: "数字“\(id.abridged)”没有写value",
            fix: .write("value: 4.1亿"))
    }

    static func factValue(_ written: String) -> Message {
        Message(
            "fact-value", en: "“\(written.abridged)” is no figure that can be read",
            zh: "“\(written.abridged)”不是可以识别的数字",
            fix: Wording(
                en: "write it as 4.1亿, 410000000, CNY 300, 25% or 2025-01-14; “over” and the like "
                    + "belong into bound:, what is counted into unit:",
                zh: "写成4.1亿、410000000、CNY 300、25%或2025-01-14；“超过”之类写在bound:，单位写在unit:"))
    }

    static func factRange() -> Message {
        Message(
            "fact-range", en: "a range ends with a larger figure of the same kind",
            zh: "范围的终点应是同一种数字，而且更大",
            fix: Wording(en: "put the smaller one into value:", zh: "把较小的写在value:里"))
    }

    static func factDate(_ written: String) -> Message {
        Message(
            "fact-date", en: "“\(written.abridged)” is no date that can be read",
            zh: "“\(written.abridged)”不是可以识别的日期",
            fix: Wording(en: "write 2025-01-14 or 2025-01", zh: "写成2025-01-14或2025-01"))
    }

    static func factKey(_ key: String, known: [String]) -> Message {
        Message(
            "fact-key", en: "a fact has no key “\(key.abridged)”",
            zh: "数字没有“\(key.abridged)”这个字段",
            fix: .nearest(NearestName.of(key, among: known))
                ?? .known(known))
    }

    static func factWord(_ word: String, key: String, known: [String]) -> Message {
        Message(
            "fact-word", en: "“\(word.abridged)” is no value of “\(key)”",
            zh: "“\(key)”不能是“\(word.abridged)”",
            fix: .nearest(NearestName.of(word, among: known)) ?? .known(known))
    }

    static func factText(key: String) -> Message {
        Message(
            "fact-value", en: "“\(key)” is a text, or one for each language of the site",
            zh: "“\(key)”应是一段文字，或每种语言各一段",
            fix: .write("\(key): { zh: 次浏览, en: views }"))
    }

    static func factHistory() -> Message {
        Message(
            "fact-history", en: "a correction says what the figure was, when and why",
            zh: "更正要写明原来的数字、日期和原因",
            fix: .write("history: [{ was: 4亿, on: 2025-02-01, why: … }]"))
    }
}

extension Wording {
    fileprivate static func known(_ names: [String]) -> Wording {
        Wording(
            en: "there are: \(names.joined(separator: ", "))",
            zh: "可用的有：\(names.joined(separator: "、"))")
    }
}
