package import AccountHealth

/// Builds a letter from what a case states, sentence by sentence; what is missing becomes a question.
///
/// - Parameters:
///   - notice: what the marketplace wrote last.
///   - zone: that of the store, whose days the letter names.
package func draftLetter(
    _ appeal: AppealCase, form: DraftForm, notice: NoticeReading? = nil, zone: Zone = .utc
) -> LetterDraft {
    var drafting = Drafting(appeal, notice: notice, zone: zone)
    switch form {
    case .plan, .short:
        drafting.open()
        for cause in appeal.chosenCauses { drafting.explain(cause, isShort: form == .short) }
        drafting.act(on: appeal.chosenCauses)
        drafting.prevent(appeal.chosenCauses)
        drafting.listExhibits(named: drafting.draft.sentences.flatMap(\.facts.exhibits))
    case .detail: drafting.answer(notice?.asks.filter { !$0.isForDispute } ?? [])
    case .dispute: drafting.dispute()
    case .documents: drafting.enclose()
    }
    return drafting.draft
}

private struct Drafting {
    let appeal: AppealCase
    let notice: NoticeReading?
    let zone: Zone
    var draft = LetterDraft()

    init(_ appeal: AppealCase, notice: NoticeReading?, zone: Zone) {
        self.appeal = appeal
        self.notice = notice
        self.zone = zone
    }

    private mutating func say(
        _ part: LetterPart, _ statement: DraftStatement, _ fill: (inout DraftFacts) -> Void = { _ in }
    ) {
        var facts = DraftFacts()
        fill(&facts)
        draft.sentences.append(DraftSentence(part: part, statement: statement, facts: facts))
    }

    private mutating func ask(_ point: DraftOpenPoint) {
        if !draft.openPoints.contains(point) { draft.openPoints.append(point) }
    }

    mutating func open() {
        if let rate = appeal.rate {
            let days = [appeal.notice?.day, appeal.window?.lowerBound, appeal.window?.upperBound].compactMap { $0 }
            let rates = (notice?.issues.map(\.value) ?? []).filter(\.isRate)
            let issue = rates.count == 1 ? rates[0] : nil
            say(.opening, .figure(issue, notice: appeal.notice?.day, rate: rate, window: appeal.window)) {
                $0.numbers = [rate.numerator, rate.denominator]
                $0.days = days
            }
            if appeal.window == nil { ask(.window) }
        } else {
            if let day = appeal.notice?.day { say(.opening, .notice(day)) { $0.days = [day] } }
            ask(.figure)
        }
        let ids = appeal.orders.map(\.orderID)
        if !ids.isEmpty { say(.opening, .orders(ids)) { $0.orders = ids } }
        if appeal.chosenCauses.isEmpty { ask(.noCause) } else { say(.opening, .responsibility) }
    }

    mutating func explain(_ cause: String, isShort: Bool) {
        let orders = appeal.orders(of: cause)
        let placed = orders.compactMap(\.orderDay)
        let days = placed.min().flatMap { first in placed.max().map { first...$0 } }
        say(.rootCause, .cause(cause, orders: orders.map(\.orderID), days: days)) {
            $0.cause = cause
            $0.orders = orders.map(\.orderID)
            $0.days = days.map { [$0.lowerBound, $0.upperBound] } ?? []
        }
        if orders.isEmpty || !appeal.tellsOrders(of: cause) { ask(.ordersOfCause(cause)) }
        guard !isShort else { return }
        let hours = orders.compactMap(\.hoursUntilScan).filter { $0 > 24 }
        let unscanned = orders.count(where: \.isUnscanned)
        if cause == "RC01", !hours.isEmpty || unscanned > 0 {
            say(.rootCause, .confirmedEarly(hours: hours, unscanned: unscanned)) {
                $0.cause = cause
                $0.numbers = hours + [unscanned]
                $0.orders = orders.map(\.orderID)
            }
        }
        if let since = appeal.controls.filter({ $0.cause == cause }).compactMap(\.since).min() {
            say(.rootCause, .controlMissing(until: since)) {
                $0.cause = cause
                $0.days = [since]
            }
        }
    }

    mutating func act(on causes: [String]) {
        sayRefunds()
        let actions = appeal.actions.filter { action in action.cause.map(causes.contains) ?? true }
        for action in actions.sorted(by: { ($0.day ?? .distant) < ($1.day ?? .distant) }) {
            guard let day = action.day else {
                ask(.task(action.text))
                continue
            }
            say(.actions, .action(action)) {
                $0.days = [day]
                $0.cause = action.cause
                $0.exhibits = action.exhibit.map { [$0] } ?? []
            }
            if action.exhibit == nil { ask(.exhibitOf(action.text)) }
        }
        for cause in causes where !actions.contains(where: { $0.cause == cause && $0.day != nil }) {
            ask(.actionOf(cause))
        }
        for order in appeal.waitingOrders { ask(.orderWaits(order.orderID)) }
        let count = appeal.orders.count
        // It stands behind something that was done, with its day and its document.
        if count > 0, appeal.waitingOrders.isEmpty, draft.sentences.last?.part == .actions {
            say(.actions, .nothingOpen(orders: count)) { $0.numbers = [count] }
        }
    }

