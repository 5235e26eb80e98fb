import ArgumentParser
internal import Foundation
internal import PreviewServer
internal import YongKit

struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Preview the site while it is written. 边写边预览。",
        discussion: """
            Examples:
              yong serve
              yong serve --open --drafts
              yong serve --port 9000 --navigate
              yong serve --public

            Every save is in the browser at once; a mistake is shown over the page. Nothing is \
            written: “yong build” makes Public. Ctrl-C ends it.

            Exit status: 2 the command is wrong, 3 the port is taken or the machine refused, \
            130 ended by Ctrl-C.
            """)

    @OptionGroup var site: SiteOptions
    @OptionGroup var speech: SpeechOptions

    @Option(help: "The port; without it 8080, or the next that is free. 端口。")
    var port: UInt16?

    @Option(help: "The address to listen on; others than localhost let other machines in. 监听地址。")
    var host = "localhost"

    @Option(
        name: .customLong("base-url"),
        help: "The address to publish at instead of the one in site.yml. 发布网址。")
    var baseURL: String?

    @Flag(help: "Open the site in a browser. 在浏览器中打开。")
    var open = false

    @Flag(help: "Lead the browser to the page that is saved. 浏览器跟随正在编辑的页面。")
    var navigate = false

    @Flag(help: "Serve what “yong build” wrote to Public, as a host would. 预览已生成的Public。")
    var `public` = false

    func validate() throws {
        if let baseURL, SiteURL.plain(baseURL) == nil {
            throw ValidationError(
                "--base-url takes an address such as https://example.org/ningbo/. "
                    + "--base-url要写完整网址。")
        }
    }

    func run() async throws {
        let terminal = Terminal(speech)
        if `public` { return try await servePublic(terminal) }
        let listener = try PortChoice(host: host, port: port).listener(terminal)
        let session = PreviewSession(
            live: LiveSite(try buildOptions(), now: try clock()), listener: listener,
            root: site.root, terminal: terminal, follows: navigate, opensBrowser: open)
        let outcome = await Interruption.cancelling { await session.run() }
        if let outcome {
            terminal.say([outcome], root: site.root)
            throw ExitCode([outcome].exitStatus)
        }
    }

    /// Serves what was built until it is interrupted.
    private func servePublic(_ terminal: Terminal) async throws {
        let address = PublishedAddress(
            url: baseURL.flatMap(SiteURL.plain) ?? PublishedAddress.ofSite(site.root) ?? "",
            isRelative: false)
        let folder = PublicFolder(path: site.root + "/Public", base: address.basePath)
        guard folder.exists else {
            let missing = Message.publicMissing().at(nil)
            terminal.say([missing], root: site.root)
            throw ExitCode([missing].exitStatus)
        }
        let listener = try PortChoice(host: host, port: port).listener(terminal)
        let server = PreviewServer(listener) { folder.answer($0) }
        let home = listener.address + address.basePath + "/"
        terminal.say(en: "\(home)  (Ctrl-C ends it)", zh: "\(home)  （按Ctrl-C结束）")
        if open { Browser.open(home, terminal) }
        await Interruption.cancelling { await server.run() }
    }

    private func buildOptions() throws -> BuildOptions {
        var options = BuildOptions(
            root: site.root, jobs: ProcessInfo.processInfo.activeProcessorCount,
            now: try site.instant())
        options.baseURL = baseURL.flatMap(SiteURL.plain)
        options.includesDrafts = site.drafts
        options.drawsPictures = true
        return options
    }

    /// The moment asked for, or always the present one.
    private func clock() throws -> @Sendable () -> Instant {
        guard site.now != nil else { return { .present } }
        let moment = try site.instant()
        return { moment }
    }
}
