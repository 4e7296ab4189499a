/// What the marketplace holds against the account. An ask belongs to one of them.
package enum NoticeIssue: String, Hashable, Sendable, CaseIterable {
    case accountReviewFailed = "account_review_failed"
    case cancellationRate = "cancellation_rate"
    case codeOfConduct = "code_of_conduct"
    case confirmBeforeShip = "confirm_before_ship"
    case defectiveItems = "defective_items"
    case differentCondition = "different_condition"
    case differentItems = "different_items"
    case dropShipping = "drop_shipping"
    case forgedDocuments = "forged_documents"
    case identityVerification = "identity_verification"
    case improperPackaging = "improper_packaging"
    case inauthentic
    case incompleteOrders = "incomplete_orders"
    case intellectualProperty = "intellectual_property"
    case lateShipmentRate = "late_shipment_rate"
    case materiallyDifferent = "materially_different"
    case notReceivedOrLate = "not_received_or_late"
    case onTimeDeliveryRate = "on_time_delivery_rate"
    case orderDefectRate = "order_defect_rate"
    case productSafety = "product_safety"
    case relatedAccount = "related_account"
    case restrictedProducts = "restricted_products"
    case reviewOrRankManipulation = "review_or_rank_manipulation"
    case sellerFulfilledReview = "seller_fulfilled_review"
    case usedSoldAsNew = "used_sold_as_new"
    case validTrackingRate = "valid_tracking_rate"

    /// Settled by papers rather than by a plan, unless the notice asks for one.
    var isSettledByDocuments: Bool {
        switch self {
        case .forgedDocuments, .identityVerification, .inauthentic, .intellectualProperty, .productSafety: true
        default: false
        }
    }
}
