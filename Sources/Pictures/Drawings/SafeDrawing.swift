/// A drawing, looked through: how large it is, and how it reads without what could act.
///
/// A drawing that is opened by its address is a page of the site: a script in it could do there
/// what it likes. So whatever runs, calls other hosts or holds another language's elements goes, and
/// what cannot be read without doubt is refused.
package struct SafeDrawing {
    /// Something that was taken out, and where: for whoever drew it.
    package struct Removal: Sendable, Hashable {
        package let name: String
        package let line: Int
        package let column: Int
    }

    package let header: PictureHeader
    package let cleaned: [UInt8]
    /// What could have acted. What editors leave behind, such as the paths of their files, goes too.
    package let removals: [Removal]

    package init(_ bytes: [UInt8]) throws(PictureMistake) {
        do throws(SVGMistake) {
            var reading = SVGReading(bytes)
            try reading.run()
            header = PictureHeader(
                .svg, width: reading.size.width, height: reading.size.height)
            cleaned = reading.cleaned
            removals = reading.removals
        } catch {
            throw .drawing(error)
        }
    }
}

/// One way through a drawing.
private struct SVGReading {
    private var scan: XMLScan
    private let rules = SVGRules()
    /// Elements that are open, outermost first.
    private var open: [(name: String, namespaces: [String: String])] = []
    /// How many were open, and where, when one began that goes with everything in it.
    private var removed: (depth: Int, start: Int)?
    private var style: (text: String, start: Int, depth: Int)?
    private var edits: [(range: Range<Int>, bytes: [UInt8])] = []
    private var hasRoot = false
    private(set) var removals: [SafeDrawing.Removal] = []
    private(set) var size = (width: 300, height: 150)

    init(_ bytes: [UInt8]) { scan = XMLScan(bytes) }

    mutating func run() throws(SVGMistake) {
        guard String(validating: scan.bytes, as: UTF8.self) != nil else {
            throw scan.mistake(.encoding, at: 0)
        }
        while let token = try scan.next() {
            let start = scan.start
            switch token {
            case .text(let range): try read(text: range)
            case .comment: break
            case .instruction(let target): try read(instruction: target)
            case .declaration(let holdsEntities):
                guard !hasRoot else { throw scan.mistake(.malformed, at: start) }
                guard !holdsEntities else { throw scan.mistake(.entities, at: start) }
                edits.append((start..<scan.position, []))
            case .start(let element, let isEmpty): try read(element, isEmpty: isEmpty)
            case .end(let name):
                guard open.last?.name == name else { throw scan.mistake(.malformed, at: start) }
                close()
            }
        }
        guard hasRoot, open.isEmpty else {
            throw scan.mistake(.malformed, at: scan.bytes.count)
        }
    }

    var cleaned: [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity(scan.bytes.count)
        var position = 0
        for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
        where edit.range.lowerBound >= position {
            out += scan.bytes[position..<edit.range.lowerBound]
            out += edit.bytes
            position = edit.range.upperBound
        }
        return out + scan.bytes[position...]
    }
}

extension SVGReading {
    private static let deepest = 256

    private mutating func read(text range: Range<Int>) throws(SVGMistake) {
        let text = scan.bytes[range]
        if open.isEmpty, text.contains(where: { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }) {
            throw scan.mistake(.malformed, at: range.lowerBound)
        }
        style?.text += String(decoding: text, as: UTF8.self)
    }

    private mutating func read(instruction target: String) throws(SVGMistake) {
        let range = scan.start..<scan.position
        guard target == "xml" else {
            if target == "xml-stylesheet" { note("<?xml-stylesheet?>", at: scan.start) }
            edits.append((range, []))
            return
        }
        // Another encoding would make other letters of the same bytes.
        let text = String(decoding: scan.bytes[range], as: UTF8.self).lowercased()
        guard let encoding = text.firstRange(of: "encoding") else { return }
        let name = text[encoding.upperBound...].drop { !"\"'".contains($0) }.dropFirst()
            .prefix { !"\"'".contains($0) }
        guard ["utf-8", "utf8", "us-ascii"].contains(name) else {
            throw scan.mistake(.encoding, at: scan.start)
        }
    }

    private mutating func read(
        _ element: XMLScan.Element, isEmpty: Bool
    ) throws(SVGMistake) {
        let start = scan.start
        guard open.count < Self.deepest else { throw scan.mistake(.tooDeep, at: start) }
        guard !(open.isEmpty && hasRoot) else { throw scan.mistake(.malformed, at: start) }
        var namespaces = open.last?.namespaces ?? [:]
        for attribute in element.attributes {
            if attribute.name == "xmlns" { namespaces[""] = attribute.value }
            if attribute.name.hasPrefix("xmlns:") {
                namespaces[String(attribute.name.dropFirst(6))] = attribute.value
            }
        }
        if !hasRoot {
            hasRoot = true
            size = SVGSize(element.attributes).size
        }
        open.append((element.name, namespaces))
        if removed == nil {
            switch rules.verdict(on: element, namespaces) {
            case .keep: check(element, namespaces)
            case .drop: removed = (open.count, start)
            case .remove:
                removed = (open.count, start)
                note("<\(element.name)>", at: start)
            }
        }
        if removed == nil, SVGRules.localName(element.name) == "style", !isEmpty {
            // Inside of another one it is no style, but its text could hide what is.
            if let outer = style, removed == nil {
                removed = (outer.depth, outer.start)
                note("<style>", at: outer.start)
                style = nil
            } else {
                style = ("", start, open.count)
            }
        }
        if isEmpty { close() }
    }

    private mutating func check(_ element: XMLScan.Element, _ namespaces: [String: String]) {
        for attribute in element.attributes {
            switch rules.verdict(on: attribute, of: element, namespaces) {
            case .keep: break
            case .drop: edits.append((attribute.range, []))
            case .remove:
                edits.append((attribute.range, []))
                note(attribute.name, at: attribute.valueRange.lowerBound - 1)
                continue
            }
            guard EmbeddedPicture.isOne(attribute.value) else { continue }
            if let picture = EmbeddedPicture.cleaned(attribute.value) {
                edits.append((attribute.valueRange, picture))
            } else {
                // What cannot be read cannot be cleaned.
                edits.append((attribute.range, []))
                note(attribute.name, at: attribute.valueRange.lowerBound - 1)
            }
        }
    }

    private mutating func close() {
        if let style, style.depth == open.count {
            if rules.isUnsafe(css: style.text) {
                edits.append((style.start..<scan.position, []))
                note("<style>", at: style.start)
            }
            self.style = nil
        }
        if let removed, removed.depth == open.count {
            edits.append((removed.start..<scan.position, []))
            self.removed = nil
        }
        open.removeLast()
    }

    private mutating func note(_ name: String, at offset: Int) {
        // Finding a line reads from the beginning: who has that many knows what kind of file it is.
        guard removals.count < 50 else { return }
        let place = scan.mistake(.malformed, at: offset)
        removals.append(SafeDrawing.Removal(name: name, line: place.line, column: place.column))
    }
}
