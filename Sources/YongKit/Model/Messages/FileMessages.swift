/// What can be wrong with files and folders before anyone reads them.
extension Message {
    static func noContent(root: String) -> Message {
        Message(
            "site-missing", cause: .configuration,
            en: "there is no folder “Content” in “\(root)”", zh: "“\(root)”里没有 Content 文件夹",
            fix: Wording(
                en: "go to your site's folder, or make a site with “yong new --site DIR”",
                zh: "请先进入网站所在的文件夹，或用“yong new --site 文件夹”新建一个网站"))
    }

    static func unreadable(_ error: any Error) -> Message {
        Message(
            "file-unreadable", cause: .machine,
            en: "cannot be read: \(error)", zh: "无法读取：\(error)",
            fix: Wording(
                en: "check that the file exists and that you may read it",
                zh: "请确认文件存在，并且你有读取权限"))
    }

    static func deadLink() -> Message {
        Message(
            "link-dead", en: "is a symbolic link that leads nowhere", zh: "是一个失效的符号链接",
            fix: Wording(en: "put the file itself here", zh: "请把文件本身放到这里"))
    }

    static func linkOutside(target: String) -> Message {
        Message(
            "link-outside", en: "is a symbolic link out of the site, to “\(target)”",
            zh: "是一个指向网站之外的符号链接：“\(target)”",
            fix: Wording(en: "put a copy of the file here", zh: "请把文件复制到这里"))
    }

    static func linkToFolder() -> Message {
        Message(
            "link-folder", en: "is a symbolic link to a folder", zh: "是一个指向文件夹的符号链接",
            fix: Wording(en: "put the folder itself here", zh: "请把文件夹本身放到这里"))
    }

    static func noFile() -> Message {
        Message(
            "file-special", en: "is neither a file nor a folder", zh: "既不是文件也不是文件夹",
            fix: Wording(en: "remove it", zh: "请删除"))
    }
}
