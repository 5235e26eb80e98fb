internal import Painting

/// What stands directly in the outermost element of a picture, when its pieces can be told apart.
struct PictureTree {
    /// The first tag: `<svg …>`.
    private(set) var root: ArraySlice<UInt8> = []
    /// Rules and definitions, which hold for everything.
    private(set) var definitions: [ArraySlice<UInt8>] = []
    /// What stands in the rules.
    private(set) var rules: [ArraySlice<UInt8>] = []
    /// What is seen, and what stands between: in the order in which it is drawn.
    private(set) var parts: [Part] = []

    enum Part {
        /// One or several together, and each by itself.
        case elements(ArraySlice<UInt8>, each: [ArraySlice<UInt8>])
        case piece(PicturePiece)
    }

    private var depth = 0
    private var isEnded = false

    /// Nil where a piece stands inside an element, or an element is not what it seems.
    init?(_ pieces: [PicturePiece]) {
        for piece in pieces {
            if case .svg(let bytes) = piece {
                guard depth <= 1, read(bytes) else { return nil }
            } else {
                guard depth == 1 else { return nil }
                parts.append(.piece(piece))
            }
        }
        guard isEnded else { return nil }
    }
}

extension PictureTree {
    private mutating func read(_ bytes: ArraySlice<UInt8>) -> Bool {
        var start = bytes.startIndex
        var rest = bytes
        var definition: (start: Int, rules: Int?)?
        var elements: [Int] = []
        func flush(_ parts: inout [Part], _ end: Int) {
            // What stands before the first one is a comment, or a text that nobody sees.
            if let first = elements.first {
                let each = zip(elements, elements.dropFirst() + [end]).map { bytes[$0..<$1] }
                parts.append(.elements(bytes[first..<end], each: each))
            }
            elements = []
        }
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            if rest[open...].starts(with: "<!--".utf8) {
                guard let end = Self.end(ofComment: rest[open...]) else { return false }
                rest = rest[end...]
                continue
            }
            guard !isEnded, let tag = MarkupTag(rest[open...]) else { return false }
            rest = rest[tag.end...]
            if tag.isEnd { depth -= 1 }
            if let (first, inside) = definition, tag.isEnd, depth == 1 {
                if let inside { rules.append(bytes[inside..<open]) }
                definitions.append(bytes[first..<tag.end])
                definition = nil
            } else if depth == 0 {
                if tag.isEnd {
                    flush(&parts, open)
                    (isEnded, start) = (true, tag.end)
                } else {
                    guard tag.isNamed("svg"), !tag.isClosed, root.isEmpty else { return false }
                    root = bytes[open..<tag.end]
                }
            } else if depth == 1, !tag.isEnd {
                let isRules = tag.isNamed("style")
                if !tag.isClosed, isRules || tag.isNamed("defs") {
                    flush(&parts, open)
                    definition = (open, isRules ? tag.end : nil)
                } else {
                    elements.append(open)
                }
            }
            if !tag.isEnd, !tag.isClosed { depth += 1 }
        }
        if definition != nil { return false }
        if isEnded { return !bytes[start...].contains { $0 > 0x20 } }
        flush(&parts, bytes.endIndex)
        return true
    }

    private static func end(ofComment bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex + 4
        while index + 2 < bytes.endIndex {
            if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E {
                return index + 3
            }
            index += 1
        }
        return nil
    }
}
