package import AccountHealth

/// Something about an order that no file tells, as somebody enters it.
package enum EnteredFact: Hashable, Sendable {
    /// A claim, feedback or chargeback, or what was decided about one that is known already.
    case defect(DefectKind, rating: Int?, known: Day, decision: Decision, decided: Day?)
    case message(Message.Sender, Day)

    /// The kinds of defects that can be entered.
    package static let kinds: [DefectKind] = [.guaranteeClaim, .feedback, .chargeback]

    /// The day on which it became known, or happened.
    var day: Day {
        switch self {
        case .defect(_, _, let known, _, let decided): max(known, decided ?? known)
        case .message(_, let day): day
        }
    }
}

/// Why something cannot be entered.
package enum EntryProblem: Error, Hashable, Sendable {
    case unknownOrder
    /// None of the kinds that can be entered.
    case unknownKind
    case noDay
    /// Of feedback the stars decide.
    case noRating
    /// It has not happened yet.
    case dayAhead
    case decidedBeforeKnown
}
