internal import Pictures

/// Brings a picture from somewhere on the machine into a page's folder: under a name that every
/// machine can write, no larger than anybody needs, without what it gives away, and with what is said
/// of it in `page.yml`.
package struct AddedPicture: Sendable {
    /// The site's folder.
    package let root: String
    /// Absolute.
    package let file: String
    /// As it was typed.
    package let page: String
    /// What it shows, by the code of the language.
    package var alts: [String: String] = [:]
    /// Whose it is; empty when nobody is to be named, nil when nobody was asked.
    package var credit: String?
    /// Without its ending; nil for one made of the file's name.
    package var name: String?

    package init(root: String, file: String, page: String) {
        self.root = root
        self.file = file
        self.page = page
    }

    /// The languages that still want to know what it shows; nil when there is no such site.
    package func missingAlts() -> [Language] {
        var ignored: [Diagnostic] = []
        let settings = SiteSettings(ofSiteAt: root, reporting: &ignored)
        return (settings?.languages ?? []).filter { alts[$0.code]?.isEmpty != false }
    }

    /// Brings it in or says why not; then nothing was changed.
    package func run() -> AddedPictureReport {
        var report = AddedPictureReport()
        guard let settings = SiteSettings(ofSiteAt: root, reporting: &report.diagnostics),
            let place = place(settings, reporting: &report.diagnostics)
        else { return report }
        let missing = missingAlts()
        guard missing.isEmpty, credit != nil else {
            report.diagnostics = [
                Message.pictureWordsMissing(missing, credit: credit == nil).at(nil)
            ]
            return report
        }
        guard let made = make(reporting: &report.diagnostics) else { return report }
        let name = PictureName(
            wanted: self.name.map(Self.stem) ?? file.lastPathComponent.withoutEnding,
            page: place.name, ending: made.header.format.endings[0]
        ).free(in: root + "/" + place.folder)
        let words = PictureEntry(
            name: name,
            alts: settings.languages.map { ($0.code, alts[$0.code] ?? "") }, credit: credit)
        do {
            try write(made.bytes, name, words, place)
        } catch let message as PictureEntry.Refusal {
            report.diagnostics = [
                Message.picturesUneditable(write: message.lines)
                    .at(SourceLocation(place.folder + "/page.yml"))
            ]
            return report
        } catch {
            report.diagnostics = [Self.message(of: error).at(nil)]
            return report
        }
        report.made = AddedPictureReport.Made(
            file: place.folder + "/" + name, name: name, page: place.link,
            header: made.header, bytes: made.bytes.count, was: made.was)
        return report
    }
}

extension AddedPicture {
    /// More than any screen shows, and enough for a page of paper.
    private static let longestSide = 3000

    /// The page's folder, which has a text.
    private func place(
        _ settings: SiteSettings, reporting diagnostics: inout [Diagnostic]
    ) -> PagePath? {
        let path = PagePath(typed: page)
        let folder = root + "/" + path.folder
        let hasText = settings.languages.contains {
            FileStatus.kind(at: "\(folder)/\($0.code).md") == .file
        }
        guard hasText, !path.names.contains("..") else {
            diagnostics.append(Message.noPageForPicture(path.link).at(nil))
            return nil
        }
        return path
    }

    private func make(
        reporting diagnostics: inout [Diagnostic]
    ) -> (bytes: [UInt8], header: PictureHeader, was: PictureHeader)? {
        do {
            let bytes = try readFile(file).bytes
            let was = try PictureHeader(bytes)
            var made = bytes
            if let target = Self.target(of: was) {
                guard Raster.isAvailable || was.format.isOfTheWeb else {
                    diagnostics.append(Message.pictureUnconvertible(was.format).at(nil))
                    return nil
                }
                if Raster.isAvailable {
                    made = try Raster(
                        bytes, width: Self.longestSide, height: Self.longestSide
                    ).encoded(target, quality: 90, effort: 6)
                }
            }
            made = try PublishedPicture.cleaned(made)
            if was.format == .jpeg, Raster.isAvailable,
                Self.isDamaged(try PublishedPicture.cleaned(bytes))
            {
                diagnostics.append(
                    Message.pictureDamaged().named(file.lastPathComponent).at(nil))
            }
            return (made, try PictureHeader(made), was)
        } catch let mistake as PictureMistake {
            diagnostics.append(Message.picture(mistake).named(file.lastPathComponent).at(nil))
        } catch let mistake as RasterMistake {
            diagnostics.append(
                Message.pictureNotDecoded(mistake.words).named(file.lastPathComponent).at(nil))
        } catch let error as FileError {
            diagnostics.append(
                Message.unreadable(error).named(file.lastPathComponent).at(nil))
        } catch {
            diagnostics.append(Message.fault(error).at(nil))
        }
        return nil
    }

    /// What it has to be encoded as anew; nil for what stays as it is but for its words.
    private static func target(of header: PictureHeader) -> PictureFormat? {
        if !header.format.isOfTheWeb { return .jpeg }
        guard header.hasVariants, max(header.width, header.height) > longestSide else { return nil }
        return header.format
    }

    /// A name as it was typed, perhaps with the ending of a picture.
    private static func stem(_ name: String) -> String {
        PictureFormat(ending: name.fileEnding) == nil ? name : name.withoutEnding
    }

    /// Whether it can be decoded, but for something in the middle.
    private static func isDamaged(_ jpeg: [UInt8]) -> Bool {
        func reads(strictly: Bool) -> Bool {
            (try? Raster(jpeg, width: 16, height: 16, strictly: strictly).width) != nil
        }
        return !reads(strictly: true) && reads(strictly: false)
    }

    private static func message(of error: any Error) -> Message {
        switch error {
        case let error as WriteError: .write(error)
        case let change as SourceChanged: .keepsChanging(change.path)
        default: .fault(error)
        }
    }

    private func write(
        _ bytes: [UInt8], _ name: String, _ words: PictureEntry, _ place: PagePath
    ) throws {
        let folder = root + "/" + place.folder
        let notes = folder + "/page.yml"
        let before = FileStatus.kind(at: notes) == .file ? try readFile(notes).bytes : nil
        let after = try words.added(to: before)
        try makeFile("\(folder)/\(name)", bytes)
        do {
            if let before {
                // Somebody saved it just now.
                guard try replaceWritten(notes, holding: before, with: after) else {
                    throw SourceChanged(path: place.folder + "/page.yml")
                }
            } else {
                try makeFile(notes, after)
            }
        } catch {
            removeFile("\(folder)/\(name)")
            throw error
        }
    }
}

extension Message {
    /// The same of a file that is no part of the site.
    fileprivate func named(_ file: String) -> Message {
        Message(
            rule, severity, cause: cause, en: "“\(file)”: \(wording.en)",
            zh: "“\(file)”：\(wording.zh)", fix: fix)
    }
}

extension String {
    /// A file's name without what stands behind its last point.
    var withoutEnding: String {
        lastIndex(of: ".").map { $0 == startIndex ? self : String(self[..<$0]) } ?? self
    }
}
