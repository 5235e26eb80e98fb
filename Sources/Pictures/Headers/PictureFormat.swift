/// What a picture is, by its first bytes; its name may say something else.
package enum PictureFormat: String, Sendable, CaseIterable {
    case jpeg, png, webp, gif, avif, heic, svg

    package init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .jpeg
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = .png
        } else if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) {
            self = .webp
        } else if bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) {
            self = .gif
        } else if bytes.has("ftyp", at: 4) {
            guard let format = HEIFBrands(bytes).format else { return nil }
            self = format
        } else if SVGStart.isSVG(bytes) {
            self = .svg
        } else {
            return nil
        }
    }

    /// As people call it.
    package var name: String {
        switch self {
        case .jpeg: "JPEG"
        case .png: "PNG"
        case .webp: "WebP"
        case .gif: "GIF"
        case .avif: "AVIF"
        case .heic: "HEIC"
        case .svg: "SVG"
        }
    }

    /// The endings of its files, the usual one first.
    package var endings: [String] {
        switch self {
        case .jpeg: ["jpg", "jpeg", "jpe", "jfif"]
        case .heic: ["heic", "heif", "hif"]
        case let other: [other.rawValue]
        }
    }

    package init?(ending: String) {
        let lower = ending.lowercased()
        guard let format = Self.allCases.first(where: { $0.endings.contains(lower) }) else {
            return nil
        }
        self = format
    }

    /// What browsers show is published as it is; the rest is turned into something that they do.
    package var isOfTheWeb: Bool { self != .heic }
}

/// A format that is no picture of the web, by its first bytes.
package enum ForeignFormat: String, Sendable, CaseIterable {
    case tiff = "TIFF"
    case bmp = "BMP"
    case pdf = "PDF"
    case photoshop = "PSD"
    case compressed = "SVGZ"
    case jpeg2000 = "JPEG 2000"
    case jpegXL = "JPEG XL"
    case icon = "ICO"
    case raw = "RAW"
    case film = "MP4"
    case text = "HTML"

    package init?(_ bytes: [UInt8]) {
        let starts: [(Self, [UInt8])] = [
            (.tiff, [0x49, 0x49, 0x2A, 0x00]), (.tiff, [0x4D, 0x4D, 0x00, 0x2A]),
            (.tiff, [0x49, 0x49, 0x2B, 0x00]), (.tiff, [0x4D, 0x4D, 0x00, 0x2B]),
            (.bmp, Array("BM".utf8)), (.pdf, Array("%PDF".utf8)),
            (.photoshop, Array("8BPS".utf8)), (.compressed, [0x1F, 0x8B]),
            (.jpeg2000, [0, 0, 0, 0x0C, 0x6A, 0x50]), (.jpeg2000, [0xFF, 0x4F, 0xFF, 0x51]),
            (.jpegXL, [0, 0, 0, 0x0C, 0x4A, 0x58, 0x4C]), (.jpegXL, [0xFF, 0x0A]),
            (.icon, [0, 0, 1, 0]), (.raw, Array("FUJIFILMCCD-RAW".utf8)),
            (.raw, Array("IIRO".utf8)), (.raw, Array("IIU\0".utf8)),
        ]
        if let found = starts.first(where: { bytes.starts(with: $0.1) }) {
            // Cameras write their raw pictures as TIFF with a mark of their own.
            self = found.0 == .tiff && bytes.has("CR", at: 8) ? .raw : found.0
        } else if bytes.has("ftyp", at: 4) {
            self = .film
        } else if Self.isMarkup(bytes) {
            self = .text
        } else {
            return nil
        }
    }

    /// A page that was saved instead of the picture on it.
    private static func isMarkup(_ bytes: [UInt8]) -> Bool {
        let text = bytes.prefix(64).drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
        return String(decoding: text, as: UTF8.self).lowercased().hasPrefix("<!doctype html")
            || String(decoding: text, as: UTF8.self).lowercased().hasPrefix("<html")
    }

    /// The endings by which such a file is known before it is read.
    package static let endings: Set<String> = [
        "tif", "tiff", "bmp", "psd", "svgz", "jp2", "j2k", "jxl", "ico", "dng", "cr2", "cr3", "nef",
        "arw", "raf", "rw2", "orf",
    ]
}

/// The kinds that a file of ISO's media container says that it is.
private struct HEIFBrands {
    let format: PictureFormat?

    init(_ bytes: [UInt8]) {
        let count = min(bytes.bigEndian32(at: 0) ?? 0, bytes.count)
        var brands: [String] = []
        for offset in stride(from: 8, to: count - 3, by: 4) where offset != 12 {
            brands.append(String(decoding: bytes[offset..<offset + 4], as: UTF8.self))
        }
        // A sequence is a film.
        let isFilm = ["avis", "hevc", "hevx", "msf1"].contains(brands.first)
        if isFilm {
            format = nil
        } else if brands.contains("avif") {
            format = .avif
        } else if brands.contains(where: { ["heic", "heix", "heim", "heis"].contains($0) }) {
            format = .heic
        } else {
            format = nil
        }
    }
}

/// The beginning of a drawing: its first element is `svg`, whatever stands before it.
private enum SVGStart {
    static func isSVG(_ bytes: [UInt8]) -> Bool {
        var rest = bytes.prefix(1 << 16)
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while true {
            rest = rest.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
            guard rest.first == 0x3C else { return false }
            let next = rest.dropFirst().first
            if next == UInt8(ascii: "?") || next == UInt8(ascii: "!") {
                guard let end = end(of: rest) else { return false }
                rest = rest[end...]
                continue
            }
            let name = rest.dropFirst().prefix {
                $0 != 0x20 && $0 != 0x3E && $0 > 0x0D && $0 != 0x2F
            }
            return name.elementsEqual("svg".utf8) || name.suffix(4).elementsEqual(":svg".utf8)
        }
    }

    /// Where a comment, an instruction or a declaration ends, in which brackets may stand.
    private static func end(of rest: ArraySlice<UInt8>) -> Int? {
        if rest.starts(with: "<!--".utf8) { return rest.end(of: "-->") }
        if rest.starts(with: "<?".utf8) { return rest.end(of: "?>") }
        var depth = 0
        for (index, byte) in zip(rest.indices, rest) {
            if byte == UInt8(ascii: "[") { depth += 1 }
            if byte == UInt8(ascii: "]") { depth -= 1 }
            if byte == UInt8(ascii: ">"), depth <= 0 { return index + 1 }
        }
        return nil
    }
}
