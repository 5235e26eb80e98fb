/// The part of a body that a `Range` field asks for.
enum ByteRange: Equatable {
    case whole
    case part(Range<Int>)
    /// It begins behind the end.
    case unsatisfiable

    /// Several parts at once, and what cannot be read, are answered with the whole.
    init(_ field: String, size: Int) {
        self = .whole
        guard field.hasPrefix("bytes=") else { return }
        let bounds = field.dropFirst("bytes=".count)
            .split(separator: "-", omittingEmptySubsequences: false)
        guard bounds.count == 2, bounds.allSatisfy(Self.isNumber) else { return }
        switch (Int(bounds[0]), Int(bounds[1])) {
        case (let start?, let last?):
            guard start <= last else { return }
            self = start < size ? .part(start..<min(size, last + 1)) : .unsatisfiable
        case (let start?, nil):
            self = start < size ? .part(start..<size) : .unsatisfiable
        case (nil, let length?):
            self = length > 0 && size > 0 ? .part(max(0, size - length)..<size) : .unsatisfiable
        case (nil, nil): return
        }
    }

    /// Digits alone, and few enough to count with.
    private static func isNumber(_ text: Substring) -> Bool {
        text.utf8.count <= 18 && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
