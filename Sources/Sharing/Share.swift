package import YongKit

/// Makes kits of pages for other channels.
package struct Share: Sendable {
    package let options: ShareOptions

    package init(_ options: ShareOptions) { self.options = options }

    /// Makes the kits, writes those that are whole, and reports whatever happens.
    package func run() async -> ShareReport {
        if let own = ShareOptions.forbidden(options.out, root: options.build.root) {
            return ShareReport(diagnostics: [Message.shareOutside(own).at(nil)])
        }
        let drawn = ByteCache.drawn(siteRoot: options.build.root)
        let hold = ByteCache.Hold(drawn)
        let read = await PageReading(options.build, pages: options.pages).run()
        var report = ShareReport(diagnostics: read.diagnostics)
        guard !report.diagnostics.hasErrors else { return report }
        let looks = read.pictures?.looks ?? []
        guard options.look.isEmpty || looks.contains(options.look) else {
            report.diagnostics.append(Message.shareLook(options.look, known: looks).at(nil))
            return report
        }
        let style = WeChatStyle(colors: read.colors)
        for page in read.pages {
            let maker = KitMaker(
                page, options, style: style, files: read.files, credits: read.credits,
                pictures: read.pictures)
            guard let (kit, parts) = maker.make() else {
                report.diagnostics += maker.missing
                continue
            }
            report.add(kit, folder: options.folder(of: kit))
            do throws(WriteError) {
                try write(kit, parts, &report)
            } catch {
                report.diagnostics.append(Message.shareFailed(error).at(nil))
                return report
            }
        }
        drawn.pruneOld(holding: hold)
        return report
    }

    private func write(
        _ kit: Kit, _ parts: KitParts, _ report: inout ShareReport
    ) throws(WriteError) {
        var files = kit.files
        files.append(KitFile(KitPreview.file, KitPreview.html(kit, parts)))
        let folder = options.folder(of: kit)
        if kit.files.isEmpty {
            // Of a former kit nothing is left but the manifest, which says why.
            try KitFolder(folder).clear(KitManifest.json(kit, files: [], now: options.now))
            return
        }
        let foreign = try KitFolder(folder).write(
            files, manifest: KitManifest.json(kit, files: files, now: options.now))
        if let foreign {
            report.diagnostics.append(Message.shareForeign(folder + "/" + foreign).at(nil))
        } else {
            report.written.append(folder)
        }
    }
}

/// What is asked of `yong share`.
package struct ShareOptions: Sendable {
    package var build: BuildOptions
    /// Paths of pages; none means all.
    package var pages: [String] = []
    package var channels = Channel.allCases
    package var language = KitLanguage.zh
    /// One of the looks of the theme; empty for its first.
    package var look = ""
    /// The folder of all kits, absolute.
    package var out: String
    /// The moment that somebody asked for, as it was written.
    package var now: String?

    package init(_ build: BuildOptions, out: String) {
        self.build = build
        self.out = out
    }

    /// The folder of the site that a folder of kits must not lie in, if it does.
    package static func forbidden(_ folder: String, root: String) -> String? {
        // A link may lead there as well, and there may be a link itself.
        let folders = [folder, PlainFolder.real(folder)]
        return ["Public", "Content", "Theme", ".yong"].first { own in
            [root + "/" + own, PlainFolder.real(root + "/" + own)].contains { path in
                folders.contains { $0 == path || $0.hasPrefix(path + "/") }
            }
        }
    }

    func folder(of kit: Kit) -> String { out + "/" + kit.folder }
}

/// What was made.
package struct ShareReport: Sendable {
    package var diagnostics: [Diagnostic] = []
    package var kits: [Kit] = []
    /// By kit, where it lies.
    package var folders: [String] = []
    /// Folders of kits that are whole.
    package var written: [String] = []

    package var exitStatus: Int32 { diagnostics.exitStatus }

    /// What is wrong with a kit is said at its page.
    mutating func add(_ kit: Kit, folder: String) {
        kits.append(kit)
        folders.append(folder)
        let text = kit.page.text(in: kit.language.languages[0]) ?? kit.page.texts.first
        let location = text.map { SourceLocation($0.file) }
        diagnostics += kit.notices.map { $0.message.at(location) }
    }
}
