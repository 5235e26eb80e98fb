/// What a preview knows of pictures, so that it reads only those that were saved since.
struct PictureMemory: Sendable {
    private var known: [ByteKey: (status: FileStatus, hash: ContentHash)] = [:]

    init() {}

    init(_ pictures: SitePictures) {
        for picture in pictures.all {
            known[ByteKey(picture.source.path)] = (picture.source.status, picture.hash)
        }
    }

    func hash(of file: SourceFile) -> ContentHash? {
        guard let known = known[ByteKey(file.path)], known.status == file.status else {
            return nil
        }
        return known.hash
    }
}
