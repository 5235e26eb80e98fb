internal import Markdown

/// What can be wrong in a text.
extension Message {
    static func markdown(_ mistake: Mistake) -> Message {
        let replacement = mistake.replacement
        switch mistake.kind {
        case .rawHTML(let tag): return rawHTML(tag, replacement: replacement)
        case .unsafeAddress(let scheme):
            return Message(
                "link-unsafe", en: "links of “\(scheme):” are not allowed",
                zh: "不允许“\(scheme):”链接",
                fix: Wording(
                    en: "use https:, mailto:, tel: or a path of Content",
                    zh: "请用https:、mailto:、tel:，或Content里的路径"))
        case .emptyAddress:
            return Message(
                "link-empty", en: "the address is empty", zh: "没有写地址",
                fix: Wording(
                    en: "write the address between ( and )", zh: "请在圆括号里写上地址"))
        case .spaceInAddress:
            return Message(
                "address-space", en: "the address contains a space, so it is printed as text",
                zh: "地址里有空格，会被当作普通文字", fix: write(replacement))
        case .fullWidthMarkup:
            return Message(
                "markup-full-width", en: "full-width marks are no markup",
                zh: "这里用了全角符号，不会生效", fix: write(replacement))
        case .fullWidthAddress:
            return Message(
                "address-full-width", en: "the address contains full-width marks",
                zh: "地址里有全角符号", fix: write(replacement))
        case .headingWithoutSpace:
            return Message(
                "heading-space", en: "a heading needs a space behind its #",
                zh: "标题的#后面要有一个空格", fix: write(replacement))
        case .listWithoutSpace:
            return Message(
                "list-space",
                en: "entries of a list need “1. ” with a blank; as they stand they become one line",
                zh: "列表条目要写成“1. ”，后面有一个空格；现在这样几行会连成一行",
                fix: write(replacement))
        case .linkInsideLink:
            return Message(
                "link-in-link", en: "a link stands inside the text of another link",
                zh: "链接文字里不能再有链接",
                fix: write(replacement)
                    ?? Wording(en: "write them one behind the other", zh: "请把两个链接分开写"))
        case .footnoteInsideLink(let label):
            return Message(
                "footnote-in-link",
                en: "the footnote “\(label)” stands in the words of a link or picture",
                zh: "脚注“\(label)”写在了链接文字或图片说明里",
                fix: Wording(
                    en: "write [^\(label)] behind the closing )", zh: "请把[^\(label)]写到右圆括号后面"))
        case .unknownAlert(let name): return unknownAlert(name)
        case .badHeadingID(let id):
            return Message(
                "heading-id", en: "“\(id)” cannot be the id of a heading",
                zh: "“\(id)”不能作为标题的编号",
                fix: write(replacement)
                    ?? Wording(
                        en: "use letters, digits, - and _", zh: "只能用字母、数字、-和_"))
        case .duplicateHeadingID(let id, let line):
            return Message(
                "heading-id", en: "the heading on line \(line) has the id “\(id)” already",
                zh: "第\(line)行的标题已经用了“\(id)”",
                fix: Wording(en: "choose another id", zh: "请换一个"))
        case .unusedFootnote, .duplicateFootnote, .missingFootnote, .spaceInFootnoteLabel:
            return footnote(mistake.kind, replacement: replacement)
        case .reservedCharacter(let scalar):
            let code = String(scalar.value, radix: 16, uppercase: true)
            return Message(
                "character-reserved", en: "the character U+\(code) cannot stand in a text",
                zh: "正文里不能有字符U+\(code)", fix: Wording(en: "remove it", zh: "请删除"))
        case .limit(let limit, let value, let allowed):
            return .limit(limit, value: value, allowed: allowed)
        }
    }
}

extension Message {
    private static func write(_ text: String?) -> Wording? {
        text.map { Wording(en: "write “\($0)”", zh: "请写“\($0)”") }
    }

    private static func rawHTML(_ tag: String, replacement: String?) -> Message {
        Message(
            "html-raw", en: "HTML (<\(tag)>) is not allowed in a text, and is left out",
            zh: "正文里不能写HTML（<\(tag)>），已去掉",
            fix: write(replacement) ?? instead(of: tag))
    }

    private static func instead(of tag: String) -> Wording {
        switch tag {
        case "br": Wording(en: "end the line with a backslash: \\", zh: "请在行末写反斜杠：\\")
        case "b", "strong": Wording(en: "write **text**", zh: "请写**文字**")
        case "i", "em": Wording(en: "write *text*", zh: "请写*文字*")
        case "s", "del", "strike": Wording(en: "write ~~text~~", zh: "请写~~文字~~")
        case "a": Wording(en: "write [text](address)", zh: "请写[文字](地址)")
        case "img":
            Wording(en: "write ![description](picture.jpg)", zh: "请写![说明](图片.jpg)")
        case "h1", "h2", "h3", "h4", "h5", "h6":
            Wording(en: "write ## Heading", zh: "请写## 标题")
        case "ul", "ol", "li": Wording(en: "write “- item”", zh: "请写“- 条目”")
        case "hr": Wording(en: "write ---", zh: "请写---")
        case "table", "tr", "td", "th":
            Wording(en: "write a table with | between the cells", zh: "请用|分隔单元格来写表格")
        case "code", "pre": Wording(en: "write `code`", zh: "请写`代码`")
        case "p", "div", "span", "font", "center":
            Wording(
                en: "leave it out; an empty line begins a paragraph", zh: "请去掉；空一行就是新段落")
        default:
            Wording(
                en: "write it in Markdown; to show the tag itself, write `<\(tag)>`",
                zh: "请用Markdown来写；要显示标签本身，请写`<\(tag)>`")
        }
    }

    private static func unknownAlert(_ name: String) -> Message {
        let known = Alert.allCases.map { $0.rawValue.uppercased() }
        let nearest = NearestName.of(name, among: known)
        return Message(
            "alert-unknown", en: "there is no call-out “[!\(name)]”", zh: "没有“[!\(name)]”这种提示框",
            fix: .nearest(nearest.map { "[!\($0)]" })
                ?? Wording(
                    en: "there are: \(known.joined(separator: ", "))",
                    zh: "可用的有：\(known.joined(separator: "、"))"))
    }

    private static func footnote(_ kind: Mistake.Kind, replacement: String?) -> Message {
        switch kind {
        case .unusedFootnote(let label):
            Message(
                "footnote-unused", en: "nothing refers to the footnote “\(label)”",
                zh: "正文没有引用脚注“\(label)”",
                fix: Wording(
                    en: "write [^\(label)] in the text, or remove the footnote",
                    zh: "请在正文里写[^\(label)]，或删去这条脚注"))
        case .duplicateFootnote(let label, let line):
            Message(
                "footnote-twice", en: "line \(line) has a footnote “\(label)” already",
                zh: "第\(line)行已经有脚注“\(label)”",
                fix: Wording(en: "give it another name", zh: "请换一个名称"))
        case .spaceInFootnoteLabel(let label):
            Message(
                "footnote-space", en: "the name of a footnote cannot contain a space: “\(label)”",
                zh: "脚注名称里不能有空格：“\(label)”", fix: write(replacement))
        case .missingFootnote(let label):
            missingFootnote(label)
        default:
            preconditionFailure("not a footnote's mistake")
        }
    }

    private static func missingFootnote(_ label: String) -> Message {
        Message(
            "footnote-missing", en: "there is no footnote “\(label)”", zh: "没有脚注“\(label)”",
            fix: Wording(
                en: "add a line “[^\(label)]: …”", zh: "请加上一行“[^\(label)]: …”"))
    }
}
