/// An element of a picture that is set by Yong and not drawn as it stands.
struct LayoutTag {
    let name: Name
    private let attributes: [(name: String, value: String)]
    let isClosed: Bool

    enum Name: String, CaseIterable {
        case column, row, box, textbox, art, strut, face
    }

    /// An attribute; for languages without Chinese letters one whose name ends in `-latin` goes first.
    func text(_ name: String, isLatin: Bool = false) -> String? {
        if isLatin, let own = value(of: name + "-latin") { return own }
        return value(of: name)
    }

    /// They are few: looking through them is faster than a table of them.
    private func value(of name: String) -> String? {
        attributes.last { $0.name == name }?.value
    }

    func number(_ name: String, isLatin: Bool = false) -> Double? {
        text(name, isLatin: isLatin).flatMap { Double($0) }
    }

    /// Whether there is an opening tag of these names at the beginning, and where it ends.
    init?(_ bytes: ArraySlice<UInt8>, end: inout Int) {
        var index = bytes.startIndex + 1
        let nameStart = index
        while index < bytes.endIndex, (0x61...0x7A).contains(bytes[index]) { index += 1 }
        guard let name = Name(rawValue: String(decoding: bytes[nameStart..<index], as: UTF8.self))
        else { return nil }
        self.name = name
        let (attributes, isClosed) = Self.attributes(bytes, &index)
        self.attributes = attributes
        self.isClosed = isClosed
        end = index
    }

    /// The attributes of an opening tag.
    static func attributes(in tag: ArraySlice<UInt8>) -> [(name: String, value: String)] {
        var index = tag.firstIndex { $0 <= 0x20 } ?? tag.endIndex
        return attributes(tag, &index).0
    }

    /// - Parameter index: behind the tag's name, then behind the tag.
    private static func attributes(
        _ bytes: ArraySlice<UInt8>, _ index: inout Int
    ) -> ([(name: String, value: String)], isClosed: Bool) {
        var attributes: [(name: String, value: String)] = []
        var isClosed = false
        scan: while index < bytes.endIndex {
            switch bytes[index] {
            case UInt8(ascii: ">"):
                index += 1
                break scan
            case UInt8(ascii: "/"):
                isClosed = true
                index += 1
            case 0x20, 0x0A, 0x09, 0x0D: index += 1
            default:
                let start = index
                while index < bytes.endIndex, bytes[index] != UInt8(ascii: "=") { index += 1 }
                let key = String(decoding: bytes[start..<index], as: UTF8.self)
                index += 1
                guard index < bytes.endIndex, case let quote = bytes[index],
                    quote == 0x22 || quote == 0x27,
                    case let valueStart = index + 1,
                    let close = bytes[valueStart...].firstIndex(of: quote)
                else { break scan }
                attributes.append((key, XMLText.plain(bytes[valueStart..<close])))
                index = close + 1
            }
        }
        return (attributes, isClosed)
    }
}

/// Text as it stands in XML.
enum XMLText {
    /// With its entities taken back: those that templates write, and numbers.
    static func plain(_ bytes: ArraySlice<UInt8>) -> String {
        guard bytes.contains(0x26) else { return String(decoding: bytes, as: UTF8.self) }
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index < bytes.endIndex {
            if bytes[index] == 0x26,
                let end = bytes[index...].prefix(10).firstIndex(of: UInt8(ascii: ";")),
                let letter = letter(of: String(decoding: bytes[(index + 1)..<end], as: UTF8.self))
            {
                plain.append(contentsOf: letter.utf8)
                index = end + 1
            } else {
                plain.append(bytes[index])
                index += 1
            }
        }
        return String(decoding: plain, as: UTF8.self)
    }

    private static func letter(of entity: String) -> String? {
        switch entity {
        case "amp": "&"
        case "lt": "<"
        case "gt": ">"
        case "quot": "\""
        case "#39", "apos": "'"
        default: nil
        }
    }
}
