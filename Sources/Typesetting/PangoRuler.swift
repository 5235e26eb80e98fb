internal import CCairo

extension Ruler {
    /// As Pango measures, with which librsvg draws; nil where they are not to be had.
    package static let pango: Ruler? = DrawingLibraries.areOpen ? Ruler(measure: measured) : nil

    private static func measured(_ text: String, _ font: Font) -> Extent {
        var text = text
        let found = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) {
                typesetting_measure(
                    $0.baseAddress, Int32($0.count), font.family, Int32(font.weight),
                    font.isItalic, font.language)
            }
        }
        var extent = Extent(advance: found.advance)
        extent.left = found.ink_left
        extent.right = found.ink_right
        extent.top = found.ink_top
        extent.bottom = found.ink_bottom
        extent.unknown = Int(found.unknown)
        return extent
    }
}

/// Pango, cairo and librsvg, opened when they are first asked for.
enum DrawingLibraries {
    static let areOpen = typesetting_open()
}
