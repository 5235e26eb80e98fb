/// Reads HTML strictly: what is not closed, not nested, not escaped or there twice is a finding.
struct HTMLCheck {
    private(set) var findings: [String] = []
    private let bytes: [UInt8]
    private var index = 0
    private var open: [String] = []
    private var ids: Set<String> = []

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard String(validating: bytes, as: UTF8.self) != nil else {
            findings = ["not UTF-8"]
            return
        }
        if let mark = Self.mark(in: bytes) { findings.append("a mark of ours at byte \(mark)") }
        read()
        if !open.isEmpty { findings.append("not closed: \(open.joined(separator: " "))") }
    }

    /// U+12474 and U+12475, which are ours and stand in no output.
    static func mark(in bytes: [UInt8]) -> Int? {
        bytes.indices.first {
            $0 + 3 < bytes.count && bytes[$0] == 0xF0 && bytes[$0 + 1] == 0x92
                && bytes[$0 + 2] == 0x91 && (0xB4...0xB5).contains(bytes[$0 + 3])
        }
    }
}

extension HTMLCheck {
    private mutating func read() {
        while index < bytes.count, findings.count < 5 {
            switch bytes[index] {
            case UInt8(ascii: "<"): readTag()
            case UInt8(ascii: "&"): readReference()
            case let byte where byte < 0x20 && byte != 0x0A && byte != 0x09 && byte != 0x0D:
                report("a control character")
                index += 1
            default: index += 1
            }
        }
    }

    private mutating func report(_ finding: String) {
        let around = bytes[max(0, index - 60)..<min(bytes.count, index + 60)]
        findings.append(finding + ": …" + String(decoding: around, as: UTF8.self) + "…")
    }

    private mutating func readReference() {
        let end = bytes[index...].prefix(40).firstIndex(of: UInt8(ascii: ";"))
        guard let end, end > index + 1, bytes[index + 1..<end].allSatisfy(\.isOfReference) else {
            report("a bare &")
            index += 1
            return
        }
        index = end + 1
    }

    private mutating func readTag() {
        if starts(with: "<!--") {
            guard let end = find("-->") else { return fail("a comment without an end") }
            index = end
        } else if starts(with: "<!DOCTYPE html>") || starts(with: "<!doctype html>") {
            index += 15
        } else if starts(with: "</") {
            index += 2
            let name = readName()
            if open.last == name {
                open.removeLast()
            } else {
                report("</\(name)> closes \(open.last ?? "nothing")")
            }
            guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else {
                return fail("a closing tag without an end")
            }
            index += 1
        } else {
            index += 1
            readOpeningTag()
        }
    }

    private mutating func readOpeningTag() {
        let name = readName()
        guard !name.isEmpty else { return report("a bare <") }
        var attributes: Set<String> = []
        while true {
            while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
            guard index < bytes.count else { return fail("a tag without an end") }
            if bytes[index] == UInt8(ascii: ">") {
                index += 1
                break
            }
            if starts(with: "/>") {
                index += 2
                return
            }
            let attribute = readName()
            guard !attribute.isEmpty else { return fail("a tag that cannot be read") }
            if !attributes.insert(attribute).inserted { report("\(attribute) twice in one tag") }
            guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { continue }
            readValue(of: attribute)
        }
        enter(name)
    }

    private mutating func readValue(of attribute: String) {
        index += 1
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else {
            return fail("a value without quotation marks")
        }
        let start = index + 1
        index = start
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
            if bytes[index] == UInt8(ascii: "&") {
                readReference()
                continue
            }
            if bytes[index] == UInt8(ascii: "<") { report("a bare < in a value") }
            index += 1
        }
        let value = String(decoding: bytes[start..<min(index, bytes.count)], as: UTF8.self)
        if attribute == "id" {
            if value.isEmpty || value.contains(where: \.isWhitespace) {
                report("the id “\(value)”")
            }
            if !ids.insert(value).inserted { report("the id “\(value)” twice") }
        }
        if ["href", "src"].contains(attribute) {
            let scheme = value.lowercased().prefix { $0 != ":" }
            if ["javascript", "data", "vbscript"].contains(String(scheme)), scheme != value {
                report("the address \(value)")
            }
        }
        index += 1
    }

    private mutating func enter(_ name: String) {
        if Self.empty.contains(name) { return }
        // A browser would end the paragraph, or the link, by itself.
        if Self.endsParagraph.contains(name), open.contains("p") { report("<\(name)> in <p>") }
        if name == "a", open.contains("a") { report("<a> in <a>") }
        if name == "script" || name == "style" {
            guard let end = find("</\(name)>") else { return fail("\(name) without an end") }
            index = end
            return
        }
        open.append(name)
    }

    private mutating func fail(_ finding: String) {
        report(finding)
        index = bytes.count
    }

    private mutating func readName() -> String {
        let start = index
        while index < bytes.count, bytes[index].isOfName { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private func starts(with text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    /// The end of the next `text`.
    private func find(_ text: String) -> Int? {
        let text = Array(text.utf8)
        var start = index
        while start + text.count <= bytes.count {
            if bytes[start...].starts(with: text) { return start + text.count }
            start += 1
        }
        return nil
    }

    private static let empty: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
        "track", "wbr",
    ]
    private static let endsParagraph: Set<String> = [
        "p", "div", "ul", "ol", "dl", "figure", "table", "blockquote", "pre", "hr", "details",
        "section",
        "aside", "h1", "h2", "h3", "h4", "h5", "h6", "figcaption",
    ]
}

extension UInt8 {
    fileprivate var isOfName: Bool {
        (0x61...0x7A).contains(self | 0x20) || (0x30...0x3A).contains(self) || self == 0x2D
            || self == 0x5F
    }
    fileprivate var isOfReference: Bool {
        (0x61...0x7A).contains(self | 0x20) || (0x30...0x39).contains(self) || self == 0x23
    }
}
