import AccountHealth

/// Builds a letter from what a case states, sentence by sentence; what is missing becomes a question.
package func draftLetter(_ appeal: AppealCase, form: DraftForm) -> LetterDraft {
    var drafting = Drafting(appeal)
    switch form {
    case .plan:
        drafting.open()
        for cause in appeal.chosenCauses { drafting.explain(cause, isShort: false) }
        drafting.act(on: appeal.chosenCauses, isShort: false)
        drafting.prevent(appeal.chosenCauses)
    case .short:
        drafting.open()
        for cause in appeal.chosenCauses { drafting.explain(cause, isShort: true) }
        drafting.act(on: appeal.chosenCauses, isShort: true)
        drafting.prevent(appeal.chosenCauses)
    case .detail(let asks): drafting.answer(asks)
    case .dispute: drafting.dispute()
    case .documents: drafting.enclose()
    }
    return drafting.draft
}

private struct Drafting {
    let appeal: AppealCase
    var draft = LetterDraft()

    init(_ appeal: AppealCase) {
        self.appeal = appeal
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
            say(.opening, .figure(notice: appeal.notice?.day, rate: rate, window: appeal.window)) {
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
        if orders.isEmpty { ask(.ordersOfCause(cause)) }
        guard !isShort else { return }
        let hours = orders.compactMap(\.hoursUntilScan).filter { $0 > 24 }
        let unscanned = orders.count { $0.confirmedAt != nil && $0.firstScanAt == nil }
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

    mutating func act(on causes: [String], isShort: Bool) {
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
        if count > 0, appeal.waitingOrders.isEmpty, !isShort {
            say(.actions, .nothingOpen(orders: count)) { $0.numbers = [count] }
        }
    }

    /// The refunds that the orders of the case show, where no action tells of them already.
    private mutating func sayRefunds() {
        let refunded = appeal.refundedOrders
        for order in appeal.defectiveOrders where order.refundedAt == nil { ask(.refundOf(order.orderID)) }
        let isTold = appeal.actions.contains {
            $0.day != nil && $0.text.lowercased().contains("refund") || $0.text.contains("退款")
        }
        let days = refunded.compactMap(\.refundedAt).map { Zone.utc.day(of: $0) }
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
    mutating func answer(_ asks: [LetterAsk]) {
        for issue in asks.compactMap(\.issue) where causes(of: issue).isEmpty { ask(.askedWithoutCause(issue)) }
        func wanted(_ part: LetterPart) -> [String] {
            let cells = asks.filter { $0.part == part.rawValue }
            return appeal.chosenCauses.filter { cause in
                cells.contains { cell in cell.issue.map { causes(of: $0).contains(cause) } ?? true }
            }
        }
        for cause in wanted(.rootCause) { explain(cause, isShort: false) }
        let acted = wanted(.actions)
        if !acted.isEmpty { act(on: acted, isShort: false) }
        prevent(wanted(.prevention))
    }

    private func causes(of issue: String) -> [String] {
        appeal.chosenCauses.filter { Cause.issues[issue]?.contains($0) ?? false }
    }

    /// Facts about each order, and nothing admitted.
    mutating func dispute() {
        let ids = appeal.defectiveOrders.map(\.orderID)
        if !ids.isEmpty { say(.opening, .disputes(ids)) { $0.orders = ids } } else { ask(.figure) }
        for order in appeal.defectiveOrders {
            if let delivered = order.deliveredAt {
                say(.opening, .delivered(order: order.orderID, on: delivered, scanned: order.firstScanAt)) {
                    $0.orders = [order.orderID]
                }
            } else if let refunded = order.refundedAt {
                say(.opening, .refunded(order: order.orderID, on: refunded)) { $0.orders = [order.orderID] }
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

    private mutating func listExhibits() {
        if appeal.exhibits.isEmpty { ask(.noExhibits) }
        for exhibit in appeal.exhibits { say(.closing, .exhibit(exhibit)) { $0.exhibits = [exhibit.id] } }
    }
}

extension Day {
    fileprivate static let distant = Day(number: .max)
}

extension AppealCase {
    /// The orders a cause explains: those the case says, else those whose facts show it.
    func orders(of cause: String) -> [CaseOrder] {
        if let named = causes.first(where: { $0.id == cause })?.orders, !named.isEmpty {
            return orders.filter { named.contains($0.orderID) }
        }
        switch cause {
        case "RC01": return orders.filter(\.isConfirmedBeforeHandOver)
        case "RC12": return defectiveOrders.filter { $0.deliveredAt == nil && $0.firstScanAt != nil }
        case "RC13": return defectiveOrders.filter { $0.deliveredAt != nil }
        default: return []
        }
    }
}

extension Cause {
    /// Which causes lie behind what a notice names.
    static let issues: [String: Set<String>] = [
        "order_defect_rate": [
            "RC01", "RC02", "RC03", "RC04", "RC06", "RC09", "RC12", "RC13", "RC14", "RC15", "RC16", "RC17", "RC18",
            "RC19",
            "RC20", "RC21", "RC24",
        ],
        "not_received_or_late": [
            "RC01", "RC02", "RC04", "RC06", "RC07", "RC08", "RC09", "RC12", "RC13", "RC14", "RC24",
        ],
        "late_shipment_rate": ["RC02", "RC07", "RC08", "RC09", "RC10", "RC11"],
        "cancellation_rate": ["RC02", "RC03", "RC11", "RC22", "RC23", "RC24"],
        "valid_tracking_rate": ["RC01", "RC04", "RC05", "RC24"],
        "on_time_delivery_rate": ["RC06", "RC04"],
        "confirm_before_ship": ["RC01", "RC02"],
        "different_items": ["RC15", "RC16"],
        "different_condition": ["RC15", "RC17", "RC18"],
        "defective_items": ["RC18", "RC17"],
        "improper_packaging": ["RC17"],
        "incomplete_orders": ["RC16"],
        "drop_shipping": ["RC24"],
    ]
}
