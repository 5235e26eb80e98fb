internal import Pictures
internal import YongKit

/// A picture of a page as it is uploaded elsewhere: PNG for a drawing, otherwise the file.
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
        guard last.lowercased().hasSuffix(".svg") else {
            name = String(last)
            self.bytes = bytes
            return
        }
        guard let png = Rasterizer.png(ofSVG: bytes, scale: 2) else { return nil }
        name = base + ".png"
        self.bytes = png
    }
}
