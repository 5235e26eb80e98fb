internal import Templates

/// What can be wrong with a theme.
extension Message {
    static func themeMissing() -> Message {
        configuration(
            "theme-missing", en: "the site has no theme: neither templates nor texts are there",
            zh: "网站没有主题：既没有模板，也没有界面文字",
            fix: Wording(
                en: "copy a Theme folder here; “yong new --site DIR” makes a site that has one",
                zh: "请把Theme文件夹复制到这里；“yong new --site 文件夹”会新建一个带主题的网站"))
    }

    static func templateMissing(_ name: String) -> Message {
        configuration(
            "template-missing", en: "the theme has no template “\(name)”",
            zh: "主题里没有模板“\(name)”",
            fix: Wording(en: "add this file", zh: "请加上这个文件"))
    }

    static func stringsMissing(_ language: Language) -> Message {
        configuration(
            "strings-missing", en: "the theme has no texts in “\(language.code)”",
            zh: "主题里没有“\(language.code)”的界面文字",
            fix: Wording(
                en: "copy another language's file and translate it",
                zh: "请复制其他语言的文件并翻译"))
    }

    static func stringMissing(_ key: String) -> Message {
        configuration(
            "string-missing", en: "the text “\(key)” is missing", zh: "缺少“\(key)”这条文字",
            fix: Wording(en: "add a line “\(key): …”", zh: "请加上一行“\(key): …”"))
    }

    static func unknownKindKey(_ key: String, known: [String]) -> Message {
        configuration(
            "kind-key", en: "a kind of page has no setting “\(key)”", zh: "页面类型没有“\(key)”设置",
            fix: .nearest(NearestName.of(key, among: known))
                ?? Wording(
                    en: "there are: " + known.joined(separator: ", "),
                    zh: "可用的有：" + known.joined(separator: "、")))
    }

    static func kindText(_ value: String) -> Message {
        configuration(
            "kind-key", en: "“\(value)” is neither “required” nor “optional”",
            zh: "“\(value)”应为required或optional", fix: nil)
    }

    static func dataConflict(_ conflict: DataConflict) -> Message {
        let path = conflict.path.joined(separator: ".")
        let kinds = conflict.kinds.map(\.rawValue).joined(separator: ", ")
        return Message(
            "data-mixed", en: "“\(path)” is not the same kind of thing everywhere: \(kinds)",
            zh: "“\(path)”在各处写法不一致：\(kinds)",
            fix: Wording(
                en: "write it in one way in all records", zh: "请在所有条目里用同一种写法"))
    }

    static func outputTooLarge(_ path: SitePath, limit: Int) -> Message {
        Message(
            "limit-output", cause: .limit,
            en: "“\(path.text)” is larger than \(limit >> 20) MB",
            zh: "“\(path.text)”超过了\(limit >> 20)MB",
            fix: Wording(
                en: "divide the page; no setting changes this limit",
                zh: "请把页面拆开；此限制不能更改"))
    }

    static func template(_ mistake: TemplateMistake) -> Message {
        let text = mistake.kind.wording
        return configuration("template-mistake", en: text.en, zh: text.zh, fix: mistake.kind.fix)
    }

    private static func configuration(
        _ rule: String, en: String, zh: String, fix: Wording?
    ) -> Message {
        Message(rule, cause: .configuration, en: en, zh: zh, fix: fix)
    }
}

