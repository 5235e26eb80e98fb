/// What `yong review` has to say of logs and exports. No line of a log is quoted: an address stands in it.
extension Message {
    package static func reviewUnreadable(_ path: String, code: Int32) -> Message {
        Message(
            "review-unreadable", cause: .machine, en: "“\(path)” cannot be read",
            zh: "“\(path)”读取失败",
            fix: code == 21
                ? Wording(
                    en: "that is a folder; name the files in it: \(path)/access.log*",
                    zh: "这是文件夹，请写里面的文件：\(path)/access.log*")
                : Wording(
                    en: "look whether the file is there and may be read",
                    zh: "请确认文件存在，并且有权读取"))
    }

    package static func reviewPacked(_ path: String, by name: String) -> Message {
        Message(
            "review-packed", en: "“\(path)” is packed with \(name), which cannot be read",
            zh: "“\(path)”是用\(name)压缩的，读不了",
            fix: Wording(
                en: "unpack it, or pack it with gzip; or: \(name) -dc FILE | yong review -",
                zh: "先解压，或改用gzip压缩；也可以：\(name) -dc 文件 | yong review -"))
    }

    package static func reviewCutOff(_ path: String, lines: Int, isDamaged: Bool) -> Message {
        Message(
            "review-cut", .warning,
            en:
                "“\(path)” is \(isDamaged ? "damaged" : "cut off"); the \(lines) lines before that count",
            zh: "“\(path)”\(isDamaged ? "已损坏" : "不完整")，前面的\(lines)行算数",
            fix: Wording(en: "fetch the file again", zh: "请重新下载这个文件"))
    }

    package static func reviewLines(
        _ path: String, _ lines: [(line: Int, why: Wording)]
    ) -> Message {
        let en = lines.map { "\($0.line) (\($0.why.en))" }.joined(separator: ", ")
        let zh = lines.map { "\($0.line)（\($0.why.zh)）" }.joined(separator: "、")
        return Message(
            "review-lines", .warning, en: "lines of “\(path)” cannot be read, the first: \(en)",
            zh: "“\(path)”有读不懂的行，最前面的：\(zh)",
            fix: Wording(
                en: "the report says how many; a few are usual", zh: "报告里写明有多少；少数几行是常事"))
    }

    package static func reviewNoLog(_ path: String) -> Message {
        Message(
            "review-form", en: "no line of “\(path)” is one of a log that is known",
            zh: "“\(path)”里没有一行是认得的日志",
            fix: Wording(
                en:
                    "there are: common and combined (Apache, nginx, OSS), Alibaba's CDN, Caddy's JSON; "
                    + "a platform's table is read when its name ends in .csv, or with --export",
                zh: "认得的有：common和combined（Apache、nginx、OSS）、阿里云CDN、Caddy的JSON；"
                    + "平台导出的表格要以.csv结尾，或写在--export后面"))
    }

    package static func reviewWorkbook(_ path: String) -> Message {
        Message(
            "review-workbook", en: "“\(path)” is a workbook, not a table of text",
            zh: "“\(path)”是Excel工作簿，不是CSV",
            fix: Wording(
                en: "open it in Excel or WPS and save it as CSV", zh: "请在Excel或WPS里打开，另存为CSV"))
    }

    package static func reviewColumns(_ path: String, _ names: [String]) -> Message {
        let shown = names.map { $0.abridged(to: 20) }
        return Message(
            "review-columns",
            en: "the columns of “\(path)” are not known: \(shown.joined(separator: ", "))",
            zh: "“\(path)”的列认不出来：\(shown.joined(separator: "、"))",
            fix: Wording(
                en: "name them in Content/_data/exports.yml, or in a file for --columns",
                zh: "请在Content/_data/exports.yml里写明，或另写一个文件用--columns指定"))
    }

    package static func reviewEmpty(_ path: String) -> Message {
        Message("review-columns", .warning, en: "“\(path)” is empty", zh: "“\(path)”是空的")
    }

    package static func reviewUnwritable(_ path: String) -> Message {
        Message(
            "review-unreadable", cause: .machine, en: "“\(path)” cannot be written",
            zh: "“\(path)”写不进去",
            fix: Wording(
                en: "look whether the disk is full and the folder may be written to",
                zh: "请确认磁盘没有满，文件夹可以写入"))
    }

    package static func reviewFolder(_ folder: String, own: String?) -> Message {
        if let own {
            return Message(
                "review-folder", cause: .configuration,
                en: "a review is not for readers: “\(folder)” lies in \(own)",
                zh: "复盘报告不给读者看：“\(folder)”在\(own)里面",
                fix: .write("--out Review"))
        }
        return Message(
            "review-folder", cause: .configuration,
            en: "“\(folder)” holds files that are no review", zh: "“\(folder)”里有别的文件，不是复盘报告",
            fix: Wording(
                en: "name a new or empty folder: --out Review", zh: "请写一个新的或空的文件夹：--out Review"))
    }

    static func exportKey(_ key: String, known: [String]) -> Message {
        Message(
            "export-key", en: "an export has no key “\(key.abridged)”",
            zh: "导出表没有“\(key.abridged)”这个字段",
            fix: .nearest(NearestName.of(key, among: known))
                ?? Wording(
                    en: "there are: " + known.joined(separator: ", "),
                    zh: "可用的有：" + known.joined(separator: "、")))
    }

    static func exportColumns() -> Message {
        Message(
            "export-columns", en: "an export needs a column to match by, and one with figures",
            zh: "导出表至少要有标题或链接一列，和数字一列",
            fix: .write("columns: { title: [笔记标题], date: [首次发布时间], views: [观看量] }"))
    }
}
