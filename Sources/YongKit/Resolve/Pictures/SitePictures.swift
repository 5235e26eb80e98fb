package import Pictures

/// What is known of all pictures of a site before any page is rendered.
package struct SitePictures: Sendable {
    /// By path of the file.
    private let known: [ByteKey: SitePicture]
    /// Which libvips makes smaller ones; 0 without one: then pictures are shown as they are.
    package let engine: Int
    /// For how much of the window a picture stands, where nobody says otherwise.
    package let sizes: String

    init(_ pictures: [SitePicture], engine: Int, sizes: String) {
        known = Dictionary(
            pictures.map { (ByteKey($0.source.path), $0) }, uniquingKeysWith: { first, _ in first })
        self.engine = engine
        self.sizes = sizes
    }

    /// Nothing is known: pictures are files like others.
    package static let none = SitePictures([], engine: 0, sizes: "")

    /// Nil for what is no picture by its name.
    package subscript(_ source: SourceFile) -> SitePicture? { known[ByteKey(source.path)] }

    /// Those that smaller ones were not made of, for want of libvips.
    var plain: Int {
        engine > 0 ? 0 : known.values.count { $0.header?.hasVariants == true }
    }

    var all: some Collection<SitePicture> { known.values }
}

/// One picture of the site.
package struct SitePicture: Sendable {
    package enum Content: Sendable {
        case picture(Seen)
        case refused(PictureMistake)
        /// It has another ending than what is in it.
        case misnamed(PictureFormat)
        /// Browsers do not show it, and there is nothing here that could make another one of it.
        case unconvertible(PictureFormat)
    }

    /// What was seen when all of it was read.
    package struct Seen: Sendable, Hashable {
        package let header: PictureHeader
        /// It says nothing that is not published.
        package var isClean: Bool
        /// Its colour, when one could be seen.
        package var tone: Tone?
        /// Some of its pixels are not there, and others in their place.
        package var isDamaged = false
    }

    package let source: SourceFile
    package let hash: ContentHash
    package let content: Content
    /// What was taken out of a drawing.
    package let removals: [SafeDrawing.Removal]
    /// The smallest first; of one width the format that is smallest first.
    package let variants: [PictureVariant]

    package var header: PictureHeader? {
        if case .picture(let seen) = content { seen.header } else { nil }
    }

    /// What browsers do not show is published as a JPEG.
    func published(_ address: SitePath) -> SitePath {
        guard header?.format.isOfTheWeb == false else { return address }
        let stem = address.text.dropLast(source.name.fileEnding.count)
        return SitePath(unchecked: stem + "jpg")
    }

    package var tone: Tone? {
        if case .picture(let seen) = content { seen.tone } else { nil }
    }
}

/// A smaller picture that is made of another.
package struct PictureVariant: Sendable, Hashable {
    package let format: PictureFormat
    package let width: Int
    package let path: SitePath
    /// What it is kept by.
    package let key: ContentHash
}

/// The colour that stands for a picture until it is there: a step of 0 to 4 for red, green and blue.
///
/// Pages may have no styles of their own, so it is one of 125, each with a class.
package struct Tone: Sendable, Hashable {
    let digits: String

    init?(_ digits: some StringProtocol) {
        guard digits.utf8.count == 3, digits.utf8.allSatisfy({ (0x30...0x34).contains($0) }) else {
            return nil
        }
        self.digits = String(digits)
    }

    /// The nearest to the mean of pixels in red, green and blue.
    init?(pixels: [UInt8]) {
        guard pixels.count >= 3, pixels.count % 3 == 0 else { return nil }
        var sums = [0, 0, 0]
        for (index, value) in pixels.enumerated() { sums[index % 3] += Int(value) }
        let count = pixels.count / 3
        digits = sums.map { String(min(4, ($0 / count + 31) / 64)) }.joined()
    }

    package var className: String { "tone-\(digits)" }
}

extension Site {
    /// The pictures among these files, each once.
    func pictures(amongAttachments indices: some Sequence<Int>) -> [SitePicture] {
        Set(indices).sorted().compactMap { pictures[content.attachments[$0].source] }
    }
}
