import CLibPQ
import Synchronization

/// Ends what a cancelled task has under way, and nothing after it.
final class PostgresStop: Sendable {
    private struct State {
        var handle: Handle?
        var isStopped = false
    }

    /// libpq's means of cancelling, which any thread may use.
    private struct Handle: @unchecked Sendable {
        /// Only used while the lock of `state` is held.
        let raw: OpaquePointer
    }

    private let state = Mutex(State())

    func begin(_ connection: OpaquePointer?) {
        let handle = PQgetCancel(connection).map { Handle(raw: $0) }
        state.withLock { $0.handle = handle }
    }

    func end() {
        state.withLock { state in
            if let handle = state.handle { PQfreeCancel(handle.raw) }
            state.handle = nil
        }
    }

    func stop() {
        state.withLock { state in
            state.isStopped = true
            guard let handle = state.handle else { return }
            // What the server answers does not matter: statements to come are refused here.
            var message = [CChar](repeating: 0, count: 256)
            _ = PQcancel(handle.raw, &message, Int32(message.count))
        }
    }

    var isStopped: Bool { state.withLock { $0.isStopped } }

    func check() throws {
        if isStopped { throw CancellationError() }
    }
}
