/// What is sent, or done first, in answer to a notice. Exactly one; nil where the text does not tell.
package enum AppealPath: String, Hashable, Sendable, CaseIterable {
    /// Root cause, actions, prevention, with exhibits.
    case plan
    /// The named papers; a plan only where it is asked for.
    case documents
    /// Facts and proof that the notice is wrong, without any admission.
    case dispute
    /// A single claim, feedback or chargeback, before any plan.
    case claimAppeal = "claim_appeal"
    /// Short answers in the boxes of a form.
    case questionnaire
    /// Another account is to be won back before this one.
    case otherAccount = "other_account"
    /// Nothing is to be sent until an answer or a day comes.
    case wait
}
