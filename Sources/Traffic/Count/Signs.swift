/// Looks for many short texts in one pass: small letters, which are found in capitals too.
struct Signs: Sendable {
    /// By their first byte.
    private let signs: [[(rest: [UInt8], place: Int)]]

    init(_ texts: [String]) {
        var signs = [[(rest: [UInt8], place: Int)]](repeating: [], count: 256)
        for (place, text) in texts.enumerated() {
            let bytes = Array(text.utf8)
            signs[Int(bytes[0])].append((Array(bytes.dropFirst()), place))
        }
        self.signs = signs
    }

    /// The place of the earliest of the texts that occurs, wherever it stands.
    func earliest(in text: String) -> Int? {
        var text = text
        return text.withUTF8 { bytes in
            var found: Int?
            for start in bytes.indices {
                for (rest, place) in signs[Int(HostName.lowercased(bytes[start]))]
                where place < found ?? .max && start + rest.count < bytes.count {
                    let isThere = rest.indices.allSatisfy {
                        HostName.lowercased(bytes[start + 1 + $0]) == rest[$0]
                    }
                    if isThere { found = place }
                }
            }
            return found
        }
    }
}
