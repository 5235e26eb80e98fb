/// A piece of a picture: SVG that is drawn as it stands, or something to set.
indirect enum LayoutNode {
    case svg(ArraySlice<UInt8>)
    case element(LayoutTag, [LayoutNode])
    case text(LayoutTag, [StyledText.Run])
}

/// Reads a picture that a template made.
struct LayoutReader {
    private let bytes: [UInt8]
    private var index = 0
    private(set) var faces: [String: Face] = [:]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func read() -> [LayoutNode] { nodes(until: nil) }
}

extension LayoutReader {
    /// - Parameter name: the element whose end tag ends them.
    private mutating func nodes(until name: LayoutTag.Name?) -> [LayoutNode] {
        var nodes: [LayoutNode] = []
        var start = index
        func flush(_ end: Int) {
            if start < end { nodes.append(.svg(bytes[start..<end])) }
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if let name, isEnd(of: name.rawValue) {
                flush(index)
                index += name.rawValue.utf8.count + 3
                return nodes
            }
            var end = index
            guard let tag = LayoutTag(bytes[index...], end: &end) else {
                index += 1
                continue
            }
            flush(index)
            index = end
            add(tag, to: &nodes)
            start = index
        }
        flush(index)
        return nodes
    }

    private mutating func add(_ tag: LayoutTag, to nodes: inout [LayoutNode]) {
        switch tag.name {
        case .face:
            faces[tag.text("name") ?? ""] = Face(
                han: tag.text("han") ?? "Noto Sans CJK SC",
                latin: tag.text("latin") ?? "sans-serif",
                weight: Int(tag.number("weight") ?? 400),
                strongWeight: Int(tag.number("strong") ?? 700))
        case .textbox:
            nodes.append(.text(tag, tag.isClosed ? [] : runs()))
        default:
            nodes.append(.element(tag, tag.isClosed ? [] : self.nodes(until: tag.name)))
        }
    }

    private func isEnd(of name: String) -> Bool {
        let tag = "</\(name)>".utf8
        return bytes[index...].prefix(tag.count).elementsEqual(tag)
    }

    /// The text of a box: what stands out is marked by `<b>`, `<em>`, `<code>`, `<t>`.
    private mutating func runs() -> [StyledText.Run] {
        var runs: [StyledText.Run] = []
        var style = StyledText.Run("")
        var start = index
        func flush(_ end: Int) {
            guard start < end else { return }
            var run = style
            run.text = XMLText.plain(bytes[start..<end])
            runs.append(run)
        }
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            flush(index)
            guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { break }
            let tag = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
            index = end + 1
            start = index
            if tag == "/textbox" { return Self.collapsed(runs) }
            Self.apply(tag, to: &style)
        }
        index = bytes.count
        return Self.collapsed(runs)
    }

    private static func apply(_ tag: String, to style: inout StyledText.Run) {
        switch tag {
        case "b": style.isStrong = true
        case "/b": style.isStrong = false
        case "em": style.isEmphasized = true
        case "/em": style.isEmphasized = false
        case "code": style.isCode = true
        case "/code": style.isCode = false
        case "/t":
            style.reading = nil
            style.language = nil
            style.look = nil
        case _ where tag.hasPrefix("t "):
            style.reading = attribute("reading", of: tag)
            style.language = attribute("lang", of: tag)
            style.look = attribute("look", of: tag)
        default: break
        }
    }

    private static func attribute(_ name: String, of tag: String) -> String? {
        let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
        for (key, value) in zip(parts, parts.dropFirst()) where key.hasSuffix(" \(name)=") {
            return XMLText.plain(Array(value.utf8)[...])
        }
        return nil
    }

    /// Lines of a template are no lines of the text.
    private static func collapsed(_ runs: [StyledText.Run]) -> [StyledText.Run] {
        var runs = runs
        while let first = runs.first {
            let trimmed = first.text.drop(while: \.isWhitespace)
            if trimmed.isEmpty {
                runs.removeFirst()
                continue
            }
            runs[0].text = String(trimmed)
            break
        }
        while let last = runs.last, last.text.last?.isWhitespace == true {
            runs[runs.count - 1].text.removeLast()
            if runs[runs.count - 1].text.isEmpty { runs.removeLast() }
        }
        return runs
    }
}
