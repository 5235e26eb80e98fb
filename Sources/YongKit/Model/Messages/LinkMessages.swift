/// What can be wrong with links and images.
extension Message {
    static func pageMissing(_ path: String, nearest: String?) -> Message {
        Message(
            "link-missing", en: "no page at “\(path)”", zh: "“\(path)”没有页面",
            fix: .nearest(nearest)
                ?? Wording(
                    en: "write the path of a folder of Content, such as “/city/”",
                    zh: "请写Content里文件夹的路径，例如“/city/”"))
    }

    static func fileMissing(_ path: String, nearest: String?) -> Message {
        Message(
            "file-missing", en: "no file “\(path)”", zh: "没有文件“\(path)”",
            fix: .nearest(nearest)
                ?? Wording(
                    en: "put the file into the page's folder", zh: "请把文件放进页面所在的文件夹"))
    }

    static func fileOfPage(_ path: String, content: String) -> Message {
        Message(
            "file-missing", en: "no file “\(path)”", zh: "没有文件“\(path)”",
            fix: Wording(
                en: "to link the page, write its folder: “\(content)”",
                zh: "要链接到页面，请写它的文件夹：“\(content)”"))
    }

    static func hostWithoutScheme(_ address: String) -> Message {
        Message(
            "file-missing", en: "no file “\(address)”", zh: "没有文件“\(address)”",
            fix: Wording(
                en: "if it is another site, write “https://\(address)”",
                zh: "如果是别的网站，请写“https://\(address)”"))
    }

    static func pageUnpublished(_ path: String) -> Message {
        Message(
            "link-unpublished", en: "the page “\(path)” is a draft, not yet due, or expired",
            zh: "页面“\(path)”是草稿、尚未到发布时间，或已过期",
            fix: Wording(
                en: "publish that page, or take the link out", zh: "请发布那个页面，或去掉这个链接"))
    }

    static func anchorMissing(
        _ fragment: String, page: String, nearest: String?, hasHeadings: Bool
    ) -> Message {
        Message(
            "anchor-missing", en: "“\(page)” has no heading “#\(fragment)”",
            zh: "“\(page)”没有标题“#\(fragment)”",
            fix: .nearest(nearest.map { "#" + $0 })
                ?? (hasHeadings
                    ? Wording(
                        en: "give a heading there this id: “## Title {#\(fragment)}”",
                        zh: "请在那里的标题后加上：“## 标题 {#\(fragment)}”")
                    : Wording(
                        en: "that page has no headings; link the page itself",
                        zh: "那个页面没有标题，请直接链接到页面")))
    }

    static func addressWithLanguage(_ path: String, content: String) -> Message {
        Message(
            "link-language", en: "“\(path)” is an address of the published site",
            zh: "“\(path)”是发布后的网址",
            fix: Wording(
                en: "write “\(content)”: the language is added by itself",
                zh: "请写“\(content)”，语言会自动加上"))
    }

    static func addressOutside(_ address: String) -> Message {
        Message(
            "link-outside", en: "“\(address)” leads out of Content", zh: "“\(address)”超出了Content",
            fix: Wording(
                en: "write the path from its first slash, such as “/city/”",
                zh: "请写以“/”开头的路径，例如“/city/”"))
    }

    static func imageElsewhere(_ address: String) -> Message {
        Message(
            "image-elsewhere", en: "the picture lies on another host", zh: "图片在别的网站上",
            fix: Wording(
                en: "put a copy that you may use into the page's folder and write its name",
                zh: "请把有权使用的图片放进页面文件夹，并写文件名"))
    }

    static func imageIsPage(_ path: String) -> Message {
        Message(
            "image-page", en: "“\(path)” is a page, not a picture", zh: "“\(path)”是页面，不是图片",
            fix: Wording(
                en: "write a file's name, or a link without “!”",
                zh: "请写图片文件名；如果想要链接，请去掉“!”"))
    }
}
