internal import Pictures

extension SourceTree {
    /// Every file that was seen, with the hash of those that were read or copied.
    func inputs(
        read pages: [RenderedPage], assets: AssetMap, copied outputs: [WrittenOutput],
        pictures: SitePictures
    ) -> [Receipt.Input] {
        var hashes: [ByteKey: ContentHash] = [:]
        for input in pages.lazy.flatMap(\.inputs) { hashes[ByteKey(input.path)] = input.hash }
        let read =
            data + theme.templates + theme.components + theme.strings
            + folders.compactMap(\.defaults)
        for text in [settings].compactMap(\.self) + read {
            hashes[ByteKey(text.file.path)] = ContentHash(text.bytes)
        }
        for asset in assets.all { hashes[ByteKey(asset.source.path)] = asset.sourceHash }
        // Of drafts only the front matter was read, and that decides whether they stay drafts.
        for text in folders.lazy.flatMap(\.texts)
        where hashes[ByteKey(text.file.path)] == nil {
            hashes[ByteKey(text.file.path)] = try? hashFile(root + "/" + text.file.path)
        }
        // A file that is published as it is lies at its own path below Content or `_static`.
        for output in outputs {
            let isFilm = FilmFile.endings.contains(output.path.fileEnding.lowercased())
            for folder in ["Content/", "Content/_static/"] {
                let path = folder + output.path
                // Of a film what is published may have other bytes.
                hashes[ByteKey(path)] = isFilm ? try? hashFile(root + "/" + path) : output.hash
            }
        }
        // Of pictures what is published has other bytes.
        for picture in pictures.all { hashes[ByteKey(picture.source.path)] = picture.hash }
        return files.map {
            Receipt.Input(path: $0.path, status: $0.status, hash: hashes[ByteKey($0.path)])
        }
    }

    var inputFolders: [Receipt.Folder] {
        directories.map { Receipt.Folder(path: $0.path, status: $0.status) }
    }
}
