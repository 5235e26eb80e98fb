internal import Synchronization

/// Room for pictures that several documents show: each is drawn once while there is room for it.
///
/// It is bounded, so that a site of ten thousand pages does not hold as many pictures.
package final class PictureRoom: Sendable {
    private let free: Atomic<Int>

    package init(bytes: Int = 4 << 20) { free = Atomic(bytes) }

    fileprivate func take(_ bytes: Int) -> Bool {
        free.wrappingSubtract(bytes, ordering: .relaxed).newValue >= 0
    }
}

/// The pictures of one drawing, as far as they were drawn.
final class DrawnPictures: Sendable {
    private let room: PictureRoom
    private let known = Mutex<[Size: [UInt8]]>([:])

    enum Size { case whole, strip }

    init(_ room: PictureRoom) { self.room = room }

    func picture(_ size: Size, _ draw: () -> [UInt8]) -> [UInt8] {
        if let picture = known.withLock({ $0[size] }) { return picture }
        // Two tasks may draw at once: it is the same picture, and neither waits.
        let picture = draw()
        if room.take(picture.count) { known.withLock { $0[size] = picture } }
        return picture
    }
}
