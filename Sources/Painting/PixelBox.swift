/// A part of a picture, in whole pixels; nothing where it ends before it begins.
package struct PixelBox: Equatable, Sendable {
    package var left: Int
    package var top: Int
    package var right: Int
    package var bottom: Int

    package init(left: Int, top: Int, right: Int, bottom: Int) {
        self.left = left
        self.top = top
        self.right = right
        self.bottom = bottom
    }

    package static let nothing = PixelBox(left: 0, top: 0, right: 0, bottom: 0)
    /// As far as pictures go.
    package static let everything = PixelBox(left: -far, top: -far, right: far, bottom: far)
    private static let far = 1 << 20

    package var isEmpty: Bool { left >= right || top >= bottom }

    /// The smallest one around both.
    package func joined(with other: PixelBox) -> PixelBox {
        if isEmpty || other.isEmpty { return isEmpty ? other : self }
        return PixelBox(
            left: min(left, other.left), top: min(top, other.top), right: max(right, other.right),
            bottom: max(bottom, other.bottom))
    }
}

extension PixelBox {
    /// All pixels that some of a place from here to there lies in.
    package init(left: Double, top: Double, right: Double, bottom: Double) {
        let far = Double(Self.far)
        // What is no number is nowhere that could be said.
        guard [left, top, right, bottom].allSatisfy({ abs($0) < far }) else {
            self = .everything
            return
        }
        self.init(
            left: Int(left.rounded(.down)), top: Int(top.rounded(.down)),
            right: Int(right.rounded(.up)), bottom: Int(bottom.rounded(.up)))
    }
}
