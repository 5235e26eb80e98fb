/// What can be wrong with the components of a text, and with those of a theme.
extension Message {
    static func componentUnknown(_ name: String, nearest: String) -> Message {
        Message(
            "component-unknown", en: "there is no component “\(name)”",
            zh: "没有“\(name)”这个组件",
            fix: Wording(
                en: "did you mean “\(nearest)”? For plain code write “text” behind the fence",
                zh: "是不是“\(nearest)”？如果是普通代码，请在围栏后写“text”"))
    }

    static func componentKey(_ key: String, of name: String, known: [String]) -> Message {
        Message(
            "component-key", en: "“\(name)” has no field “\(key.abridged)”",
            zh: "“\(name)”没有“\(key.abridged)”字段",
            fix: .nearest(NearestName.of(key, among: known))
                ?? Wording(
                    en: "there are: " + known.joined(separator: ", "),
                    zh: "可用的有：" + known.joined(separator: "、")))
    }

    static func componentIncomplete(_ key: String, of name: String) -> Message {
        Message(
            "component-incomplete", en: "“\(name)” needs “\(key)”", zh: "“\(name)”缺少“\(key)”",
            fix: Wording(en: "add a line “\(key): …”", zh: "请加上一行“\(key): …”"))
    }

    static func componentFields(_ name: String, known: [String]) -> Message {
        Message(
            "component-fields", en: "“\(name)” consists of fields, one on each line",
            zh: "“\(name)”由字段组成，每行一个",
            fix: Wording(
                en: "write “field: value”; there are: " + known.joined(separator: ", "),
                zh: "请写“字段: 值”，可用的有：" + known.joined(separator: "、")))
    }

    static func componentParagraph(_ key: String) -> Message {
        Message(
            "component-paragraph", en: "“\(key)” is one paragraph, without lists and headings",
            zh: "“\(key)”只能是一段文字，不能有列表或标题",
            fix: Wording(
                en: "put “\\” before a sign at the beginning that makes a list or a heading of it",
                zh: "如果开头的符号被当成列表或标题，请在它前面加“\\”"))
    }

    static func componentDate(_ written: String, key: String) -> Message {
        Message(
            "value-date", en: "“\(written.abridged)” is not a date",
            zh: "“\(written.abridged)”不是日期",
            fix: Wording(
                en: "write a day, a month or a year: \(key): 2025-01-14, 2025-01 or 2025",
                zh: "写日、月或年：\(key): 2025-01-14、2025-01或2025"))
    }

    static func componentNumber(_ written: String, key: String) -> Message {
        Message(
            "value-kind", en: "“\(written.abridged)” is not a number",
            zh: "“\(written.abridged)”不是数字",
            fix: Wording(
                en: "write the number alone: \(key): 12.5",
                zh: "只写数字：\(key): 12.5"))
    }

    static func componentLanguage(_ key: String, missing language: Language) -> Message {
        Message(
            "component-language", en: "“\(key)” has no “\(language.code)”",
            zh: "“\(key)”缺少“\(language.code)”",
            fix: Wording(
                en: "write one for each language: \(key): {zh: …, en: …}",
                zh: "请给每种语言各写一个：\(key): {zh: …, en: …}"))
    }

    static func componentData(_ name: String, nearest: String?) -> Message {
        Message(
            "component-data", en: "there is no data “\(name.abridged)”",
            zh: "没有“\(name.abridged)”这份数据",
            fix: .nearest(nearest)
                ?? Wording(
                    en: "write the name of a file of Content/_data, or file/id",
                    zh: "请写Content/_data里的文件名，或“文件名/编号”"))
    }

    static func componentRecord(_ id: String, in file: String, nearest: String?) -> Message {
        Message(
            "component-record", en: "_data/\(file) has no “\(id.abridged)”",
            zh: "_data/\(file)里没有“\(id.abridged)”",
            fix: .nearest(nearest)
                ?? Wording(
                    en: "write an id that stands there", zh: "请写那里已有的编号"))
    }

    static func componentTemplate(_ name: String) -> Message {
        configuration(
            "component-file", en: "the component “\(name)” has no template",
            zh: "组件“\(name)”没有模板",
            fix: Wording(
                en: "add Theme/components/\(name).mustache",
                zh: "请加上Theme/components/\(name).mustache"))
    }

    static func componentSchemaMissing(_ name: String) -> Message {
        configuration(
            "component-file", en: "the component “\(name)” does not say which fields it has",
            zh: "组件“\(name)”没有说明它的字段",
            fix: Wording(
                en: "add Theme/components/\(name).yml", zh: "请加上Theme/components/\(name).yml"))
    }

    static func schemaIncomplete(_ key: String) -> Message {
        configuration(
            "component-schema", en: "“\(key)” is missing", zh: "缺少“\(key)”",
            fix: Wording(en: "add a line “\(key): …”", zh: "请加上一行“\(key): …”"))
    }

    static func schemaKey(_ key: String, known: [String]) -> Message {
        configuration(
            "component-schema", en: "“\(key)” means nothing here", zh: "“\(key)”在这里没有意义",
            fix: .nearest(NearestName.of(key, among: known))
                ?? Wording(
                    en: "there are: " + known.joined(separator: ", "),
                    zh: "可用的有：" + known.joined(separator: "、")))
    }

    static func schemaValue(_ value: String, known: [String]) -> Message {
        configuration(
            "component-schema",
            en: "“\(value)” is none of: " + known.joined(separator: ", "),
            zh: "“\(value)”不在可用的值里：" + known.joined(separator: "、"),
            fix: .nearest(NearestName.of(value, among: known)))
    }

    static func schemaFields() -> Message {
        configuration(
            "component-schema", en: "fields are written one on each line, not too deep",
            zh: "字段要逐行写，层次不能太深",
            fix: Wording(en: "write “name: …” on indented lines", zh: "请缩进后写“名称: …”"))
    }

    static func schemaReserved(_ name: String) -> Message {
        configuration(
            "component-schema", en: "a field cannot be called “\(name)”: that name is taken",
            zh: "字段不能叫“\(name)”，这个名称已有用途",
            fix: Wording(en: "choose another name", zh: "请换一个名称"))
    }

    static func drawingNeeds(_ drawing: String, _ field: String) -> Message {
        configuration(
            "component-schema", en: "the drawing “\(drawing)” needs the field \(field)",
            zh: "“\(drawing)”图需要字段\(field)",
            fix: Wording(en: "add the field", zh: "请加上这个字段"))
    }

    private static func configuration(
        _ rule: String, en: String, zh: String, fix: Wording?
    ) -> Message {
        Message(rule, cause: .configuration, en: en, zh: zh, fix: fix)
    }
}
