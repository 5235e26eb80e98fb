internal import Painting
internal import Synchronization

/// What has a width and a height, and much memory.
protocol Sized: Sendable {
    var width: Int { get }
    var height: Int { get }
}

extension Canvas: Sized {}
extension JPEGEncoder: Sized {}

/// Those that nobody uses at the moment: memory that comes and goes costs as much as a drawing.
final class SizedRoom<Value: Sized>: Sendable {
    private let free = Mutex<[Value]>([])

    func take(_ width: Int, _ height: Int) -> Value? {
        free.withLock { free in
            // The one that was used last is nearest.
            free.lastIndex { $0.width == width && $0.height == height }.map {
                free.remove(at: $0)
            }
        }
    }

    func put(_ value: Value) {
        free.withLock { free in
            // Sizes change seldom; of other ones none is kept.
            free.removeAll { $0.width != value.width || $0.height != value.height }
            if free.count < 8 { free.append(value) }
        }
    }
}
