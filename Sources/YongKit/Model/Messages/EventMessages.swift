/// What can be wrong with the events of `_data/events.yml`.
extension Message {
    static func eventKey(_ key: String, known: [String]) -> Message {
        Message(
            "event-key", en: "an event has no key “\(key.abridged)”",
            zh: "活动没有“\(key.abridged)”这个字段",
            fix: .nearest(NearestName.of(key, among: known))
                ?? Wording(
                    en: "there are: " + known.joined(separator: ", "),
                    zh: "可用的有：" + known.joined(separator: "、")))
    }

    static func eventIncomplete(_ id: String, key: String) -> Message {
        Message(
            "event-incomplete", en: "the event “\(id.abridged)” has no “\(key)”",
            zh: "活动“\(id.abridged)”缺少“\(key)”",
            fix: Wording(
                en: "add a line “\(key): …”; an event whose day no source gives is left out",
                zh: "请加上一行“\(key): …”；日子没有出处的活动就不写"))
    }

    static func eventDate(_ written: String) -> Message {
        Message(
            "event-date", en: "“\(written.abridged)” is no day",
            zh: "“\(written.abridged)”不是具体的一天",
            fix: Wording(
                en: "write 2025-09-16, or 2025-09-16 09:00",
                zh: "写成2025-09-16，或2025-09-16 09:00"))
    }

    static func eventEnd() -> Message {
        Message(
            "event-date", en: "an event ends after it begins, and both have a time or neither has",
            zh: "活动的结束应在开始之后，时间要么都写，要么都不写",
            fix: Wording(en: "write: end: 2025-09-18", zh: "写成：end: 2025-09-18"))
    }
}
