internal import Glibc

/// An answer in the form in which it goes over the wire.
struct ResponseMessage {
    /// The head, and the body unless it is a file.
    var bytes: [UInt8]
    var file: (opened: OpenedFile, rest: Range<Int>)?
    let closes: Bool

    /// - Parameter request: nil when it could not be read: then the connection ends.
    init(_ response: Response, to request: Request?) {
        var response = response
        var content = Content(response.body)
        if content == nil {
            response = .text(404, "The file is not there any more.\n")
            content = Content(response.body)
        }
        let whole = content?.size ?? 0
        var part = 0..<whole
        if response.status == 200, let request, request.method == .get || request.method == .head {
            response.set("Accept-Ranges", "bytes")
            if let range = request.range, !request.isRangeConditional {
                switch ByteRange(range, size: whole) {
                case .whole: break
                case .part(let range):
                    part = range
                    response.status = 206
                    response.set(
                        "Content-Range",
                        "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(whole)")
                case .unsatisfiable:
                    response = .text(416, "The file is shorter than that.\n")
                    content = Content(response.body)
                    part = 0..<(content?.size ?? 0)
                    response.set("Content-Range", "bytes */\(whole)")
                }
            }
        }
        closes = request?.keepsAlive != true
        bytes = Self.head(response, length: part.count, closes: closes)
        guard request?.method != .head else { return }
        switch content {
        case .bytes(let body): bytes += body[part]
        case .file(let opened): file = part.isEmpty ? nil : (opened, part)
        case nil: break
        }
    }

    private enum Content {
        case bytes([UInt8])
        case file(OpenedFile)

        init?(_ body: Response.Body) {
            switch body {
            case .bytes(let bytes): self = .bytes(bytes)
            case .opened(let file): self = .file(file)
            case .file(let path):
                guard let file = OpenedFile(path: path) else { return nil }
                self = .file(file)
            }
        }

        var size: Int {
            switch self {
            case .bytes(let bytes): bytes.count
            case .file(let file): file.size
            }
        }
    }
}

extension ResponseMessage {
    /// The head of an answer that never ends.
    static func streamHead() -> [UInt8] {
        var response = Response(type: "text/event-stream; charset=utf-8", body: .bytes([]))
        response.set("Cache-Control", "no-store")
        return head(response, length: nil, closes: true)
    }

    private static func head(_ response: Response, length: Int?, closes: Bool) -> [UInt8] {
        var lines = ["HTTP/1.1 \(response.status) \(reason(response.status))", "Date: \(date())"]
        for (name, value) in response.fields { lines.append("\(name): \(value)") }
        for (name, value) in safety where response.field(name) == nil {
            lines.append("\(name): \(value)")
        }
        if let length { lines.append("Content-Length: \(length)") }
        lines.append("Connection: \(closes ? "close" : "keep-alive")")
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    /// What holds for every answer that does not say otherwise.
    private static let safety = [
        ("Cache-Control", "no-store"),
        ("X-Content-Type-Options", "nosniff"),
        ("X-Frame-Options", "SAMEORIGIN"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ]

    private static func reason(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 206: "Partial Content"
        case 301: "Moved Permanently"
        case 302: "Found"
        case 303: "See Other"
        case 307: "Temporary Redirect"
        case 308: "Permanent Redirect"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 408: "Request Timeout"
        case 414: "URI Too Long"
        case 416: "Range Not Satisfiable"
        case 431: "Request Header Fields Too Large"
        case 500: "Internal Server Error"
        case 503: "Service Unavailable"
        case 505: "HTTP Version Not Supported"
        default: "Status"
        }
    }

    /// `Sat, 21 Nov 2026 11:39:08 GMT`, whatever the machine's language is.
    private static func date() -> String {
        var (now, parts) = (time(nil), tm())
        gmtime_r(&now, &parts)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = [
            "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
        ]
        let clock = [parts.tm_hour, parts.tm_min, parts.tm_sec].map(padded).joined(separator: ":")
        return "\(days[Int(parts.tm_wday)]), \(padded(parts.tm_mday)) \(months[Int(parts.tm_mon)]) "
            + "\(1900 + parts.tm_year) \(clock) GMT"
    }

    private static func padded(_ number: CInt) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
