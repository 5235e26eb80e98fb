extension Message {
    static func dateMisspelt(_ written: String, write: String) -> Message {
        Message(
            "value-date",
            en: "“\(written.abridged)” is not how a date is written here",
            zh: "“\(written.abridged)”的日期格式不对",
            fix: .write(write))
    }

    static func dateUnreadable(_ written: String, key: String) -> Message {
        Message(
            "value-date",
            en: "“\(written.abridged)” is not a date",
            zh: "“\(written.abridged)”不是日期",
            fix: Wording(
                en: "write year, month and day: \(key): 2025-01-14",
                zh: "写出年、月、日：\(key): 2025-01-14"))
    }

    static func noSuchMonth(_ written: String, month: Int) -> Message {
        Message(
            "value-date",
            en: "“\(written.abridged)”: there is no month \(month)",
            zh: "“\(written.abridged)”：没有\(month)月",
            fix: Wording(
                en: "write the month as 01 to 12, between year and day",
                zh: "月份写01到12，放在年和日之间"))
    }

    static func noSuchDay(_ written: String, year: Int, month: Int, day: Int) -> Message {
        let days = CalendarDate.days(in: month, of: year)
        return Message(
            "value-date",
            en: "“\(written.abridged)”: month \(month) of \(year) has \(days) days, not \(day)",
            zh: "“\(written.abridged)”：\(year)年\(month)月只有\(days)天，没有\(day)日",
            fix: Wording(en: "write a day that exists", zh: "写一个存在的日期"))
    }

    static func noSuchTime(_ written: String) -> Message {
        Message(
            "value-date",
            en: "“\(written.abridged)” has a time that no clock shows",
            zh: "“\(written.abridged)”里的时间不存在",
            fix: Wording(
                en: "write 00:00 to 23:59, such as 2025-01-14 09:30",
                zh: "写00:00到23:59，例如2025-01-14 09:30"))
    }

    static func noSuchZone(_ written: String) -> Message {
        Message(
            "value-date",
            en: "“\(written.abridged)” has a time zone that cannot be read",
            zh: "“\(written.abridged)”里的时区读不懂",
            fix: Wording(
                en:
                    "write the hours from Greenwich, such as +08:00, or leave the site's own zone out",
                zh: "写与格林尼治的时差，例如+08:00；本站时区可以不写"))
    }

    static func flagExpected(_ written: String, key: String) -> Message {
        Message(
            "value-kind",
            en: "“\(written.abridged)” is neither true nor false",
            zh: "“\(written.abridged)”既不是true也不是false",
            fix: Wording(
                en: "write: \(key): true, or \(key): false", zh: "改成：\(key): true，或者\(key): false"))
    }

    static func flagMisspelt(_ written: String, write: String) -> Message {
        Message(
            "value-kind",
            en: "“\(written.abridged)” is neither true nor false",
            zh: "“\(written.abridged)”既不是true也不是false",
            fix: .write(write))
    }

    static func numberExpected(_ written: String, key: String) -> Message {
        Message(
            "value-kind",
            en: "“\(written.abridged)” is not a whole number",
            zh: "“\(written.abridged)”不是整数",
            fix: Wording(en: "write digits: \(key): 10", zh: "写数字：\(key): 10"))
    }

    static func numberMisspelt(_ written: String, write: String) -> Message {
        Message(
            "value-kind",
            en: "“\(written.abridged)” is not how a number is written here",
            zh: "“\(written.abridged)”的数字格式不对",
            fix: .write(write))
    }

    static func choiceUnknown(
        _ written: String, key: String, known: [String], write: String?
    ) -> Message {
        Message(
            "value-choice",
            en: "“\(written.abridged)” is no value of “\(key)”; there are: "
                + known.joined(separator: ", "),
            zh: "“\(key)”没有“\(written.abridged)”这个值，可用的有：" + known.joined(separator: "、"),
            fix: write.map { .write($0) })
    }

    static func slugWrong(_ written: String, _ reason: Slug.Mistake, write: String?) -> Message {
        let (en, zh) =
            switch reason {
            case .slash, .dot:
                (
                    "“\(written.abridged)” is a path; a slug is one part of an address",
                    "“\(written.abridged)”是路径；slug只是网址里的一段"
                )
            case .empty, .underscore, .space, .character:
                (
                    "“\(written.abridged)” has signs that an address cannot have",
                    "“\(written.abridged)”里有网址不能用的符号"
                )
            case .tooLong:
                (
                    "this slug has \(written.utf8.count) bytes; \(Slug.longest) are the most",
                    "这个slug有\(written.utf8.count)字节，最多\(Slug.longest)字节"
                )
            }
        return Message(
            "value-slug", en: en, zh: zh,
            fix: write.map { .write($0) }
                ?? Wording(
                    en: "write letters, digits and hyphens, such as: slug: cat-tax",
                    zh: "只用字母、数字和减号，例如：slug: cat-tax"))
    }

    static func wrongBlank(_ kind: BlankKind, write: String) -> Message {
        Message(
            "yaml-indent",
            en: kind == .tab
                ? "this line is indented with a tab; only spaces indent"
                : "this line is indented with a full-width or no-break space; only plain spaces indent",
            zh: kind == .tab ? "这一行用了制表符缩进，只能用空格" : "这一行用了全角空格或不换行空格缩进，只能用英文空格",
            fix: .write(write))
    }

    enum BlankKind: Sendable { case tab, wide }
}
