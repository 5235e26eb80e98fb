import ArgumentParser
internal import Foundation
internal import YongKit

/// Which site, and at which moment.
struct SiteOptions: ParsableArguments {
    @Option(help: "The site's folder. 网站所在的文件夹。")
    var site = "."

    @Flag(help: "Publish drafts and scheduled pages too. 包括草稿和定时发布的页面。")
    var drafts = false

    @Option(help: "Judge schedules by this moment: 2026-12-01, 2026-12-01T08:00+08:00. 以此刻为准。")
    var now: String?

    /// Absolute, with links resolved.
    var root: String { resolvedFolder(site) }

    /// The moment asked for, or the present one; a day without a zone is a day of the site.
    func instant() throws -> Instant {
        guard let date = try Self.moment(now) else { return .present }
        return SiteClock(ofSiteAt: root).instant(date)
    }

    /// What `--now` says, if it is given.
    static func moment(_ now: String?) throws -> WrittenDate? {
        guard let now else { return nil }
        guard let date = WrittenDate(written: now) else {
            throw ValidationError(
                "--now takes 2026-12-01 or 2026-12-01T08:00+08:00. --now要写日期或日期加时间。")
        }
        return date
    }
}

/// Which site, for commands that look at all that is written: drafts and scheduled pages too.
struct ReadingOptions: ParsableArguments {
    @Option(help: "The site's folder. 网站所在的文件夹。")
    var site = "."

    @Option(help: "Count from this moment: 2026-12-01, 2026-12-01T08:00+08:00. 以此刻为准。")
    var now: String?

    /// Absolute, with links resolved.
    var root: String { resolvedFolder(site) }

    func reading() throws -> BuildOptions {
        let moment = try SiteOptions.moment(now).map { SiteClock(ofSiteAt: root).instant($0) }
        var build = BuildOptions(
            root: root, jobs: ProcessInfo.processInfo.activeProcessorCount,
            now: moment ?? .present)
        build.includesDrafts = true
        return build
    }
}

/// How a command speaks, to a person or to a machine.
struct ReportOptions: ParsableArguments {
    @OptionGroup var speech: SpeechOptions

    @Flag(help: "Write JSON for machines. 输出JSON。")
    var json = false

    var language: Language { speech.language }
    var quiet: Bool { speech.quiet }
}

/// How a command speaks to a person.
struct SpeechOptions: ParsableArguments {
    @Flag(help: "Say nothing unless something is wrong. 没有问题就不输出。")
    var quiet = false

    @Option(
        help:
            "The language of messages: zh or en; “yong share” calls it --messages. 消息语言，share里写--messages。"
    )
    var lang: String?

    func validate() throws {
        if let lang, lang != "zh", lang != "en" {
            throw ValidationError("--lang takes zh or en. --lang只能是zh或en。")
        }
    }

    /// As asked for, else by `LANG`.
    var language: Language { lang.map(Language.init(locale:)) ?? .ofEnvironment }
}

extension Language {
    /// The language of messages that the environment asks for.
    static var ofEnvironment: Language {
        let environment = ProcessInfo.processInfo.environment
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
            .compactMap { environment[$0] }.first { !$0.isEmpty }
        return Language(locale: locale ?? "en")
    }

    /// Chinese for `zh_CN.UTF-8` and the like, English for all others.
    fileprivate init(locale: String) { self = locale.hasPrefix("zh") ? .chinese : .english }
}

extension Instant {
    /// What the machine's clock says.
    static var present: Instant { Instant(seconds: Int64(Date().timeIntervalSince1970)) }
}

/// The absolute path of a folder, with links resolved. What is not there is asked of Foundation, which takes
/// a third of a millisecond.
private func resolvedFolder(_ typed: String) -> String {
    guard let path = realpath(typed, nil) else {
        return URL(fileURLWithPath: typed).resolvingSymlinksInPath().path
    }
    defer { free(path) }
    return String(cString: path)
}
