internal import Pictures
internal import Typesetting

/// Photographs as small as a picture of ours shows them.
enum PictureEncoder {
    static let isInstalled =
        Raster.isBuiltIn && (InstalledLibraries.have(["libvips.so.42"]) ?? Raster.isAvailable)

    /// A photograph, upright and no larger than a picture of ours.
    ///
    /// - Parameter cut: to which width by height it is cut, and around what.
    static func photograph(
        _ bytes: [UInt8], cut: (ratio: Double, focus: Focus)? = nil
    ) -> [UInt8]? {
        guard let raster = try? Raster(bytes, width: 1600, height: 1600) else { return nil }
        if let cut, let part = try? raster.part(ofRatio: cut.ratio, around: cut.focus) {
            return try? part.encoded(.jpeg, quality: 90)
        }
        return try? raster.encoded(.jpeg, quality: 90)
    }

    /// Width by height, of anything that is understood.
    static func ratio(of bytes: [UInt8]) -> Double? {
        guard let header = try? PictureHeader(bytes), header.height > 0 else { return nil }
        return Double(header.width) / Double(header.height)
    }

    /// A drawing without anything that could act.
    static func drawing(_ bytes: [UInt8]) -> [UInt8]? { (try? SafeDrawing(bytes))?.cleaned }
}
