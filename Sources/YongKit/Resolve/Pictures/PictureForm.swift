internal import Pictures

/// Which smaller pictures are made, and how.
struct PictureForm: Sendable {
    /// Ascending.
    let widths: [Int]
    /// Which libvips makes them; 0 without one.
    let engine: Int

    /// Increased when other bytes are made of the same picture.
    private static let version = 2

    /// The smaller ones of a picture, none larger than it is.
    func variants(of header: PictureHeader, hash: ContentHash, at path: String) -> [PictureVariant]
    {
        guard engine > 0, header.hasVariants, let most = widths.last else { return [] }
        let largest = min(most, header.width)
        let fitting = widths.filter { $0 < largest } + [largest]
        return fitting.flatMap { width in
            Self.formats(of: header).map { format in
                let making = "\(Self.version) \(format) \(Self.settings(format)) \(width)"
                return PictureVariant(
                    format: format, width: width,
                    path: Self.path(path, hash, making, width, format),
                    key: ContentHash("\(hash.hexadecimal) \(making) libvips \(engine)"))
            }
        }
    }

    /// The smallest first; the last one is what every browser shows.
    static func formats(of header: PictureHeader) -> [PictureFormat] {
        [.avif, .webp, header.hasAlpha ? .png : .jpeg]
    }

    /// Quality by the format's own measure, so that they look alike, and how hard the machine tries.
    static func settings(_ format: PictureFormat) -> (quality: Int, effort: Int) {
        switch format {
        case .avif: (55, 2)
        case .webp: (78, 4)
        default: (80, 7)
        }
    }

    /// Of a picture without what it gives away.
    static func cleanKey(_ hash: ContentHash) -> ContentHash {
        ContentHash("\(hash.hexadecimal) \(version) clean")
    }

    /// Of the JPEG in whose form a picture is published that browsers do not show.
    func convertedKey(_ hash: ContentHash) -> ContentHash {
        ContentHash("\(hash.hexadecimal) \(Self.version) jpeg 90 libvips \(engine)")
    }

    /// Of what was seen in a picture.
    func surveyKey(_ hash: ContentHash) -> ContentHash {
        ContentHash("\(hash.hexadecimal) \(Self.version) seen \(engine > 0)")
    }

    /// `/assets/pictures/tianyi-3fa9c1d2-480.avif`: its name changes with what is in it.
    private static func path(
        _ path: String, _ hash: ContentHash, _ making: String, _ width: Int,
        _ format: PictureFormat
    ) -> SitePath {
        let name = path.lastPathComponent
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
        var short = String.UnicodeScalarView()
        for scalar in stem.unicodeScalars.prefix(24) {
            let isPlain =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || scalar == "-" || scalar == "_"
            short.append(isPlain ? scalar : "-")
        }
        // Two files of one name in two folders, and two pictures of one name, one after the other.
        let mark = ContentHash("\(path)\n\(hash.hexadecimal)\n\(making)").hexadecimal.prefix(8)
        return SitePath(
            unchecked: "/assets/pictures/\(String(short))-\(mark)-\(width).\(format.endings[0])")
    }
}
