import Synchronization

/// A value that is made when somebody first asks for it, and then is there for all.
final class Late<Value: Sendable>: Sendable {
    private enum State {
        case unmade(@Sendable () -> Value)
        case made(Value)
    }

    private let state: Mutex<State>

    init(_ make: @escaping @Sendable () -> Value) { state = Mutex(.unmade(make)) }

    var value: Value {
        state.withLock { state in
            switch state {
            case .made(let value): return value
            case .unmade(let make):
                let value = make()
                // What it was made of need not be kept for it.
                state = .made(value)
                return value
            }
        }
    }
}
