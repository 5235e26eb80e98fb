package import Templates

/// A picture in all its sizes.
package final class PictureView: View {
    let url: Link
    let original: Link
    let width: Int?
    let height: Int?
    let candidates: [PictureCandidateView]
    let sources: [PictureSourceView]
    let sizes: String
    let tone: String?
    let focus: String?
    let words: Words

    /// What is said of it once, for all its uses.
    struct Words: Sendable {
        var alt: String?
        var credit: String?
    }

    init(
        url: Link, original: Link, width: Int?, height: Int?,
        candidates: [PictureCandidateView] = [], sources: [PictureSourceView] = [],
        sizes: String = "", tone: String? = nil, focus: String? = nil, words: Words = Words()
    ) {
        self.url = url
        self.original = original
        self.width = width
        self.height = height
        self.candidates = candidates
        self.sources = sources
        self.sizes = sizes
        self.tone = tone
        self.focus = focus
        self.words = words
    }

    /// What the picture's own tag is to be called: its colour, and what is to be seen when it is cut.
    var className: String? {
        let names = [tone, focus].compactMap(\.self)
        return names.isEmpty ? nil : names.joined(separator: " ")
    }

    package static let schema = ViewSchema(
        "picture", of: PictureView.self,
        [
            .link("url", "for `src`: the picture in a middle size that every browser shows") {
                $0.url
            },
            .link("original", "the picture itself, as large as it is") { $0.original },
            .text("width", "for `width`: its pixels; absent when they are not known") {
                $0.width.map(String.init)
            },
            .text("height", "for `height`") { $0.height.map(String.init) },
            .list(
                "candidates", of: PictureCandidateView.self,
                "for `srcset` of `img`: its sizes, the smallest first"
            ) { $0.candidates },
            .flag("hasCandidates", "there are smaller ones") { !$0.candidates.isEmpty },
            .list(
                "sources", of: PictureSourceView.self,
                "for `source`: the formats that are smaller still, the smallest first"
            ) { $0.sources },
            .text("sizes", "for `sizes`, as `site.yml` says under `pictures`") {
                $0.candidates.isEmpty ? nil : $0.sizes
            },
            .text("class", "for `class`: `tone-…` and `focus-…`, see below; perhaps absent") {
                $0.className
            },
            .text("description", "what it shows, as `pictures` in `page.yml` says; perhaps absent")
            {
                $0.words.alt
            },
            .text("credit", "whose it is, as `pictures` in `page.yml` says; perhaps absent") {
                $0.words.credit
            },
        ])
}

/// One size of a picture in one format.
package final class PictureCandidateView: View {
    let url: Link
    let width: Int
    let isFirst: Bool

    init(url: Link, width: Int, isFirst: Bool) {
        self.url = url
        self.width = width
        self.isFirst = isFirst
    }

    package static let schema = ViewSchema(
        "pictureCandidate", of: PictureCandidateView.self,
        [
            .link("url", "where it is") { $0.url },
            .text("width", "how many pixels it is wide; `w` stands behind it") { String($0.width) },
            .flag("isFirst", "no comma stands before it") { $0.isFirst },
        ])
}

/// All sizes of a picture in one format.
package final class PictureSourceView: View {
    let type: String
    let candidates: [PictureCandidateView]

    init(type: String, candidates: [PictureCandidateView]) {
        self.type = type
        self.candidates = candidates
    }

    package static let schema = ViewSchema(
        "pictureSource", of: PictureSourceView.self,
        [
            .text("type", "for `type`: `image/avif`, `image/webp`") { $0.type },
            .list("candidates", of: PictureCandidateView.self, "for `srcset`") { $0.candidates },
        ])
}
