package import AccountHealth

/// Where a case stands: it follows from its events alone.
package indirect enum CaseState: Hashable, Sendable {
    /// A letter is being written for this round.
    case drafting(round: Int)
    /// The letter of this round is sent.
    case waiting(round: Int, since: Day)
    /// The usual way is closed: new evidence in one more letter, escalation, or nothing.
    case deciding(round: Int)
    /// Selling rights are back; what was promised is measured from this day on.
    case reinstated(Day)
    /// As it stood when it was closed.
    case closed(CaseState)

    package static let start = CaseState.drafting(round: 1)

    package var isClosed: Bool {
        if case .closed = self { true } else { false }
    }

    /// Why something cannot happen now.
    package enum Refusal: Error, Hashable, Sendable {
        /// A letter is sent and not answered yet.
        case waitsForReply
        /// Selling rights are back; there is nothing to ask for.
        case isReinstated
        case isClosed
        case isOpen
    }

    /// - Parameter sent: how many letters were sent before.
    /// - Throws: `Refusal`, where the event cannot follow.
    func after(_ event: CaseEvent, sent: Int) throws(Refusal) -> CaseState {
        if case .closed(let before) = self {
            guard case .reopened = event else { throw .isClosed }
            return before
        }
        switch event {
        case .opened, .planned, .wrote, .exhibited, .withdrew: return self
        case .submitted(let round):
            switch self {
            case .waiting: throw .waitsForReply
            case .reinstated: throw .isReinstated
            case .drafting, .deciding, .closed: return .waiting(round: round.number, since: round.sentOn)
            }
        // A notice may also come while nothing was sent, such as one that gives the rights back by itself.
        case .answered(let message, let outcome):
            switch outcome {
            case .acknowledged: return self
            case .moreWanted, .refused: return .drafting(round: sent + 1)
            case .final: return .deciding(round: sent + 1)
            case .reinstated: return .reinstated(message.receivedOn)
            }
        case .closed: return .closed(self)
        case .reopened: throw .isOpen
        }
    }
}
