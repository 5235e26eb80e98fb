internal import Pictures

/// Looks at every picture of the site before anything is rendered: what it is, how large, whether it
/// can be published. No pixel is decoded before its header was read, but for one: its colour.
struct PictureSurvey: Sendable {
    let root: String
    let jobs: Int
    let settings: SiteSettings.Pictures
    let cache: ByteCache
    /// Whether smaller ones are to be made.
    let makes: Bool
    /// What is known of a file by its time and size, and need not be read.
    let known: @Sendable (SourceFile) -> ContentHash?

    func run(_ tree: ParsedTree) async throws -> SitePictures {
        let files = (tree.folders.flatMap(\.attachments) + tree.statics).filter(Self.mayBePicture)
        guard !files.isEmpty else {
            return SitePictures([], engine: 0, sizes: settings.sizes)
        }
        // libvips is opened only where there is something for it to do.
        let needsEngine = files.contains {
            ![nil, .svg, .gif].contains(PictureFormat(ending: $0.name.fileEnding))
        }
        let form = PictureForm(
            widths: settings.widths, engine: makes && needsEngine ? Raster.version : 0)
        let pictures = try await files.concurrentMap(jobs: min(jobs, Self.mostJobs)) { file in
            try look(at: file, form)
        }
        return SitePictures(
            pictures.compactMap(\.self), engine: form.engine, sizes: settings.sizes)
    }

    /// A picture needs memory for all its pixels while it is decoded.
    static let mostJobs = 4
}

extension PictureSurvey {
    private static func mayBePicture(_ file: SourceFile) -> Bool {
        let ending = file.name.fileEnding
        return PictureFormat(ending: ending) != nil
            || ForeignFormat.endings.contains(ending.lowercased())
    }

    /// Nil for a file that cannot be read: whoever publishes it says so.
    private func look(at file: SourceFile, _ form: PictureForm) throws -> SitePicture? {
        if let hash = known(file), let seen = seen(hash, form) {
            return picture(file, hash, seen, form)
        }
        guard let bytes = try read(file) else { return nil }
        let hash = ContentHash(bytes)
        if let seen = seen(hash, form) { return picture(file, hash, seen, form) }
        do throws(PictureMistake) {
            var seen = SitePicture.Seen(header: try PictureHeader(bytes), isClean: false)
            var removals: [SafeDrawing.Removal] = []
            if seen.header.format == .svg {
                let drawing = try SafeDrawing(bytes)
                seen.isClean = drawing.cleaned == bytes
                removals = drawing.removals
            } else {
                let cleaned = try PublishedPicture.cleaned(bytes)
                seen.isClean = cleaned == bytes
                if form.engine > 0 { look(at: cleaned, &seen) }
            }
            // A drawing is read as quickly as a note of it.
            if seen.header.format != .svg {
                _ = try? cache.keep(seen.bytes, for: form.surveyKey(hash))
            }
            return picture(file, hash, seen, form, removals)
        } catch {
            return SitePicture(
                source: file, hash: hash, content: .refused(error), removals: [], variants: [])
        }
    }

    /// Its pixels, made small.
    private func look(at bytes: [UInt8], _ seen: inout SitePicture.Seen) {
        guard seen.header.hasVariants else { return }
        var tone: Tone?
        func look(strictly: Bool) throws(RasterMistake) {
            let small = try Raster(bytes, width: 16, height: 16, strictly: strictly)
            tone = small.bands == 3 ? Tone(pixels: small.pixels) : nil
        }
        // A decoder goes on behind a gap in a JPEG, with anything in its place.
        if seen.header.format == .jpeg, (try? look(strictly: true)) == nil {
            seen.isDamaged = (try? look(strictly: false)) != nil
        } else if !seen.header.hasAlpha, tone == nil {
            try? look(strictly: false)
        }
        seen.tone = tone
    }

    /// What was seen of the same bytes before.
    private func seen(_ hash: ContentHash, _ form: PictureForm) -> SitePicture.Seen? {
        cache.entry(form.surveyKey(hash)).flatMap { (try? readFile($0.path))?.bytes }
            .flatMap { SitePicture.Seen($0) }
    }

    private func picture(
        _ file: SourceFile, _ hash: ContentHash, _ seen: SitePicture.Seen, _ form: PictureForm,
        _ removals: [SafeDrawing.Removal] = []
    ) -> SitePicture {
        var content = SitePicture.Content.picture(seen)
        let named = PictureFormat(ending: file.name.fileEnding)
        let format = seen.header.format
        if (named == .svg) != (format == .svg) {
            content = .misnamed(format)
        } else if !format.isOfTheWeb, form.engine == 0 {
            content = .unconvertible(format)
        }
        return SitePicture(
            source: file, hash: hash, content: content, removals: removals,
            variants: form.variants(of: seen.header, hash: hash, at: file.path))
    }

    private func read(_ file: SourceFile) throws -> [UInt8]? {
        // A film that was called a picture is not read to its end.
        if file.status.size > PictureLimits.bytes {
            return try? readHead(of: root + "/" + file.path, upTo: PictureLimits.bytes + 1)
        }
        do {
            let contents = try readFile(root + "/" + file.path)
            guard contents.status.isSameContent(as: file.status) else {
                throw SourceChanged(path: file.path)
            }
            return contents.bytes
        } catch let error as FileError {
            if error.isMissing { throw SourceChanged(path: file.path) }
            return nil
        }
    }
}

/// As it is kept in the cache: a line of words.
extension SitePicture.Seen {
    var bytes: [UInt8] {
        let words = [
            header.format.rawValue, String(header.width), String(header.height),
            String(header.orientation), header.hasAlpha ? "alpha" : "-",
            header.isAnimated ? "moves" : "-", isClean ? "clean" : "-", tone?.digits ?? "-",
            isDamaged ? "damaged" : "-",
        ]
        return Array(words.joined(separator: " ").utf8)
    }

    init?(_ bytes: [UInt8]) {
        let words = String(decoding: bytes, as: UTF8.self).split(separator: " ")
        guard words.count == 9, let format = PictureFormat(rawValue: String(words[0])),
            let width = Int(words[1]), let height = Int(words[2]),
            let orientation = Int(words[3])
        else { return nil }
        let header = PictureHeader(
            format, shownWidth: width, height: height, orientation: orientation,
            hasAlpha: words[4] == "alpha", isAnimated: words[5] == "moves")
        self.init(
            header: header, isClean: words[6] == "clean", tone: Tone(words[7]),
            isDamaged: words[8] == "damaged")
    }
}

extension String {
    /// What stands behind the last point: `jpg`.
    var fileEnding: String {
        utf8.lastIndex(of: 0x2E).map { String(self[utf8.index(after: $0)...]) } ?? ""
    }
}