    /// The refunds that the orders of the case show, where no action tells of them already.
    private mutating func sayRefunds() {
        let refunded = appeal.refundedOrders
        for order in appeal.defectiveOrders where order.refundedAt == nil { ask(.refundOf(order.orderID)) }
        let isTold = appeal.actions.contains {
            $0.day != nil && ($0.text.lowercased().contains("refund") || $0.text.contains("退款"))
        }
        let days = refunded.compactMap(\.refundedAt).map { zone.day(of: $0) }
        guard !isTold, let first = days.min(), let last = days.max() else { return }
        let exhibit = appeal.exhibits.first { $0.kind.lowercased().contains("refund") }?.id
        say(.actions, .refunds(count: refunded.count, days: first...last, exhibit: exhibit)) {
            $0.orders = refunded.map(\.orderID)
            $0.numbers = [refunded.count]
            $0.days = [first, last]
            $0.exhibits = exhibit.map { [$0] } ?? []
        }
        if exhibit == nil { ask(.exhibitOf("refund")) }
    }

    mutating func prevent(_ causes: [String]) {
        let controls = appeal.controls.filter { control in control.cause.map(causes.contains) ?? true }
        for control in controls {
            guard let since = control.since else {
                ask(.controlTask(control.control))
                continue
            }
            say(.prevention, .control(control)) {
                $0.days = [since]
                $0.cause = control.cause
            }
            if control.owner == nil { ask(.ownerOf(control.control)) }
            if control.cadence == nil { ask(.cadenceOf(control.control)) }
            if control.limit == nil { ask(.limitOf(control.control)) }
        }
        for cause in causes where !controls.contains(where: { $0.cause == cause && $0.since != nil }) {
            ask(.controlOf(cause))
        }
    }

    /// Only the parts and issues that are still asked for.
    mutating func answer(_ asks: [Ask]) {
        for issue in asks.compactMap(\.issue) where causes(of: issue).isEmpty { ask(.askedWithoutCause(issue)) }
        func wanted(_ part: LetterPart) -> [String] {
            let cells = asks.filter { $0.part.flatMap(LetterPart.init) == part }
            return appeal.chosenCauses.filter { cause in
                cells.contains { cell in cell.issue.map { causes(of: $0).contains(cause) } ?? true }
            }
        }
        let (explained, acted, prevented) = (wanted(.rootCause), wanted(.actions), wanted(.prevention))
        guard !(explained + acted + prevented).isEmpty else { return }
        if let day = appeal.notice?.day { say(.opening, .notice(day)) { $0.days = [day] } }
        for cause in explained { explain(cause, isShort: false) }
        if !acted.isEmpty { act(on: acted) }
        prevent(prevented)
    }

    private func causes(of issue: NoticeIssue) -> [String] {
        appeal.chosenCauses.filter { Cause.issues[issue]?.contains($0) ?? false }
    }

    /// Facts about each order, and nothing admitted.
    mutating func dispute() {
        let ids = appeal.defectiveOrders.map(\.orderID)
        if !ids.isEmpty { say(.opening, .disputes(ids)) { $0.orders = ids } } else { ask(.figure) }
        for order in appeal.defectiveOrders {
            if let delivered = order.deliveredAt.map({ zone.day(of: $0) }) {
                let scanned = order.firstScanAt.map { zone.day(of: $0) }
                say(.opening, .delivered(order: order.orderID, on: delivered, scanned: scanned)) {
                    $0.orders = [order.orderID]
                    $0.days = [delivered] + (scanned.map { [$0] } ?? [])
                }
            } else if let refunded = order.refundedAt.map({ zone.day(of: $0) }) {
                say(.opening, .refunded(order: order.orderID, on: refunded)) {
                    $0.orders = [order.orderID]
                    $0.days = [refunded]
                }
            } else {
                ask(.proofOf(order.orderID))
            }
        }
        listExhibits()
    }

    mutating func enclose() {
        if let day = appeal.notice?.day { say(.opening, .notice(day)) { $0.days = [day] } }
        if !appeal.exhibits.isEmpty { say(.opening, .encloses) }
        listExhibits()
    }

    /// Those that no sentence has named yet.
    mutating func listExhibits(named: [String] = []) {
        if appeal.exhibits.isEmpty { ask(.noExhibits) }
        for exhibit in appeal.exhibits where !named.contains(exhibit.id) {
            say(.closing, .exhibit(exhibit)) { $0.exhibits = [exhibit.id] }
        }
    }
}

extension NoticeIssue {
    /// Whether it is a figure of the account.
    fileprivate var isRate: Bool {
        switch self {
        case .cancellationRate, .lateShipmentRate, .onTimeDeliveryRate, .orderDefectRate, .validTrackingRate: true
        default: false
        }
    }
}

extension Day {
    fileprivate static let distant = Day(number: .max)
}

extension Cause {
    /// Which causes lie behind what a notice names.
    static let issues: [NoticeIssue: Set<String>] = [
        .orderDefectRate: [
            "RC01", "RC02", "RC03", "RC04", "RC06", "RC09", "RC12", "RC13", "RC14", "RC15", "RC16", "RC17", "RC18",
            "RC19",
            "RC20", "RC21", "RC24",
        ],
        .notReceivedOrLate: [
            "RC01", "RC02", "RC04", "RC06", "RC07", "RC08", "RC09", "RC12", "RC13", "RC14", "RC24",
        ],
        .lateShipmentRate: ["RC02", "RC07", "RC08", "RC09", "RC10", "RC11"],
        .cancellationRate: ["RC02", "RC03", "RC11", "RC22", "RC23", "RC24"],
        .validTrackingRate: ["RC01", "RC04", "RC05", "RC24"],
        .onTimeDeliveryRate: ["RC06", "RC04"],
        .confirmBeforeShip: ["RC01", "RC02"],
        .differentItems: ["RC15", "RC16"],
        .differentCondition: ["RC15", "RC17", "RC18"],
        .defectiveItems: ["RC18", "RC17"],
        .improperPackaging: ["RC17"],
        .incompleteOrders: ["RC16"],
        .dropShipping: ["RC24"],
    ]
}
