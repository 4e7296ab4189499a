package import AccountHealth

/// Where a case stands: events in, what to do out.
package enum CaseState: Hashable, Sendable {
    /// A letter is being written for this round.
    case drafting(round: Int)
    /// The letter of this round is sent.
    case waiting(round: Int, since: Day)
    /// The usual way is closed: new evidence once, escalation, or nothing.
    case deciding(round: Int)
    /// Selling rights are back; what was promised is measured from this day on.
    case reinstated(Day)
    case closed

    package static let start = CaseState.drafting(round: 1)

    /// Why something cannot happen now.
    package enum Refusal: Error, Hashable, Sendable {
        /// Nothing was sent yet that could be answered.
        case nothingSent
        /// A letter is sent and not answered yet.
        case waitsForReply
        case isClosed
        case isOpen
    }

    /// - Throws: `Refusal`, where the event cannot follow.
    package func after(_ event: CaseEvent) throws(Refusal) -> CaseState {
        if self == .closed {
            guard case .reopened = event else { throw .isClosed }
            return .start
        }
        switch event {
        case .opened, .planned, .wrote, .exhibited, .withdrew: return self
        case .submitted(let round):
            if case .waiting = self { throw .waitsForReply }
            return .waiting(round: round.number, since: round.sentOn)
        case .answered(let message, let outcome): return answered(on: message.receivedOn, outcome)
        case .closed: return .closed
        case .reopened: throw .isOpen
        }
    }

    /// A notice may also come while nothing was sent, such as one that gives the rights back by itself.
    private func answered(on day: Day, _ outcome: CaseOutcome) -> CaseState {
        let round =
            switch self {
            case .waiting(let round, _), .deciding(let round): round + 1
            case .drafting(let round): round
            case .reinstated, .closed: 1
            }
        switch outcome {
        case .acknowledged: return self
        case .moreWanted, .refused: return .drafting(round: round)
        case .final: return .deciding(round: round)
        case .reinstated: return .reinstated(day)
        }
    }

    /// What the seller does next; none where the case is closed.
    package var task: CaseTask? {
        switch self {
        case .drafting(let round): .write(round: round)
        case .waiting(_, let since): .wait(since: since)
        case .deciding(let round): .decide(round: round)
        case .reinstated(let day): .keepPromises(until: day.advanced(by: CaseState.watchedDays))
        case .closed: nil
        }
    }

    /// So long promises are measured after selling rights came back.
    package static let watchedDays = 60
}

package enum CaseTask: Hashable, Sendable {
    case write(round: Int)
    case wait(since: Day)
    /// Whether new evidence is sent once more, or another way is taken.
    case decide(round: Int)
    case keepPromises(until: Day)
}
