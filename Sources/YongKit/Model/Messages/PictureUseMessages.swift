/// What can be wrong with how pictures are used: their words, their places, the pages that they go into.
extension Message {
    static func focusExpected(_ text: String) -> Message {
        Message(
            "focus", en: "“\(text)” says no place in a picture", zh: "“\(text)”不是画面中的位置",
            fix: Wording(
                en: "write shares from the left and from above: 30% 40%",
                zh: "请写离左边和上边的比例：30% 40%"))
    }

    /// A picture that `pictures` describes, and that is not there.
    static func pictureUndescribed(_ name: String, nearest: String?) -> Message {
        Message(
            "file-missing", en: "no file “\(name)” beside this page",
            zh: "这个页面旁边没有文件“\(name)”",
            fix: .nearest(nearest)
                ?? Wording(
                    en: "put the file into the page's folder, or take the entry out",
                    zh: "请把文件放进页面所在的文件夹，或删去这一项"))
    }

    /// - Parameter credit: nobody has said whose it is.
    static func pictureWordsMissing(_ languages: [Language], credit: Bool) -> Message {
        let codes = languages.map(\.code)
        var options = codes.map { ["zh", "en"].contains($0) ? "--alt-\($0) …" : "--alt \($0)=…" }
        if credit { options.append("--credit …") }
        let needed = options.joined(separator: " ")
        var (english, chinese): ([String], [String]) = ([], [])
        if !codes.isEmpty {
            english.append("what the picture shows (\(codes.joined(separator: ", ")))")
            chinese.append("图片说明（\(codes.joined(separator: "、"))）")
        }
        if credit {
            english.append("whose picture it is")
            chinese.append("图片归谁所有")
        }
        let nobody = credit ? "（--credit ''：不署名）" : ""
        return Message(
            "picture-words", cause: .configuration,
            en: "nothing says " + english.joined(separator: " and "),
            zh: "没有说明：" + chinese.joined(separator: "、"),
            fix: Wording(
                en: "add \(needed)"
                    + (credit ? ", with --credit '' where nobody is to be named" : ""),
                zh: "请加上\(needed)\(nobody)"))
    }

    static func noPageForPicture(_ path: String) -> Message {
        Message(
            "picture-page", cause: .configuration, en: "no page at “\(path)” to put a picture into",
            zh: "“\(path)”没有页面，图片无处可放",
            fix: Wording(
                en: "write the path of a folder of Content, or make the page with “yong new”",
                zh: "请写Content里文件夹的路径，或用“yong new”新建页面"))
    }

    /// - Parameter write: the lines of the entry.
    static func picturesUneditable(write lines: String) -> Message {
        Message(
            "picture-page-yml", cause: .configuration,
            en: "“pictures” stands on one line, to which nothing can be added; nothing was changed",
            zh: "“pictures”写在一行里，无法自动添加；没有做任何改动",
            fix: Wording(
                en: "write it on lines of its own: pictures: and below it\n\(lines)",
                zh: "请分行书写：pictures: 下面写\n\(lines)"))
    }
}
