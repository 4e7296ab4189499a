package import AccountHealth

/// Something about an order that no file tells, as somebody enters it.
package enum EnteredFact: Hashable, Sendable {
    /// A claim, feedback or chargeback, or what was decided about one that is known already.
    ///
    /// Nil for the day and the stars where the order has them already.
    case defect(DefectKind, rating: Int?, known: Day?, decision: Decision, decided: Day?)
    case message(Message.Sender, Day)

    /// The kinds of defects that can be entered.
    package static let kinds: [DefectKind] = [.guaranteeClaim, .feedback, .chargeback]
}

/// Why something cannot be entered, or not be taken back.
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
    /// Nothing that was entered about the order, or no longer.
    case notEntered
}
