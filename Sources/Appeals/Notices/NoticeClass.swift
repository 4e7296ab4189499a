/// What kind of message the marketplace sent; it decides what the seller does next.
package enum NoticeClass: String, Hashable, Sendable, CaseIterable {
    /// Only asks for something; seen alone when a notice is pasted in pieces.
    case noticeAsk = "notice.ask"
    /// Selling rights are about to be removed; the time until then is for a plan.
    case atRisk = "notice.at_risk_72h"
    case deactivated = "notice.deactivated"
    /// Removed for good; the money may be kept too.
    case permanent = "notice.permanent"
    /// Selling is limited while deliveries or the business are looked at, until a day.
    case review = "notice.review"
    case warning = "notice.warning"

    case acknowledged = "reply.ack_only"
    case replyAsk = "reply.ask"
    /// Text does not help any more; documents are wanted.
    case documentsNeeded = "reply.docs_needed"
    /// The usual way is closed.
    case final = "reply.final"
    case moreInformation = "reply.more_info"
    /// What was promised is found undone.
    case notYetFixed = "reply.not_yet_fixed"
    case planIncomplete = "reply.plan_incomplete"
    case planInvalid = "reply.plan_invalid"
    case proofRequired = "reply.proof_required"
    case reinstated = "reply.reinstated"
    case remainsDeactivated = "reply.remains_deactivated"
    case reviewContinues = "reply.review_continues"

    // Sentences that stand in many notices and say nothing of the case by themselves.
    case deadline14 = "common.deadline_14"
    case deadline17 = "common.deadline_17"
    case deadline17OrTwoAppeals = "common.deadline_17_or_2"
    case errorPath = "common.error_path"
    case funds = "common.funds_90"
    case openOrders = "common.open_orders"
    case phoneAttempt = "common.phone_attempt"

    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case notice, reply
    }

    /// A reply answers an appeal; everything else is a notice.
    package var kind: Kind { rawValue.hasPrefix("reply.") ? .reply : .notice }

    package var isCommon: Bool { rawValue.hasPrefix("common.") }

    /// Says that selling rights were not given back.
    var isRefusal: Bool {
        switch self {
        case .documentsNeeded, .final, .moreInformation, .notYetFixed, .planIncomplete, .planInvalid, .proofRequired,
            .remainsDeactivated, .reviewContinues:
            true
        default: false
        }
    }
}
