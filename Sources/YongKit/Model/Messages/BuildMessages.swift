/// What can go wrong with a build as a whole.
extension Message {
    static func settingsMissing() -> Message {
        Message(
            "settings-missing", cause: .configuration, en: "the site has no settings",
            zh: "网站没有设置文件",
            fix: Wording(
                en: "write this file, with title, url and languages at least",
                zh: "请写这个文件，至少要有title、url和languages"))
    }

    static func keepsChanging(_ path: String) -> Message {
        Message(
            "source-changing", cause: .machine,
            en: "“\(path)” changed three times while the site was built",
            zh: "生成网站时“\(path)”连续三次发生变化",
            fix: Wording(en: "build again when it is saved", zh: "请在保存之后重新生成"))
    }

    package static func fault(_ error: any Error) -> Message {
        Message(
            "fault", cause: .fault, en: "Yong made a mistake of its own: \(error)",
            zh: "Yong自身出错：\(error)",
            fix: Wording(
                en: "please report it with the command that you gave",
                zh: "请连同所用的命令一起告诉我们"))
    }

    static func write(_ error: WriteError) -> Message {
        switch error {
        case .refused(let refusal, let path): return refused(refusal, path: path)
        case .locked(let process, _):
            let holder = process.map { " (\($0))" } ?? ""
            return Message(
                "build-locked", cause: .machine,
                en: "another build of this site is running: process\(holder)",
                zh: "本站正在由另一个进程生成\(holder)",
                fix: Wording(
                    en: "wait until it is done, or end it", zh: "请等它完成，或结束它"))
        case .read(let path, let code):
            let reason = SystemError.wording(code)
            return Message(
                "read-failed", cause: .machine, en: "“\(path)” cannot be read: \(reason.en)",
                zh: "无法读取“\(path)”：\(reason.zh)")
        case .write(let path, let code):
            let reason = SystemError.wording(code)
            return Message(
                "write-failed", cause: .machine, en: "“\(path)” cannot be written: \(reason.en)",
                zh: "无法写入“\(path)”：\(reason.zh)",
                fix: Wording(
                    en: "the site is as it was before this build", zh: "网站仍是这次生成之前的样子"))
        }
    }

    private static func refused(_ refusal: WriteError.Refusal, path: String) -> Message {
        let reason = refusal.wording
        return Message(
            "output-refused", cause: .configuration,
            en: "“\(path)” is not taken as the output folder: \(reason.en)",
            zh: "“\(path)”不能作为输出文件夹：\(reason.zh)",
            fix: Wording(
                en: "choose an empty folder with “--out DIR”, or empty this one yourself",
                zh: "请用“--out 文件夹”另选一个空文件夹，或自己清空它"))
    }
}

extension WriteError.Refusal {
    fileprivate var wording: Wording {
        switch self {
        case .isSymbolicLink: Wording(en: "it is a symbolic link", zh: "它是一个符号链接")
        case .isNotFolder: Wording(en: "it is not a folder", zh: "它不是文件夹")
        case .isFileSystemRoot: Wording(en: "it is the whole disk", zh: "它是整个磁盘")
        case .isHome: Wording(en: "it is your home folder", zh: "它是你的个人文件夹")
        case .isSiteRoot: Wording(en: "it is the site itself", zh: "它是网站本身")
        case .holdsSite(let source):
            Wording(en: "it holds “\(source)”", zh: "里面有“\(source)”")
        case .isInside(let source):
            Wording(en: "it lies inside “\(source)”", zh: "它在“\(source)”里面")
        case .notOurs(let entry):
            Wording(
                en: "it holds files that Yong did not make, such as “\(entry)”",
                zh: "里面有不是Yong生成的文件，例如“\(entry)”")
        }
    }
}