extension TemplateMistake.Kind {
    fileprivate var wording: Wording {
        switch self {
        case .unknownName(let name, _):
            Wording(en: "there is no name “\(name)” here", zh: "这里没有“\(name)”这个名称")
        case .missingPartial(let name, _):
            Wording(en: "there is no template “\(name)”", zh: "没有模板“\(name)”")
        case .cycle(let names):
            Wording(
                en: "templates include each other in a circle: "
                    + names.joined(separator: " → "),
                zh: "模板互相包含，形成循环：" + names.joined(separator: " → "))
        case .unknownBlock(let name, _):
            Wording(en: "the layout has no block “\(name)”", zh: "布局里没有“\(name)”块")
        case .duplicateBlock(let name):
            Wording(en: "the block “\(name)” is filled twice", zh: "“\(name)”块写了两次")
        case .duplicateTemplate(let name):
            Wording(en: "two templates are called “\(name)”", zh: "有两个模板都叫“\(name)”")
        case .unclosedTag: Wording(en: "the tag has no end “}}”", zh: "标签没有结尾“}}”")
        case .unclosedSection(let name):
            Wording(en: "the section “\(name)” has no end", zh: "“\(name)”段没有结尾")
        case .wrongClose(let found, let expected?):
            Wording(
                en: "“\(found)” ends here, but “\(expected)” is open",
                zh: "这里结束的是“\(found)”，而打开的是“\(expected)”")
        case .wrongClose(let found, nil):
            Wording(
                en: "“\(found)” ends here, but was never opened",
                zh: "“\(found)”在这里结束，但没有开始")
        case .invalidName(let name):
            Wording(en: "“\(name)” cannot be a name", zh: "“\(name)”不能作为名称")
        case .unsupported(let mark):
            Wording(en: "tags with “\(mark)” are not supported", zh: "不支持“\(mark)”标签")
        case .contentBetweenBlocks:
            Wording(
                en: "only blocks may stand inside a layout tag", zh: "布局标签里只能放块")
        case .unescapedText(let name, _):
            Wording(
                en: "“\(name)” is text and must be escaped", zh: "“\(name)”是文字，必须转义")
        case .escapedHTML(let name):
            Wording(en: "“\(name)” is HTML", zh: "“\(name)”是HTML")
        case .notASection(let name, _):
            Wording(en: "“\(name)” cannot be a section", zh: "“\(name)”不能作为段")
        case .notPrintable(let name, _):
            Wording(en: "“\(name)” cannot be printed", zh: "“\(name)”不能直接输出")
        case .noNamesBehind(let name, _):
            Wording(en: "“\(name)” has no names behind a dot", zh: "“\(name)”后面不能再用点号")
        case .noCurrentText:
            Wording(en: "“.” stands outside a list of texts", zh: "“.”不在文字列表里")
        case .notUTF8: Wording(en: "is not UTF-8", zh: "不是UTF-8编码")
        case .tooDeep(let limit):
            Wording(
                en: "sections and partials stand in one another more than \(limit) deep",
                zh: "段与部件的嵌套超过\(limit)层")
        case .longName(let limit):
            Wording(
                en: "the name has more than \(limit) parts between its dots",
                zh: "这个名称用点号隔开的部分超过\(limit)个")
        case .tooLarge(let limit):
            Wording(
                en: "the template has more than \(limit) parts", zh: "模板的组成部分超过\(limit)个")
        }
    }

    fileprivate var fix: Wording? {
        switch self {
        // Only the data of a site can have no names at all.
        case .unknownName(let name, let known) where known.isEmpty:
            Wording(
                en: "add the file Content/_data/\(name).yml, or leave this out",
                zh: "请加上Content/_data/\(name).yml文件，或去掉这里")
        case .unknownName(let name, let known):
            .nearest(NearestName.of(name, among: known))
                ?? Wording(
                    en: "known here: " + known.prefix(30).joined(separator: ", "),
                    zh: "这里可以用：" + known.prefix(30).joined(separator: "、"))
        case .missingPartial(let name, let known), .unknownBlock(let name, let known):
            .nearest(NearestName.of(name, among: known))
        case .unescapedText(let name, _):
            Wording(en: "write {{\(name)}}", zh: "请写{{\(name)}}")
        case .escapedHTML(let name):
            Wording(en: "write {{{\(name)}}}", zh: "请写{{{\(name)}}}")
        case .notPrintable(let name, _):
            Wording(
                en: "write {{#\(name)}}…{{/\(name)}}", zh: "请写{{#\(name)}}…{{/\(name)}}")
        case .notASection(let name, _):
            Wording(en: "write {{\(name)}}", zh: "请写{{\(name)}}")
        case .unclosedSection(let name):
            Wording(en: "write {{/\(name)}}", zh: "请写{{/\(name)}}")
        case .tooDeep:
            Wording(
                en: "move the inner part into the page that uses it, or use fewer levels",
                zh: "请减少嵌套层数，或把里面的部分移到使用它的页面里")
        case .longName: Wording(en: "use a shorter name", zh: "请改用短一些的名称")
        case .tooLarge:
            Wording(
                en: "use fewer partials that use others several times",
                zh: "请减少重复使用的部件，尤其是多次使用其他部件的那些")
        default: nil
        }
    }
}
