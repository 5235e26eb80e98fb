internal import Pictures

/// Makes all smaller pictures that pages refer to, before they are handed on one by one.
struct PictureWork: Sendable {
    let maker: PictureMaker
    let jobs: Int
    let progress: BuildProgress?

    /// - Parameter pictures: those that pages refer to.
    func run(_ pictures: [SitePicture]) async throws -> [Diagnostic] {
        let work = pictures.flatMap { picture in
            Set(picture.variants.filter { maker.cache.entry($0.key) == nil }.map(\.width))
                .sorted(by: >).map { (picture, $0) }
        }
        guard !work.isEmpty else { return [] }
        progress?.expectPictures(work.count)
        // One at a time: the last ones shall not wait for one task that has a row of them.
        let found = try await work.concurrentMap(
            jobs: min(jobs, PictureSurvey.mostJobs), run: 1
        ) { picture, width in
            var diagnostics: [Diagnostic] = []
            try maker.make(width, of: picture, reporting: &diagnostics)
            progress?.advancePictures()
            return diagnostics
        }
        // One picture that cannot be decoded is one mistake, whatever its widths.
        var seen: Set<ByteKey> = []
        return found.flatMap(\.self).filter {
            seen.insert(ByteKey($0.location?.file ?? "")).inserted
        }
    }
}
