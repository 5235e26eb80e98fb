/// Reads the head of a request, strictly: what is unclear is refused and never guessed.
struct RequestParser {
    enum Outcome {
        /// The head has not ended yet.
        case incomplete
        /// A request, and how many bytes it took.
        case request(Request, length: Int)
        case refused(Refusal)
    }

    /// No browser sends longer heads to a site without cookies.
    static let longestHead = 16_384
    private static let longestTarget = 8_192

    static func parse(_ bytes: ArraySlice<UInt8>) -> Outcome {
        // A line feed before a request is allowed and means nothing.
        let start = bytes.firstIndex { $0 != 0x0D && $0 != 0x0A } ?? bytes.endIndex
        let rest = bytes[start...]
        // What begins otherwise is another protocol, such as TLS, and its head would never end.
        if let first = rest.first, !(0x41...0x5A).contains(first) {
            return .refused(.malformed("This is not a request of HTTP/1.1."))
        }
        guard let end = headEnd(rest) else {
            guard rest.count < longestHead else {
                return .refused(Refusal(status: 431, reason: "The head is too long."))
            }
            return .incomplete
        }
        guard end - start <= longestHead else {
            return .refused(Refusal(status: 431, reason: "The head is too long."))
        }
        do throws(Refusal) {
            let request = try request(lines: lines(rest[..<(end - 4)]))
            return .request(request, length: end - bytes.startIndex)
        } catch {
            return .refused(error)
        }
    }
}

extension RequestParser {
    /// Behind the empty line.
    private static func headEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count >= 4 else { return nil }
        var index = bytes.startIndex + 3
        while index < bytes.endIndex {
            if bytes[index] == 0x0A, bytes[index - 1] == 0x0D, bytes[index - 2] == 0x0A,
                bytes[index - 3] == 0x0D
            {
                return index + 1
            }
            index += 1
        }
        return nil
    }

    private static func lines(_ head: ArraySlice<UInt8>) throws(Refusal) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var rest = head
        while true {
            let end = rest.firstIndex(of: 0x0A) ?? rest.endIndex
            var line = rest[..<end]
            if end < rest.endIndex {
                guard line.last == 0x0D else { throw .malformed("A line must end in CR and LF.") }
                line = line.dropLast()
            }
            guard line.allSatisfy({ $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }) else {
                throw .malformed("The head holds a control character.")
            }
            lines.append(line)
            guard end < rest.endIndex else { return lines }
            rest = rest[(end + 1)...]
        }
    }

    private static func request(lines: [ArraySlice<UInt8>]) throws(Refusal) -> Request {
        let words = lines[0].split(separator: 0x20, omittingEmptySubsequences: false)
        guard words.count == 3, words[0].allSatisfy(isTokenByte) else {
            throw .malformed("The first line is not a request.")
        }
        let version = String(decoding: words[2], as: UTF8.self)
        guard version == "HTTP/1.1" || version == "HTTP/1.0" else {
            throw version.hasPrefix("HTTP/")
                ? Refusal(status: 505, reason: "Only HTTP/1.1 is spoken here.")
                : .malformed("The first line is not a request.")
        }
        let fields = try Fields(lines.dropFirst())
        let method = String(decoding: words[0], as: UTF8.self)
        guard method == "GET" || method == "HEAD" else {
            throw Refusal(status: 405, reason: "Only GET and HEAD are answered.")
        }
        guard !fields.hasBody else { throw .malformed("A request to read has no body.") }
        let target = try Target(words[1])
        let host = try fields.single("host")
        if version == "HTTP/1.1", host == nil { throw .malformed("The Host field is missing.") }
        if let named = target.host, let host, named.lowercased() != host.lowercased() {
            throw .malformed("The address and the Host field name different hosts.")
        }
        let connection = fields.all("connection").joined(separator: ",").lowercased()
        return Request(
            method: method == "GET" ? .get : .head, path: target.path, query: target.query,
            host: host ?? target.host, origin: try fields.single("origin"),
            range: try fields.single("range"),
            isRangeConditional: !fields.all("if-range").isEmpty,
            fetchSite: try fields.single("sec-fetch-site"),
            fetchMode: try fields.single("sec-fetch-mode"),
            keepsAlive: version == "HTTP/1.1" && !connection.contains("close"))
    }

    /// The address in the first line.
    private struct Target {
        let path: String
        let query: String
        /// Of an address that is written in full.
        let host: String?

        init(_ written: ArraySlice<UInt8>) throws(Refusal) {
            guard written.count <= longestTarget else {
                throw Refusal(status: 414, reason: "The address is too long.")
            }
            guard !written.contains(UInt8(ascii: "#")), !written.contains(0x09) else {
                throw .malformed("The address holds a character that it must not.")
            }
            var rest = written
            let scheme = Array("http://".utf8)
            var host: String?
            if rest.prefix(scheme.count).elementsEqual(scheme) {
                rest = rest.dropFirst(scheme.count)
                let end = rest.firstIndex { $0 == 0x2F || $0 == 0x3F } ?? rest.endIndex
                host = String(decoding: rest[..<end], as: UTF8.self)
                rest = rest[end...]
            }
            let mark = rest.firstIndex(of: UInt8(ascii: "?")) ?? rest.endIndex
            let written = host != nil && mark == rest.startIndex ? [0x2F] : Array(rest[..<mark])
            guard let path = PercentDecoding.path(written) else {
                throw .malformed("The address is not a path.")
            }
            self.host = host
            self.path = path
            query = String(decoding: rest[mark...].dropFirst(), as: UTF8.self)
        }
    }

    fileprivate static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}

/// The fields of a head, by their names in small letters.
private struct Fields {
    private var fields: [(name: String, value: String)] = []

    init(_ lines: ArraySlice<ArraySlice<UInt8>>) throws(Refusal) {
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
                line[..<colon].allSatisfy(RequestParser.isTokenByte)
            else { throw .malformed("A line of the head is no field.") }
            let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 }
            var value = line[(colon + 1)...].drop(while: isBlank)
            while let last = value.last, isBlank(last) { value = value.dropLast() }
            fields.append(
                (
                    String(decoding: line[..<colon], as: UTF8.self).lowercased(),
                    String(decoding: value, as: UTF8.self)
                ))
        }
    }

    func all(_ name: String) -> [String] { fields.filter { $0.name == name }.map(\.value) }

    /// The only field of its name: of two it would be unclear which one counts.
    func single(_ name: String) throws(Refusal) -> String? {
        let values = all(name)
        guard values.count <= 1 else { throw .malformed("A field stands there twice.") }
        return values.first
    }

    var hasBody: Bool {
        !all("transfer-encoding").isEmpty
            || all("content-length").contains { $0 != "0" }
    }
}
