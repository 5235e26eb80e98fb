/// What can be wrong with folders, names and what a page says of itself.
extension Message {
    static func kindWithoutData(_ kind: String, known: [String]) -> Message {
        Message(
            "page-data", en: "a page of kind “\(kind)” has no “data”",
            zh: "“\(kind)”类型的页面没有“data”",
            fix: Wording(
                en: "delete it, or choose a kind that has: \(known.joined(separator: ", ")); "
                    + "Theme/templates/\(kind).yml says what a kind has",
                zh: "请删除，或改用有数据的类型：\(known.joined(separator: "、"))；"
                    + "类型有哪些数据由Theme/templates/\(kind).yml规定"))
    }

    static func folderWithoutText() -> Message {
        Message(
            "page-missing", en: "has pages below it and no text of its own",
            zh: "下面有页面，自己却没有正文文件",
            fix: Wording(
                en: "add zh.md and en.md, with a title at least",
                zh: "请加上zh.md和en.md，至少要有标题"))
    }

    static func defaultsWithoutText() -> Message {
        Message(
            "page-missing", en: "stands in a folder without a text",
            zh: "所在的文件夹里没有正文文件",
            fix: Wording(en: "add zh.md or en.md", zh: "请加上zh.md或en.md"))
    }

    static func unknownLanguageFile(_ name: String, languages: [String]) -> Message {
        let files = languages.map { $0 + ".md" }
        let nearest = NearestName.of(name, among: files)
        return Message(
            "file-language", en: "“\(name)” is no language of this site",
            zh: "“\(name)”不是本站的语言文件",
            fix: Wording(
                en: nearest.map { "did you mean “\($0)”? Otherwise move the file out of Content" }
                    ?? "texts are called \(files.joined(separator: ", ")); move other files out",
                zh: nearest.map { "是不是“\($0)”？如果不是，请把它移出Content" }
                    ?? "正文文件只能叫\(files.joined(separator: "、"))，请把其他文件移走"))
    }

    static func titleMissing(hasOtherLanguage: Bool) -> Message {
        let fix = Wording(
            en: "write “title: …” between the lines “---” at the top",
            zh: "请在开头的两行“---”之间写上“title: 标题”")
        return hasOtherLanguage
            ? Message(
                "title-missing", .warning,
                en: "has no title, so the page counts as missing in this language",
                zh: "没有标题，这个语言的页面会被当作缺失", fix: fix)
            : Message("title-missing", en: "has no title", zh: "没有标题", fix: fix)
    }

    static func expiresFirst() -> Message {
        Message(
            "dates-order", en: "the page expires before it is published, so nobody ever sees it",
            zh: "过期时间不晚于发布时间，这个页面永远不会出现",
            fix: Wording(
                en: "write an “expires” that is later than “publish”",
                zh: "请把“expires”改到“publish”之后"))
    }

    static func emptyBody(kind: String) -> Message {
        Message(
            "text-missing", en: "has no text below its front matter", zh: "页首信息之后没有正文",
            fix: Wording(
                en: "write the text, or “draft: true” until it is there; "
                    + "pages of kind “\(kind)” need one",
                zh: "请写上正文；还没写好时可以写“draft: true”（“\(kind)”类页面必须有正文）"))
    }

    static func reservedName(_ name: String) -> Message {
        Message(
            "name-reserved", en: "“\(name)” is a name that the published site uses itself",
            zh: "“\(name)”是网站自己要用的名称",
            fix: Wording(en: "give the folder another name", zh: "请换一个文件夹名"))
    }

    static func folderName(_ name: String, _ mistake: Slug.Mistake) -> Message {
        let reason = mistake.wording
        return Message(
            "name-unfit", en: "the folder name “\(name)” cannot be an address: \(reason.en)",
            zh: "文件夹名“\(name)”不能用作网址：\(reason.zh)",
            fix: Wording(en: "rename the folder", zh: "请给文件夹改名"))
    }

    static func badAlias(_ alias: String) -> Message {
        Message(
            "alias-unfit", en: "“\(alias)” is not a path of this site",
            zh: "“\(alias)”不是本站的路径",
            fix: Wording(
                en: "write the old address from its first slash, such as “/old/page/”",
                zh: "请写原来的路径，以“/”开头，例如“/old/page/”"))
    }

