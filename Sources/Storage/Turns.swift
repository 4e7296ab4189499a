import Synchronization

/// At most so many at once, and who comes first is served first; who is cancelled while waiting does not wait on.
final class Turns: Sendable {
    private struct Waiter {
        var number: Int
        var continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var free: Int
        var waiters: [Waiter] = []
        var nextNumber = 0
        /// Waiters that were cancelled before they were in the queue, or after they were served.
        var cancelled: Set<Int> = []
        var isClosed = false
        var closers: [CheckedContinuation<Void, Never>] = []
    }

    private let limit: Int
    private let state: Mutex<State>

    init(_ limit: Int) {
        self.limit = limit
        state = Mutex(State(free: limit))
    }

    /// Runs a body when it is its turn.
    func run<Value: Sendable>(_ body: () async throws -> Value) async throws -> Value {
        try await take()
        defer { giveBack() }
        return try await body()
    }

    private func take() async throws {
        try Task.checkCancellation()
        let number = state.withLock { state in
            state.nextNumber += 1
            return state.nextNumber
        }
        defer { state.withLock { _ = $0.cancelled.remove(number) } }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { queue(Waiter(number: number, continuation: $0)) }
        } onCancel: {
            cancel(number)
        }
    }

    private func queue(_ waiter: Waiter) {
        let answer: Result<Void, any Error>? = state.withLock { state in
            if state.isClosed { return .failure(StorageError.closed) }
            if state.cancelled.contains(waiter.number) { return .failure(CancellationError()) }
            guard state.free > 0 else {
                state.waiters.append(waiter)
                return nil
            }
            state.free -= 1
            return .success(())
        }
        if let answer { waiter.continuation.resume(with: answer) }
    }

    private func cancel(_ number: Int) {
        let waiter: Waiter? = state.withLock { state in
            state.cancelled.insert(number)
            return state.waiters.firstIndex { $0.number == number }.map { state.waiters.remove(at: $0) }
        }
        waiter?.continuation.resume(throwing: CancellationError())
    }

    private func giveBack() {
        let (next, closers) = state.withLock { state -> (Waiter?, [CheckedContinuation<Void, Never>]) in
            if !state.waiters.isEmpty { return (state.waiters.removeFirst(), []) }
            state.free += 1
            guard state.isClosed, state.free == limit else { return (nil, []) }
            defer { state.closers = [] }
            return (nil, state.closers)
        }
        next?.continuation.resume()
        for closer in closers { closer.resume() }
    }

    /// Refuses whoever comes or waits, and returns when all who were served are done.
    func close() async {
        let waiters = state.withLock { state in
            state.isClosed = true
            defer { state.waiters = [] }
            return state.waiters
        }
        for waiter in waiters { waiter.continuation.resume(throwing: StorageError.closed) }
        await withCheckedContinuation { continuation in
            let isDone = state.withLock { state in
                if state.free < limit { state.closers.append(continuation) }
                return state.free == limit
            }
            if isDone { continuation.resume() }
        }
    }
}
