import Synchronization

/// Whose turn it is to send a body. One takes memory and time from its first byte until it is kept, so only few are there at once, and
/// of one program one.
///
/// A few more wait in line, unread; all others are told to come again.
final class BodyTurns: Sendable {
    private struct Waiting {
        let number: Int
        let owner: Int64
        let turn: CheckedContinuation<Bool, Never>
    }

    private struct State {
        /// Whose bodies are being read or kept.
        var current: [Int64] = []
        var line: [Waiting] = []
        var lastNumber = 0

        func mayBegin(_ owner: Int64) -> Bool { current.count < BodyTurns.most && !current.contains(owner) }
    }

    private let state = Mutex(State())
    /// How long one waits in line.
    private let patience: Duration
    static let most = 2
    static let mostWaiting = 8
    static let mostWaitingOfOne = 2

    init(patience: Duration = .seconds(20)) {
        self.patience = patience
    }

    /// - Parameter owner: who sends it; the same one sends one at a time.
    /// - Throws: `APIProblem.busy`, where the line is too long or does not move.
    func inTurn<Value: Sendable>(of owner: Int64, _ work: () async throws -> Value) async throws -> Value {
        guard await begin(owner) else { throw APIProblem.busy }
        defer { end(owner) }
        return try await work()
    }

    private func begin(_ owner: Int64) async -> Bool {
        let number = state.withLock { state in
            state.lastNumber += 1
            return state.lastNumber
        }
        let end = Task { [self] in
            try await Task.sleep(for: patience)
            giveUp(number)
        }
        defer { end.cancel() }
        return await withCheckedContinuation { turn in
            let answer = state.withLock { state -> Bool? in
                if state.mayBegin(owner) {
                    state.current.append(owner)
                    return true
                }
                guard state.line.count < BodyTurns.mostWaiting,
                    state.line.count(where: { $0.owner == owner }) < BodyTurns.mostWaitingOfOne
                else { return false }
                state.line.append(Waiting(number: number, owner: owner, turn: turn))
                return nil
            }
            if let answer { turn.resume(returning: answer) }
        }
    }

    /// The place goes to the first in line who may take it.
    private func end(_ owner: Int64) {
        let next = state.withLock { state -> CheckedContinuation<Bool, Never>? in
            if let place = state.current.firstIndex(of: owner) { state.current.remove(at: place) }
            let current = state.current
            guard let place = state.line.firstIndex(where: { !current.contains($0.owner) }) else { return nil }
            let next = state.line.remove(at: place)
            state.current.append(next.owner)
            return next.turn
        }
        next?.resume(returning: true)
    }

    private func giveUp(_ number: Int) {
        let gone = state.withLock { state in
            state.line.firstIndex { $0.number == number }.map { state.line.remove(at: $0).turn }
        }
        gone?.resume(returning: false)
    }
}
