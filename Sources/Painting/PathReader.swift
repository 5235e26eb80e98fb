extension PathBuilder {
    /// Adds what `d` says; false where it is not understood.
    mutating func read(_ text: ArraySlice<UInt8>) -> Bool {
        var reader = NumberReader(text)
        var command: UInt8 = 0
        // The last handle of a curve, which the next one may go on with.
        var handle: (point: Point, isCubic: Bool)?
        while !reader.isAtEnd {
            if let letter = reader.letter() {
                command = letter
            } else if command == 0 || command | 0x20 == UInt8(ascii: "z") {
                return false
            }
            guard lines.isEmpty == false || command | 0x20 == UInt8(ascii: "m"),
                add(command, from: &reader, &handle)
            else { return false }
            // More places behind a move are lines to them.
            if command == UInt8(ascii: "M") { command = UInt8(ascii: "L") }
            if command == UInt8(ascii: "m") { command = UInt8(ascii: "l") }
        }
        return true
    }

    private mutating func add(
        _ command: UInt8, from reader: inout NumberReader,
        _ handle: inout (point: Point, isCubic: Bool)?
    ) -> Bool {
        let origin = command & 0x20 != 0 ? place : Point(x: 0, y: 0)
        func point() -> Point? {
            guard let x = reader.number(), let y = reader.number() else { return nil }
            return origin + Point(x: x, y: y)
        }
        let last = handle
        handle = nil
        switch command | 0x20 {
        case UInt8(ascii: "m"):
            guard let to = point() else { return false }
            move(to)
        case UInt8(ascii: "l"):
            guard let to = point() else { return false }
            line(to)
        case UInt8(ascii: "h"):
            guard let x = reader.number() else { return false }
            line(Point(x: origin.x + x, y: place.y))
        case UInt8(ascii: "v"):
            guard let y = reader.number() else { return false }
            line(Point(x: place.x, y: origin.y + y))
        case UInt8(ascii: "c"):
            guard let one = point(), let other = point(), let to = point() else { return false }
            curve(one, other, to)
            handle = (other, true)
        case UInt8(ascii: "s"):
            guard let other = point(), let to = point() else { return false }
            let one = last.map { $0.isCubic ? place * 2 - $0.point : place } ?? place
            curve(one, other, to)
            handle = (other, true)
        case UInt8(ascii: "q"):
            guard let middle = point(), let to = point() else { return false }
            quadratic(middle, to)
            handle = (middle, false)
        case UInt8(ascii: "t"):
            guard let to = point() else { return false }
            let middle = last.map { $0.isCubic ? place : place * 2 - $0.point } ?? place
            quadratic(middle, to)
            handle = (middle, false)
        case UInt8(ascii: "a"):
            guard let x = reader.number(), let y = reader.number(), let turn = reader.number(),
                let isLarge = reader.flag(), let isRight = reader.flag(), let to = point()
            else { return false }
            arc((x, y), turned: turn, isLarge: isLarge, isRight: isRight, to: to)
        case UInt8(ascii: "z"): close()
        default: return false
        }
        return true
    }
}
