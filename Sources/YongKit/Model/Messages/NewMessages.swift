/// What can keep `yong new` from making something.
extension Message {
    static func newPathEmpty() -> Message {
        Message(
            "path-empty", cause: .configuration, en: "the path names no page",
            zh: "路径里没有页面名称",
            fix: Wording(
                en: "write its path in Content, such as “yong new city/tianyi”",
                zh: "请写页面在Content里的路径，例如“yong new city/tianyi”"))
    }

    static func newPathOutside(_ path: String) -> Message {
        Message(
            "path-outside", cause: .configuration, en: "“\(path)” leads out of Content",
            zh: "“\(path)”指向Content之外",
            fix: Wording(
                en: "write the path from Content on, without “..”",
                zh: "请从Content开始写路径，不要用“..”"))
    }

    static func newName(_ name: String, _ mistake: Slug.Mistake, better: String) -> Message {
        let reason = folderName(name, mistake).wording
        return Message(
            "name-unfit", cause: .configuration, en: reason.en, zh: reason.zh,
            fix: Wording(
                en: "choose another name, such as “yong new \(better)”",
                zh: "请换一个名称，例如“yong new \(better)”"))
    }

    static func newNameHidden(_ name: String) -> Message {
        Message(
            "name-hidden", cause: .configuration,
            en: "“\(name)” would not be a page: folders whose names begin with “.” or “_” are none",
            zh: "“\(name)”不会成为页面：以“.”或“_”开头的文件夹不是页面",
            fix: Wording(
                en: "begin the name with a letter or a digit", zh: "名称请以文字或数字开头"))
    }

    static func newNameReserved(_ name: String) -> Message {
        let reason = reservedName(name).wording
        return Message(
            "name-reserved", cause: .configuration, en: reason.en, zh: reason.zh,
            fix: Wording(en: "choose another name", zh: "请换一个名称"))
    }

    static func newTwin(_ name: String, of twin: String) -> Message {
        Message(
            "name-twin", cause: .configuration,
            en: "“\(name)” and “\(twin)” are one folder on many machines",
            zh: "“\(name)”和“\(twin)”在许多电脑上是同一个文件夹",
            fix: Wording(
                en: "write “\(twin)”, or choose another name", zh: "请写“\(twin)”，或换一个名称"))
    }

    static func newExists() -> Message {
        Message(
            "page-exists", cause: .configuration,
            en: "is there already; nothing was changed", zh: "已经存在，没有做任何改动",
            fix: Wording(
                en: "edit this file, or make the page at another path",
                zh: "请直接编辑这个文件，或换一个路径新建页面"))
    }

    static func newNoFolder() -> Message {
        Message(
            "page-exists", cause: .configuration, en: "is there already and is no folder",
            zh: "已经存在，而且不是文件夹",
            fix: Wording(en: "make the page at another path", zh: "请换一个路径新建页面"))
    }

    static func newParentMissing(_ link: String, parent: String, _ page: String) -> Message {
        Message(
            "parent-missing", cause: .configuration, en: "“\(link)” is not a page yet",
            zh: "“\(link)”还不是页面",
            fix: Wording(
                en: "make it first with “yong new \(parent)”, "
                    + "or all together with “yong new --parents \(page)”",
                zh: "请先运行“yong new \(parent)”，或用“yong new --parents \(page)”一起新建"))
    }

    static func newSiteNotEmpty(_ folder: String, entry: String) -> Message {
        Message(
            "site-exists", cause: .configuration,
            en: "“\(folder)” is not empty: “\(entry)” is in it",
            zh: "“\(folder)”不是空文件夹，里面有“\(entry)”",
            fix: Wording(
                en: "choose a folder that is new or empty", zh: "请选一个新的或空的文件夹"))
    }

    static func newSiteNoFolder(_ path: String) -> Message {
        Message(
            "site-exists", cause: .configuration, en: "“\(path)” is not a folder",
            zh: "“\(path)”不是文件夹",
            fix: Wording(
                en: "choose a folder that is new or empty", zh: "请选一个新的或空的文件夹"))
    }

    static func newFailed(_ path: String, code: Int32) -> Message {
        let reason = SystemError.wording(code)
        return Message(
            "make-failed", cause: .machine, en: "“\(path)” cannot be made: \(reason.en)",
            zh: "无法新建“\(path)”：\(reason.zh)",
            fix: Wording(
                en: "nothing was changed; mend this and try again",
                zh: "没有做任何改动；解决以后请再试一次"))
    }
}
