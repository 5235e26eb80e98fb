internal import Pictures

/// Makes what is published of pictures, or finds it in the cache.
struct PictureMaker: Sendable {
    /// What is done about a picture that is not there yet.
    enum Mode: Sendable {
        /// It is made: somebody asked for it.
        case onDemand
        /// It is left out: all that could be made were made before.
        case asMade
        /// Nothing is needed but the files as they are.
        case never
    }

    let root: String
    let pictures: SitePictures
    let cache: ByteCache
    let mode: Mode

    /// The picture itself, without what it gives away.
    func original(
        _ picture: SitePicture, reporting diagnostics: inout [Diagnostic]
    ) throws -> OutputBytes? {
        if let message = picture.message {
            diagnostics.append(message.at(picture.place))
            return nil
        }
        guard case .picture(let seen) = picture.content else { return nil }
        diagnostics += picture.removals.map { removal in
            Message.drawingCleaned(removal.name).at(
                SourceLocation(picture.source.path, line: removal.line, column: removal.column))
        }
        if seen.isDamaged { diagnostics.append(Message.pictureDamaged().at(picture.place)) }
        let file = OutputBytes.file(root + "/" + picture.source.path, picture.source)
        if mode == .never { return file }
        if seen.header.format == .svg {
            if seen.isClean { return file }
            return .bytes(try SafeDrawing(read(picture)).cleaned)
        }
        if seen.isClean, seen.header.format.isOfTheWeb { return file }
        let form = PictureForm(widths: [], engine: pictures.engine)
        if !seen.header.format.isOfTheWeb {
            return try kept(picture, form.convertedKey(picture.hash), &diagnostics) {
                try Raster($0, width: Raster.mostPixels).encoded(.jpeg, quality: 90)
            }
        }
        return try kept(picture, PictureForm.cleanKey(picture.hash), &diagnostics) {
            try PublishedPicture.cleaned($0)
        }
    }

    /// A file of `_static`, which may be for other eyes than a page's: an icon of a browser, say.
    func copy(
        _ picture: SitePicture, reporting diagnostics: inout [Diagnostic]
    ) throws -> OutputBytes? {
        let file = OutputBytes.file(root + "/" + picture.source.path, picture.source)
        switch picture.content {
        case .picture(let seen) where seen.header.format.isOfTheWeb:
            return try original(picture, reporting: &diagnostics)
        case .refused(let mistake) where mistake.mayTellTales:
            diagnostics.append(Message.picture(mistake).at(picture.place))
            return nil
        case .picture, .unconvertible:
            // A HEIC stays one: whoever put it there wants that file.
            return try kept(picture, PictureForm.cleanKey(picture.hash), &diagnostics) {
                try PublishedPicture.cleaned($0)
            }
        case .refused, .misnamed: return file
        }
    }

    /// A smaller one; nil when it could not be made, which was said when that was tried.
    func variant(
        _ variant: PictureVariant, of picture: SitePicture,
        reporting diagnostics: inout [Diagnostic]
    ) throws -> OutputBytes? {
        if let entry = cache.entry(variant.key) { return .kept(entry) }
        guard mode == .onDemand else { return nil }
        return try kept(picture, variant.key, &diagnostics) {
            try Raster($0, width: variant.width).encoded(variant)
        }
    }

    /// Makes what is not kept yet of one width, in all formats: its pixels are made once.
    func make(
        _ width: Int, of picture: SitePicture, reporting diagnostics: inout [Diagnostic]
    ) throws {
        let missing = picture.variants.filter { $0.width == width && cache.entry($0.key) == nil }
        guard !missing.isEmpty else { return }
        let bytes = try read(picture)
        do {
            let raster = try Raster(bytes, width: width)
            for variant in missing {
                try cache.keep(raster.encoded(variant), for: variant.key)
            }
        } catch let mistake as RasterMistake {
            diagnostics.append(Message.pictureNotDecoded(mistake.words).at(picture.place))
        }
    }
}

extension PictureMaker {
    private func kept(
        _ picture: SitePicture, _ key: ContentHash, _ diagnostics: inout [Diagnostic],
        _ make: ([UInt8]) throws -> [UInt8]
    ) throws -> OutputBytes? {
        if let entry = cache.entry(key) { return .kept(entry) }
        let bytes = try read(picture)
        do {
            return .kept(try cache.keep(make(bytes), for: key))
        } catch let mistake as RasterMistake {
            diagnostics.append(Message.pictureNotDecoded(mistake.words).at(picture.place))
            return nil
        }
    }

    /// The bytes that were looked at before: what is kept by their hash has to be made of them.
    private func read(_ picture: SitePicture) throws -> [UInt8] {
        do {
            let bytes = try readFile(root + "/" + picture.source.path).bytes
            guard ContentHash(bytes) == picture.hash else {
                throw SourceChanged(path: picture.source.path)
            }
            return bytes
        } catch is FileError {
            throw SourceChanged(path: picture.source.path)
        }
    }
}

extension PictureMistake {
    /// Whether the file may hold a place or a serial number that could not be taken out.
    fileprivate var mayTellTales: Bool {
        switch self {
        case .foreign(let format):
            [.tiff, .raw, .photoshop, .jpeg2000, .jpegXL].contains(format)
        case .empty, .unknown: false
        case .truncated, .broken, .entangled, .tooManyBytes, .tooManyPixels, .drawing: true
        }
    }
}

extension Raster {
    fileprivate borrowing func encoded(
        _ variant: PictureVariant
    ) throws(RasterMistake) -> [UInt8] {
        let settings = PictureForm.settings(variant.format)
        return try encoded(
            variant.format, quality: settings.quality, effort: settings.effort)
    }
}

extension SitePicture {
    var place: SourceLocation { SourceLocation(source.path) }

    /// Why it is not published.
    var message: Message? {
        switch content {
        case .picture: nil
        case .refused(let mistake): .picture(mistake)
        case .misnamed(let format): .pictureMisnamed(source.name, format)
        case .unconvertible(let format): .pictureUnconvertible(format)
        }
    }
}
