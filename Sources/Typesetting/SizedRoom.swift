internal import Glibc
internal import Painting
internal import Synchronization

/// What has a width and a height, and much memory.
protocol Sized: Sendable {
    var width: Int { get }
    var height: Int { get }
}

extension Canvas: Sized {}

/// Those that nobody uses at the moment: memory that comes and goes costs as much as a drawing.
final class SizedRoom<Value: Sized>: Sendable {
    private let free = Mutex<[(value: Value, thread: UInt)]>([])

    func take(_ width: Int, _ height: Int) -> Value? {
        free.withLock { free in
            // What this thread had before it is nearest, and has what it did last.
            let fitting = free.indices.filter {
                free[$0].value.width == width && free[$0].value.height == height
            }
            let own = fitting.last { free[$0].thread == pthread_self() }
            return (own ?? fitting.last).map { free.remove(at: $0).value }
        }
    }

    func put(_ value: Value) {
        free.withLock { free in
            // Sizes change seldom; of other ones none is kept. Of this one there are never more than were
            // in use at once: one for each thread that draws.
            free.removeAll { $0.value.width != value.width || $0.value.height != value.height }
            free.append((value, pthread_self()))
        }
    }
}
