/// Why a file is not shown as a picture.
package enum PictureMistake: Error, Sendable, Hashable {
    case empty
    /// It is no picture that we know.
    case unknown
    case foreign(ForeignFormat)
    /// It ends before its picture does.
    case truncated(PictureFormat)
    /// Its beginning, or what follows, is not what its format says.
    case broken(PictureFormat)
    /// Its picture and what is said of it share bytes: one cannot be published without the other.
    case entangled(PictureFormat)
    case tooManyPixels(width: Int, height: Int)
    case tooManyBytes(Int)
    /// A drawing that cannot be read, or holds what no drawing may.
    case drawing(SVGMistake)
}

/// Where and why a drawing is refused.
package struct SVGMistake: Error, Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// It is not well-formed XML.
        case malformed
        /// Its declaration defines entities, which can grow without end.
        case entities
        /// It is not written in UTF-8.
        case encoding
        /// Elements stand in one another too deeply.
        case tooDeep
    }

    package let kind: Kind
    /// From 1.
    package let line: Int
    package let column: Int
}

/// How large a picture may be: more is refused before it is decoded.
package enum PictureLimits {
    /// More than any telephone or camera writes by itself.
    package static let pixels = 120_000_000
    package static let side = 32_767
    package static let bytes = 64_000_000
    /// A drawing is text that every reader's machine has to read.
    package static let drawingBytes = 4_000_000
}
