/// What can keep `yong serve` from listening, and what it warns of.
extension Message {
    package static func portTaken(_ port: UInt16, by holder: String?, next: UInt16?) -> Message {
        let (en, zh) = holder.map { (" by \($0)", "\($0)") } ?? ("", "另一个程序")
        return Message(
            "port-taken", cause: .machine, en: "port \(port) is taken\(en)",
            zh: "端口\(port)已被\(zh)占用",
            fix: next.map {
                Wording(
                    en: "use the next free one with “--port \($0)”, or end that program",
                    zh: "请用“--port \($0)”换一个空闲的端口，或结束那个程序")
            })
    }

    package static func hostUnknown(_ host: String) -> Message {
        Message(
            "host-unknown", cause: .configuration,
            en: "“\(host)” is no address of this machine", zh: "“\(host)”不是本机的地址",
            fix: Wording(
                en: "leave out “--host”, or write localhost", zh: "请去掉“--host”，或写localhost"))
    }

    package static func listenRefused(host: String, port: UInt16, code: Int32) -> Message {
        let reason = SystemError.wording(code)
        return Message(
            "listen-failed", cause: .machine,
            en: "nobody may listen on port \(port) of “\(host)”: \(reason.en)",
            zh: "无法监听“\(host)”的端口\(port)：\(reason.zh)",
            fix: Wording(
                en: "leave out “--host”, and choose a port from 1024 on",
                zh: "请去掉“--host”，并选1024或更大的端口"))
    }

    package static func publicMissing() -> Message {
        Message(
            "public-missing", cause: .configuration, en: "there is no “Public” here yet",
            zh: "这里还没有“Public”",
            fix: Wording(
                en: "build it with “yong build”, or leave out “--public”",
                zh: "请先运行“yong build”，或去掉“--public”"))
    }

    package static func listensToOthers(host: String) -> Message {
        Message(
            "listens-to-others", .warning, cause: .machine,
            en: "every machine that reaches “\(host)” can read this preview, with its drafts",
            zh: "凡能访问“\(host)”的机器都能看到这个预览，包括草稿",
            fix: Wording(
                en: "leave out “--host” unless another machine shall see it",
                zh: "如果不需要让别的机器看到，请去掉“--host”"))
    }
}
