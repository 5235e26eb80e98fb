internal import Glibc
internal import Pictures

/// Films and recordings as they are published: without what tells where, when and with what.
extension PictureMaker {
    /// Nil for one that cannot be published; a file of another kind is published as it is.
    func film(
        _ source: SourceFile, reporting diagnostics: inout [Diagnostic]
    ) throws -> OutputBytes? {
        let path = root + "/" + source.path
        let file = OutputBytes.file(path, source)
        let ending = source.name.fileEnding.lowercased()
        guard FilmFile.endings.contains(ending) || FilmFile.foreignEndings.contains(ending) else {
            return file
        }
        let place = SourceLocation(source.path)
        // One that cannot be read is said by whoever copies it.
        guard let reading = OpenFilm(path) else { return file }
        let film = reading.film
        let cuts: FilmCuts
        do throws(FilmMistake) {
            cuts = try film.cuts()
        } catch {
            let isUnknown = error == .unknown
            diagnostics.append(
                (isUnknown ? Message.filmUnchecked(source.name) : .filmPrivate()).at(place))
            return isUnknown ? file : nil
        }
        if cuts.holdsSubtitles { diagnostics.append(Message.filmSubtitles().at(place)) }
        guard mode != .never, cuts.changes(film) else { return file }
        let hash: ContentHash
        do throws(FileError) {
            hash = try hashFile(path)
        } catch {
            throw SourceChanged(path: source.path)
        }
        let key = ContentHash("\(hash.hexadecimal) film \(Self.edition)")
        if let entry = cache.entry(key) { return .kept(entry) }
        guard let entry = try cache.keep(copyOf: path, holding: hash, cuts, for: key) else {
            throw SourceChanged(path: source.path)
        }
        return .kept(entry)
    }

    /// Increased when other bytes are made of the same film.
    private static var edition: Int { 1 }
}

/// A file of which pieces are read.
private final class OpenFilm {
    private let descriptor: CInt
    private let size: Int

    init?(_ path: String) {
        guard let (descriptor, status) = try? openRegularFile(path, in: AT_FDCWD) else {
            return nil
        }
        self.descriptor = descriptor
        size = Int(status.size)
    }

    deinit { close(descriptor) }

    var film: FilmFile {
        FilmFile(size: size) { range in
            [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
                while count < range.count {
                    let length = pread(
                        self.descriptor, buffer.baseAddress! + count, range.count - count,
                        off_t(range.lowerBound + count))
                    if length < 0, errno == EINTR { continue }
                    guard length > 0 else { return }
                    count += length
                }
            }
        }
    }
}

extension ByteCache {
    /// Keeps a copy of a file in which something is overwritten; nil when the file is another one by
    /// now.
    fileprivate func keep(
        copyOf path: String, holding hash: ContentHash, _ cuts: FilmCuts, for key: ContentHash
    ) throws -> Entry? {
        try keep(for: key) { descriptor in
            let (source, _) = try openRegularFile(path, in: AT_FDCWD)
            defer { close(source) }
            var hasher = ContentHasher()
            var code = readPieces(of: source) { piece in
                hasher.update(piece)
                return writeAll(piece, to: descriptor)
            }
            guard code == 0 else { throw WriteError.write(path: folder, code: code) }
            guard hasher.finish() == hash else { return false }
            let nothing = [UInt8](repeating: 0, count: 1 << 16)
            func overwrite(_ bytes: ArraySlice<UInt8>, at offset: Int) {
                let written = bytes.withUnsafeBytes {
                    pwrite(descriptor, $0.baseAddress, $0.count, off_t(offset))
                }
                if written != bytes.count { code = errno == 0 ? EIO : errno }
            }
            for range in cuts.zeros {
                for start in stride(
                    from: range.lowerBound, to: range.upperBound, by: nothing.count)
                {
                    overwrite(nothing.prefix(range.upperBound - start), at: start)
                }
            }
            for patch in cuts.patches { overwrite(patch.bytes[...], at: patch.offset) }
            guard code == 0 else { throw WriteError.write(path: folder, code: code) }
            return true
        }
    }
}