    static func unknownKind(_ kind: String, known: [String]) -> Message {
        Message(
            "kind-unknown", en: "there is no kind of page called “\(kind)”",
            zh: "没有“\(kind)”这种页面",
            fix: .nearest(NearestName.of(kind, among: known))
                ?? Wording(
                    en: "use one of: \(known.joined(separator: ", "))",
                    zh: "可以用：\(known.joined(separator: "、"))"))
    }

    static func unknownSource(_ source: String, nearest: String?) -> Message {
        Message(
            "source-unknown", en: "there is no source “\(source)” in _data/sources.yml",
            zh: "_data/sources.yml里没有“\(source)”这个来源",
            fix: .nearest(nearest)
                ?? Wording(
                    en: "add it there, or write the source's address (https://…)",
                    zh: "请先在那里登记，或直接写来源的网址（https://…）"))
    }

    static func sourceAddress(_ address: String) -> Message {
        Message(
            "source-address", en: "“\(address)” is no address of the web",
            zh: "“\(address)”不是网址",
            fix: Wording(
                en: "write the whole address: https://…", zh: "请写完整的网址：https://…"))
    }

    static func nameTooLong(_ path: String, origin: Wording) -> Message {
        Message(
            "name-long",
            en: "a part of the address “\(path)” (\(origin.en)) is longer than a file name may be",
            zh: "网址“\(path)”（\(origin.zh)）有一段超过了文件名的长度限制",
            fix: Wording(
                en: "write at most 255 bytes between two slashes, which is 85 Chinese characters",
                zh: "两条斜线之间最多255字节，即85个汉字"))
    }

    /// A file stands where another output needs a folder.
    static func fileInTheWay(
        _ file: String, of other: String, origins: (Wording, Wording)
    ) -> Message {
        Message(
            "path-collision",
            en: "“\(file)” (\(origins.0.en)) is a file, and “\(other)” (\(origins.1.en)) "
                + "needs a folder of that name",
            zh: "“\(file)”（\(origins.0.zh)）是文件，而“\(other)”（\(origins.1.zh)）需要一个同名的文件夹",
            fix: Wording(
                en: "rename one of them, or give one page another slug",
                zh: "请给其中一个改名，或换一个slug"))
    }

    static func collision(
        _ one: String, _ two: String, isSame: Bool, hasAlias: Bool, origins: (Wording, Wording)
    ) -> Message {
        Message(
            "path-collision",
            en: isSame
                ? "two sources make “\(one)”: \(origins.0.en) and \(origins.1.en)"
                : "“\(one)” (\(origins.0.en)) and “\(two)” (\(origins.1.en)) are one file "
                    + "on many machines",
            zh: isSame
                ? "两处来源生成了同一个路径“\(one)”：\(origins.0.zh)和\(origins.1.zh)"
                : "“\(one)”（\(origins.0.zh)）和“\(two)”（\(origins.1.zh)）在许多电脑上是同一个文件",
            fix: hasAlias
                ? Wording(
                    en: "take it out of “aliases”: that address is in use",
                    zh: "请从“aliases”里删去：这个网址正在使用")
                : Wording(
                    en: "rename one of them, or give one page another slug",
                    zh: "请给其中一个改名，或换一个slug"))
    }
}

extension Slug.Mistake {
    fileprivate var wording: Wording {
        switch self {
        case .empty: Wording(en: "it is empty", zh: "内容为空")
        case .dot: Wording(en: "it begins with a dot", zh: "以点号开头")
        case .underscore: Wording(en: "it begins with “_”", zh: "以“_”开头")
        case .slash: Wording(en: "it contains a slash", zh: "含有斜杠")
        case .space: Wording(en: "it contains a space", zh: "含有空格")
        case .tooLong:
            Wording(
                en:
                    "it is longer than \(Slug.longest) bytes (\(Slug.longest / 3) Chinese characters)",
                zh: "超过\(Slug.longest)字节（约\(Slug.longest / 3)个汉字）")
        case .character(let scalar):
            Wording(
                en: "it contains “\(Character(scalar))”", zh: "含有“\(Character(scalar))”")
        }
    }
}
