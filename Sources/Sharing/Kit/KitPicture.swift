internal import Pictures
internal import YongKit

/// A picture of a page as it is uploaded elsewhere: PNG for a drawing, JPEG for what only browsers or
/// telephones show, otherwise the file.
struct KitPicture {
    /// With its ending, without folders.
    let name: String
    let bytes: [UInt8]

    /// Nil for a picture that is not the site's, cannot be read or cannot be drawn.
    init?(_ address: String, files: [String: String], root: String) {
        guard let file = files[address], let bytes = PlainFolder(root).bytes(of: file),
            let last = file.split(separator: "/").last
        else { return nil }
        let base = last.split(separator: ".").dropLast().joined(separator: ".")
        // Neither where a photograph was taken nor what a drawing could do leaves the house.
        guard last.lowercased().hasSuffix(".svg") else {
            guard let made = Self.photograph(bytes) else { return nil }
            name = "\(base).\(made.format.endings[0])"
            self.bytes = made.bytes
            return
        }
        guard let drawing = try? SafeDrawing(bytes),
            let png = Rasterizer.png(
                ofSVG: drawing.cleaned,
                scale: min(2, 4096 / Double(max(1, drawing.header.width, drawing.header.height))))
        else { return nil }
        name = base + ".png"
        self.bytes = png
    }

    /// Official accounts take JPEG, PNG and GIF.
    private static func photograph(_ bytes: [UInt8]) -> (bytes: [UInt8], format: PictureFormat)? {
        guard let cleaned = try? PublishedPicture.cleaned(bytes),
            let header = try? PictureHeader(cleaned)
        else { return nil }
        if [.jpeg, .png, .gif].contains(header.format) { return (cleaned, header.format) }
        let target: PictureFormat = header.hasAlpha ? .png : .jpeg
        guard Raster.isAvailable, let raster = try? Raster(cleaned, width: 4096, height: 4096),
            let made = try? raster.encoded(target, quality: 90, effort: 6)
        else { return nil }
        return (made, target)
    }
}
