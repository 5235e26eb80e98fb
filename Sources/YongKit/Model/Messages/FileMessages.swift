internal import Glibc

/// What can be wrong with files and folders before anyone reads them.
extension Message {
    static func savedMeanwhile(_ path: String) -> Message {
        Message(
            "saved-meanwhile", cause: .machine,
            en: "“\(path)” was saved by somebody else in the meantime, and is left as it is",
            zh: "“\(path)”在此期间被别人保存过，现保持原样",
            fix: Wording(en: "run the command again", zh: "请重新运行这个命令"))
    }

    static func noContent(root: String) -> Message {
        Message(
            "site-missing", cause: .configuration,
            en: "there is no folder “Content” in “\(root)”", zh: "“\(root)”里没有Content文件夹",
            fix: Wording(
                en: "go to your site's folder, or make a site with “yong new --site DIR”",
                zh: "请先进入网站所在的文件夹，或用“yong new --site 文件夹”新建一个网站"))
    }

    static func unreadable(_ error: FileError) -> Message {
        let reason = SystemError.wording(error.code)
        return Message(
            "file-unreadable", cause: .machine,
            en: "cannot be read: \(reason.en)", zh: "无法读取：\(reason.zh)",
            fix: Wording(
                en: "check that the file exists and that you may read it",
                zh: "请确认文件存在，并且你有读取权限"))
    }

    static func fileName(_ name: String, _ meant: String) -> Message {
        let isOther = !name.lowercased().hasSuffix(".yaml") && !name.lowercased().hasSuffix(".yml")
        return Message(
            "file-name", en: "“\(name)” is not read", zh: "“\(name)”不会被读取",
            fix: isOther && meant.hasSuffix(".yml")
                ? Wording(
                    en: "write it in YAML, as “\(meant)” (JSON is YAML too)",
                    zh: "请写成YAML，改名为“\(meant)”（JSON也是YAML）")
                : Wording(en: "rename it to “\(meant)”", zh: "请改名为“\(meant)”"))
    }

    static func nameNotUTF8() -> Message {
        Message(
            "name-encoding", en: "has a name that is not UTF-8", zh: "文件名不是UTF-8编码",
            fix: Wording(en: "rename it", zh: "请重新命名"))
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

/// What Linux says, in words.
enum SystemError {
    static func wording(_ code: Int32) -> Wording {
        switch code {
        case EACCES, EPERM: Wording(en: "permission denied", zh: "没有权限")
        case ENOENT: Wording(en: "it is not there", zh: "文件不存在")
        case ENOSPC, EDQUOT: Wording(en: "the disk is full", zh: "磁盘已满")
        case EROFS: Wording(en: "the disk cannot be written to", zh: "磁盘只能读取，不能写入")
        case ENOTDIR:
            Wording(
                en: "it is not a folder, or is reached through something that is none",
                zh: "它不是文件夹（也可能是符号链接）")
        case EEXIST, ENOTEMPTY: Wording(en: "something else is there", zh: "那里已有别的内容")
        case EBUSY: Wording(en: "it is in use", zh: "正在被使用")
        case ENOMEM: Wording(en: "there is not enough memory", zh: "内存不足")
        case EISDIR: Wording(en: "it is a folder", zh: "它是一个文件夹")
        case ELOOP: Wording(en: "links lead in a circle", zh: "链接形成了循环")
        case EFBIG: Wording(en: "the file is too large", zh: "文件过大")
        case EMFILE, ENFILE: Wording(en: "too many open files", zh: "打开的文件过多")
        case ENAMETOOLONG: Wording(en: "the name is too long", zh: "名称过长")
        case EIO: Wording(en: "the disk has an error", zh: "磁盘读写出错")
        default:
            Wording(en: String(cString: strerror(code)), zh: "系统错误（\(code)）")
        }
    }
}
