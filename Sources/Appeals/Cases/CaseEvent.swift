/// One thing that happened in a case. A case is the list of them; nothing of it is ever written over.
package enum CaseEvent: Hashable, Codable, Sendable {
    /// The marketplace has limited or removed selling rights, or says that it will.
    case opened(CaseMessage)
    case planned(CasePlan)
    /// A sentence was written by hand; nil takes back what was written.
    case wrote(String, LetterEdit?)
    case exhibited(CaseExhibit)
    case withdrew(String)
    case submitted(CaseRound)
    /// The marketplace wrote again.
    case answered(CaseMessage, CaseOutcome)
    case closed
    case reopened
}
