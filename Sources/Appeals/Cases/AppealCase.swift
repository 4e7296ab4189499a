package import AccountHealth

/// Everything about one loss of selling rights, as a case file states it. It is the only source of a letter's facts.
package struct AppealCase: Hashable, Codable, Sendable {
    package var store: StoreID?
    package var account: String?
    package var notice: Notice?
    package var window: ClosedRange<Day>?
    package var numerator: Int?
    package var denominator: Int?
    package var orders: [CaseOrder] = []
    package var causes: [CaseCause] = []
    package var actions: [CaseAction] = []
    package var controls: [CaseControl] = []
    package var exhibits: [CaseExhibit] = []

    package struct Notice: Sendable, Hashable, Codable {
        package var text: String
        package var day: Day?

        package init(text: String, day: Day?) {
            self.text = text
            self.day = day
        }
    }

    package init() {}

    /// The ids of the causes the seller stands by.
    var chosenCauses: [String] { causes.filter(\.isChosen).map(\.id) }

    /// The orders that count in the figure.
    package var defectiveOrders: [CaseOrder] { orders.filter(\.isDefective) }

    /// Orders that are confirmed, or promised, and have not moved.
    package var waitingOrders: [CaseOrder] {
        orders.filter { $0.firstScanAt == nil && $0.deliveredAt == nil && $0.refundedAt == nil }
    }

    var refundedOrders: [CaseOrder] { defectiveOrders.filter { $0.refundedAt != nil } }

    package var rate: Rate? {
        guard let numerator, let denominator, denominator > 0 else { return nil }
        return Rate(numerator, of: denominator)
    }
}

/// One order of a case.
package struct CaseOrder: Sendable, Hashable, Codable {
    package var orderID: String
    package var orderDay: Day?
    /// Kinds of defects; empty for an order that is in the case for another reason.
    package var defects: [String]
    package var confirmedAt: Instant?
    package var firstScanAt: Instant?
    package var deliveredAt: Instant?
    package var refundedAt: Instant?

    package init(orderID: String, orderDay: Day? = nil, defects: [String] = []) {
        self.orderID = orderID
        self.orderDay = orderDay
        self.defects = defects
    }

    var isDefective: Bool { !defects.isEmpty }

    /// Whole hours from the confirmation to the first scan; nil where either is not told or the scan came first.
    package var hoursUntilScan: Int? {
        guard let confirmedAt, let firstScanAt, firstScanAt > confirmedAt else { return nil }
        return Int((firstScanAt.microseconds - confirmedAt.microseconds) / 3_600_000_000)
    }

    /// Confirmed, and no carrier has seen it.
    var isUnscanned: Bool { confirmedAt != nil && firstScanAt == nil }

    /// More than a day between the confirmation and the first scan, or no scan at all.
    package var isConfirmedBeforeHandOver: Bool {
        guard confirmedAt != nil else { return false }
        return hoursUntilScan.map { $0 > 24 } ?? (firstScanAt == nil && deliveredAt == nil)
    }
}

package struct CaseCause: Sendable, Hashable, Codable {
    package var id: String
    package var isChosen: Bool
    /// The orders it explains, where the case says so.
    package var orders: [String]

    package init(id: String, isChosen: Bool, orders: [String] = []) {
        self.id = id
        self.isChosen = isChosen
        self.orders = orders
    }
}

/// Something that was done. Without a day it is a task.
package struct CaseAction: Sendable, Hashable, Codable {
    package var cause: String?
    package var day: Day?
    package var text: String
    package var by: String?
    package var exhibit: String?

    package init(cause: String?, day: Day?, text: String, by: String? = nil, exhibit: String? = nil) {
        self.cause = cause
        self.day = day
        self.text = text
        self.by = by
        self.exhibit = exhibit
    }
}

/// Something that keeps a cause from coming back. Without a day since when it is a task.
package struct CaseControl: Sendable, Hashable, Codable {
    package var cause: String?
    package var control: String
    package var owner: String?
    package var cadence: String?
    package var limit: String?
    package var since: Day?
    package var proof: String?

    package init(
        cause: String?, control: String, owner: String? = nil, cadence: String? = nil, limit: String? = nil,
        since: Day? = nil, proof: String? = nil
    ) {
        self.cause = cause
        self.control = control
        self.owner = owner
        self.cadence = cadence
        self.limit = limit
        self.since = since
        self.proof = proof
    }
}

package struct CaseExhibit: Sendable, Hashable, Codable {
    package var id: String
    /// What it shows, in the seller's words.
    package var kind: String
    package var file: String
    /// SHA-256 of its bytes; nil where only its name is told.
    package var digest: String?
    package var byteCount: Int?

    package init(id: String, kind: String, file: String, digest: String? = nil, byteCount: Int? = nil) {
        self.id = id
        self.kind = kind
        self.file = file
        self.digest = digest
        self.byteCount = byteCount
    }

    /// Whether the file is of a kind that forms take.
    var isAcceptedFile: Bool {
        let name = file.lowercased()
        return name.isEmpty || [".pdf", ".jpg", ".jpeg", ".png", ".gif"].contains { name.hasSuffix($0) }
    }
}
