import Synchronization

/// Whose file is read next. One at a time, so that memory holds the rows of one; of those who wait it is the user whose last one is
/// longest ago, so that nobody waits for all that another has brought.
final class ImportTurns: Sendable {
    struct Turn: Sendable {
        let user: Int64
        let job: String
        /// Rises with each job, so that those of one user keep their order.
        let number: Int
    }

    private struct Waiting {
        let turn: Turn
        let go: AsyncStream<Void>.Continuation
    }

    private struct State {
        /// The job that has the turn.
        var current: String?
        var waiting: [Waiting] = []
        /// When a user's last turn ended, counted in turns.
        var lastOf: [Int64: Int] = [:]
        var count = 0

        mutating func end(_ turn: Turn) {
            guard current == turn.job else { return }
            current = nil
            count += 1
            lastOf[turn.user] = count
        }

        mutating func next() -> AsyncStream<Void>.Continuation? {
            guard current == nil else { return nil }
            let (waiting, lastOf) = (self.waiting, self.lastOf)
            func rank(_ place: Int) -> (Int, Int) {
                let turn = waiting[place].turn
                return (lastOf[turn.user] ?? 0, turn.number)
            }
            guard let place = waiting.indices.min(by: { rank($0) < rank($1) }) else { return nil }
            current = waiting[place].turn.job
            return self.waiting.remove(at: place).go
        }
    }

    private let state = Mutex(State())

    /// Waits in line; a job that has the turn hands it on.
    ///
    /// - Returns: what tells once that it is the job's turn; it ends without a word where the job has left.
    func enter(_ turn: Turn) -> AsyncStream<Void> {
        let (told, go) = AsyncStream.makeStream(of: Void.self)
        let next = state.withLock { state -> AsyncStream<Void>.Continuation? in
            state.end(turn)
            state.waiting.append(Waiting(turn: turn, go: go))
            return state.next()
        }
        next?.yield()
        return told
    }

    func end(_ turn: Turn) {
        let next = state.withLock { state -> AsyncStream<Void>.Continuation? in
            state.end(turn)
            return state.next()
        }
        next?.yield()
    }

    /// Takes a job out of the line; one that has the turn keeps it.
    func leave(_ job: String) {
        let gone = state.withLock { state -> AsyncStream<Void>.Continuation? in
            guard let place = state.waiting.firstIndex(where: { $0.turn.job == job }) else { return nil }
            return state.waiting.remove(at: place).go
        }
        gone?.finish()
    }
}

/// Somebody stopped an import before all of it was read.
struct ImportStopped: Error {}

extension AsyncStream<Void> {
    /// - Throws: `ImportStopped`, where the job has left the line.
    func granted() async throws {
        for await _ in self { return }
        throw ImportStopped()
    }
}
