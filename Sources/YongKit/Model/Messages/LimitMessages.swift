internal import Markdown

/// What is too large to be read, or too deep.
extension Message {
    static func limit(_ limit: Limit, value: Int, allowed: Int) -> Message {
        let excess = limit.wording(value)
        return Message(
            "limit-\(limit.rawValue)", cause: .limit,
            en: "\(excess.en), and at most \(allowed) are allowed",
            zh: "\(excess.zh)，最多允许\(allowed)", fix: limit.fix(value))
    }

    static func foldersTooDeep(_ limit: Int) -> Message {
        Message(
            "limit-folders", cause: .limit,
            en: "is the \(limit + 1)th folder within another, and at most \(limit) are allowed",
            zh: "已是第\(limit + 1)层文件夹，最多允许\(limit)层",
            fix: Wording(
                en: "move it further up; no setting changes this limit",
                zh: "请移到更上层；此限制不能更改"))
    }
}

extension Limit {
    fileprivate func wording(_ value: Int) -> Wording {
        switch self {
        case .textBytes: Wording(en: "the text has \(value) bytes", zh: "正文有\(value)字节")
        case .lineBytes: Wording(en: "this line has \(value) bytes", zh: "这一行有\(value)字节")
        case .paragraphBytes:
            Wording(en: "this paragraph has \(value) bytes", zh: "这一段有\(value)字节")
        case .nesting:
            Wording(
                en: "\(value) quotations and lists stand in one another here",
                zh: "这里的引用和列表嵌套了\(value)层")
        case .rowCells:
            Wording(en: "this row of a table has \(value) cells", zh: "表格的这一行有\(value)格")
        case .tableCells:
            Wording(
                en: "the tables up to here have \(value) cells", zh: "到这里为止，表格共有\(value)格")
        case .tableHeaderBytes:
            Wording(
                en: "long paragraphs stand directly above lines of | and -: they count \(value)",
                zh: "长段落紧接在由|和-组成的行之上，计\(value)")
        case .referenceBytes:
            Wording(
                en: "the links that use this definition would have \(value) bytes",
                zh: "用到这条定义的链接展开后有\(value)字节")
        case .delimiters:
            Wording(en: "this paragraph has \(value) of *, _ and ~", zh: "这一段有\(value)个*、_和~")
        case .brackets: Wording(en: "this paragraph has \(value) of [", zh: "这一段有\(value)个[")
        case .parentheses:
            Wording(en: "a word of this line has \(value) of )", zh: "这一行有一个词含\(value)个)")
        case .addresses:
            Wording(
                en: "\(value) bare addresses stand here without a blank between them",
                zh: "这里有\(value)个网址连在一起，中间没有空格")
        case .atSigns: Wording(en: "this paragraph has \(value) of @", zh: "这一段有\(value)个@")
        }
    }

    /// What an editor can do: write less, or as much as is safe.
    fileprivate func fix(_ value: Int) -> Wording {
        guard let most else {
            return Wording(
                en: "divide it; no setting changes this limit", zh: "请拆开；此限制不能更改")
        }
        guard value <= most else {
            return Wording(
                en: "divide it; “limits: {\(rawValue): …}” in site.yml allows \(most) at most",
                zh: "请拆开；site.yml里的“limits: {\(rawValue): …}”最多能设为\(most)")
        }
        return Wording(
            en: "divide it, or write in site.yml: limits: {\(rawValue): \(min(most, value * 2))}",
            zh: "请拆开，或在site.yml里写：limits: {\(rawValue): \(min(most, value * 2))}")
    }
}
