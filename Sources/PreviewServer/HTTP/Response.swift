/// What is answered to a request.
package struct Response: Sendable {
    package enum Body: Sendable {
        case bytes([UInt8])
        /// A file that is sent as it is.
        case file(String)
        /// A file that was opened for this answer, and its size; the server closes it.
        case opened(OpenedFile)
    }

    package var status: Int
    package var fields: [(name: String, value: String)] = []
    package var body: Body
    /// Whether pages are told of changes: then the script is put into them.
    package var isLive = false

    package init(status: Int = 200, type: String? = nil, body: Body) {
        self.status = status
        self.body = body
        if let type { fields.append(("Content-Type", type)) }
    }

    /// A sentence for a person.
    package static func text(_ status: Int, _ text: String) -> Response {
        Response(
            status: status, type: "text/plain; charset=utf-8", body: .bytes(Array(text.utf8)))
    }

    package static func redirect(_ status: Int = 301, to path: String) -> Response {
        var response = Response(status: status, body: .bytes([]))
        response.fields.append(("Location", path))
        return response
    }

    package func field(_ name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    /// Replaces every field of this name.
    package mutating func set(_ name: String, _ value: String) {
        remove(name)
        fields.append((name, value))
    }

    package mutating func remove(_ name: String) {
        fields.removeAll { $0.name.lowercased() == name.lowercased() }
    }

    var isHTML: Bool { field("Content-Type")?.hasPrefix("text/html") == true }
}
