import AccountHealth
import Operations
import Wording

/// The page of an order: to scale, then event by event, each with the line that says so.
enum OrderPage {
    enum Mark { case fact, warning, defect, promise, rollOff }

    struct Event {
        var day: String
        var clock: String
        var instant: Instant
        var mark: Mark
        var title: String
        var note: String
        var remark: String
        var source: Source?
        var sourceText: String
        var isAhead: Bool
        /// How long nothing was seen before it, or since then, where that matters.
        var gapBefore: String?
        var gapAfter: String?
        var nextIsAhead = false
        /// Of what somebody entered; where it tells of several events the first has it.
        var entered: Entered?
    }

    /// Where what was entered is changed or taken back.
    struct Entered {
        let change: Link
        let takeBack: Link
    }

    struct Judged {
        var name: String
        var link: Link
        var look: Look
        var status: String
        var text: String
    }

    struct Model {
        let account: ShownAccount
        let words: Wording
        let orderID: String
        let verdict: VerdictWords
        let look: Look
        var events: [Event]
        let judged: [Judged]
        let facts: [(name: String, text: String)]
        let scale: OrderScale?
        let zone: String
        /// The day measured; nothing later can be entered.
        let today: Day
        /// What may be entered, or changed.
        var question: EnterQuestion
    }
}

extension OrderPage.Model {
    init(_ view: OrderView, desk: some Desk, words: Wording) {
        let account = ShownAccount(view.entry, files: view.files, desk: desk, words: words)
        self.account = account
        self.words = words
        orderID = view.orderID
        zone = view.zone.name
        today = view.asOf
        question = EnterQuestion(orderID: view.orderID, account: view.entry.id, values: EnterValues(day: view.asOf))
        let bad = view.judgements.filter { $0.contribution.tally.bad > 0 && $0.standard.condition != nil }
        let counting = bad.filter { $0.counts.upperBound >= view.asOf }.max {
            $0.counts.upperBound < $1.counts.upperBound
        }
        let isOpen = view.judgements.contains { $0.contribution.tally.undecided + $0.contribution.tally.unplaced > 0 }
        verdict = words.orderVerdict(
            bad: counting.map { words.name(of: $0.standard) }, until: counting?.counts.upperBound,
            from: counting.flatMap { $0.counts.lowerBound > view.asOf ? $0.counts.lowerBound : nil },
            wasBad: counting == nil && !bad.isEmpty, isOpen: isOpen, isCancelled: view.order.status == .cancelled,
            gap: OrderPage.gap(view).map { words.length(seconds: $0) })
        look = counting != nil ? .missed : !bad.isEmpty || isOpen ? .unknown : .met
        judged = view.judgements.filter { $0.standard.condition != nil }.map { one in
            OrderPage.Judged(one, asOf: view.asOf, account: account.id, words: words)
        }
        facts = OrderPage.facts(view, words: words)
        scale = OrderScale(view, words: words)
        events = OrderPage.events(view, account: account, words: words)
        for place in events.indices.dropLast() { events[place].nextIsAhead = events[place + 1].isAhead }
    }
}

extension OrderPage.Judged {
    init(_ judged: OrderView.Judged, asOf: Day, account: Int64, words: Wording) {
        let tally = judged.contribution.tally
        let isOver = judged.counts.upperBound < asOf
        name = words.name(of: judged.standard)
        link = .standard(judged.standard, of: account)
        if tally.bad > 0 {
            look = isOver ? .stale : .missed
            status = isOver ? words.nolongerCounts : words.countsAsDefect
        } else if tally.undecided + tally.unplaced > 0 {
            look = .unknown
            status = words.notKnown
        } else {
            look = isOver ? .stale : .met
            status = isOver ? words.nolongerCounts : words.countsClean
        }
        let missing =
            judged.contribution.missing.facts.map(\.name) + judged.contribution.missingDefects.map(\.description)
        var parts = [words.range(judged.counts)]
        if judged.counts.contains(asOf) { parts.append(words.moreDays(asOf.distance(to: judged.counts.upperBound))) }
        if !judged.contribution.kinds.isEmpty {
            parts.append(words.enumeration(judged.contribution.kinds.map(words.kind)))
        }
        if !missing.isEmpty { parts.append(words.lacks(missing)) }
        text = words.clauses(parts)
    }
}

extension OrderPage {
    static func facts(_ view: OrderView, words: Wording) -> [(name: String, text: String)] {
        let order = view.order
        var facts: [(name: String, text: String)] = [
            (words.factStatus, words.orderStatus(order.status)),
            (words.factFulfilment, words.fulfilment(order.fulfilment)),
            (words.factQuantity, String(order.quantity)),
        ]
        if !order.categories.isEmpty { facts.append((words.factCategories, words.enumeration(order.categories))) }
        for parcel in order.packages {
            if let carrier = parcel.carrier {
                facts.append((words.factCarrier, words.enumeration([carrier] + (parcel.service.map { [$0] } ?? []))))
            }
            if let number = parcel.trackingNumber { facts.append((words.factTracking, number)) }
        }
        facts.append((words.factBuyer, words.notKept))
        return facts
    }

    static func events(_ view: OrderView, account: ShownAccount, words: Wording) -> [Event] {
        let end = view.zone.end(of: view.asOf)
        var events: [Event] = []
        var confirmed: Int?
        var length: String?
        var named: Set<Int64> = []
        for (place, event) in view.events.enumerated() {
            let time = view.zone.civilTime(of: event.at)
            let story = words.story(event.kind.told)
            let gap = self.gap(after: place, in: view.events, until: end)
            let origin = event.origin.map { Int64($0.file) }.flatMap { view.entered[$0] == nil ? nil : $0 }
            let entered = origin.flatMap { named.insert($0).inserted ? $0 : nil }.map {
                Entered(
                    change: .change($0, of: view.orderID, account: account.id),
                    takeBack: .takeBack($0, of: view.orderID, account: account.id))
            }
            events.append(
                Event(
                    day: words.shortDay(time.day), clock: String(time.clock.prefix(5)), instant: event.at,
                    mark: mark(event, in: view, gap: gap != nil), title: story.title, note: story.note,
                    remark: remark(event, in: view, gap: gap != nil, words: words),
                    source: event.origin.flatMap { account.source($0, of: view.orderID) },
                    sourceText: words.fromTheOrder,
                    isAhead: event.at > end, entered: entered))
            if let gap {
                confirmed = place
                length = words.length(seconds: gap)
            }
        }
        if let confirmed, let length {
            let scan = view.events.indices.first { $0 > confirmed && view.events[$0].kind.isSeen }
            if let scan { events[scan].gapBefore = length } else { events[confirmed].gapAfter = length }
        }
        let bad = view.judgements.filter { $0.contribution.tally.bad > 0 && $0.standard.condition != nil }
        for judged in bad where judged.counts.upperBound >= view.asOf {
            let day = judged.counts.upperBound.advanced(by: 1)
            events.append(
                Event(
                    day: words.shortDay(day), clock: "", instant: view.zone.start(of: day), mark: .rollOff,
                    title: words.rollsOffTitle, note: words.lastDayCounting(judged.counts.upperBound), remark: "",
                    source: Source(
                        link: .standard(judged.standard, of: account.id), text: words.name(of: judged.standard)),
                    sourceText: "", isAhead: true))
        }
        return events.enumerated().sorted { ($0.element.instant, $0.offset) < ($1.element.instant, $1.offset) }
            .map(\.element)
    }

    /// The time between the confirmation and the first scan, where both are told and it is a day or more.
    static func gap(_ view: OrderView) -> Int64? {
        guard let confirmed = view.order.dates.confirmedAt, let scan = view.order.dates.firstScanAt else { return nil }
        let seconds = scan.seconds - confirmed.seconds
        return seconds >= 86_400 ? seconds : nil
    }

    /// After a confirmation, the time to the first scan, where it is a day or more.
    private static func gap(after place: Int, in events: [OrderEvent], until end: Instant) -> Int64? {
        guard case .confirmed = events[place].kind else { return nil }
        let start = events[place].at
        let scan = events.first { $0.kind.isSeen && $0.at >= start }
        // An order that was cancelled afterwards waits for no scan.
        if scan == nil, events.contains(where: { $0.kind.isCancelled }) { return nil }
        let seconds = (scan?.at ?? end).seconds - start.seconds
        return seconds >= 86_400 ? seconds : nil
    }

    private static func mark(_ event: OrderEvent, in view: OrderView, gap: Bool) -> Mark {
        switch event.kind {
        case .defect: .defect
        case .shipByPromise, .deliverByPromise: isBroken(event, view) ? .warning : .promise
        case .cancelled(by: .seller): .warning
        case .confirmed: gap || isLate(event, view) ? .warning : .fact
        case .scanned(.exception, _, _), .scanned(.returned, _, _): .warning
        default: .fact
        }
    }

    private static func remark(_ event: OrderEvent, in view: OrderView, gap: Bool, words: Wording) -> String {
        switch event.kind {
        case .confirmed where isLate(event, view): words.confirmedLate
        case .confirmed where gap: words.confirmedBeforeScan
        case .shipByPromise where isBroken(event, view), .deliverByPromise where isBroken(event, view):
            words.promiseMissed
        default: ""
        }
    }

    private static func isLate(_ event: OrderEvent, _ view: OrderView) -> Bool {
        view.order.dates.shipBy.map { event.at > $0 } ?? false
    }

    /// Whether a promised moment passed without what was promised.
    private static func isBroken(_ event: OrderEvent, _ view: OrderView) -> Bool {
        guard event.at <= view.zone.end(of: view.asOf), view.order.status != .cancelled else { return false }
        let dates = view.order.dates
        switch event.kind {
        case .shipByPromise:
            guard view.order.held.contains(.confirmation) || dates.confirmedAt != nil else { return false }
            return dates.confirmedAt.map { $0 > event.at } ?? true
        case .deliverByPromise:
            guard view.order.held.contains(.delivery) || dates.deliveredAt != nil else { return false }
            return (dates.attemptedAt ?? dates.deliveredAt).map { $0 > event.at } ?? true
        default: return false
        }
    }
}

extension OrderEvent.Kind {
    var isCancelled: Bool {
        if case .cancelled = self { return true }
        return false
    }

    /// Whether a carrier had the parcel in his hands.
    var isSeen: Bool {
        switch self {
        case .scanned(let event, _, _): event.isPhysical
        case .delivered: true
        default: false
        }
    }

    /// The same as wording knows it.
    var told: OrderStory {
        switch self {
        case .placed: .placed
        case .shipByPromise: .shipByPromise
        case .deliverByPromise: .deliverByPromise
        case .confirmed(let carrier, let service, let number):
            .confirmed(carrier: carrier, service: service, trackingNumber: number)
        case .seenUnconfirmed: .seenUnconfirmed
        case .handedOver: .handedOver
        case .scanned(let event, let carrier, let place): .scanned(event, carrier: carrier, place: place)
        case .delivered: .delivered
        case .cancelled(let party): .cancelled(by: party)
        case .invoiced: .invoiced
        case .defect(let kind, let rating): .defect(kind, rating: rating)
        case .decided(let kind, let decision): .decided(kind, decision)
        case .returnRequested: .returnRequested
        case .returnAnswered: .returnAnswered
        case .returnReceived: .returnReceived
        case .refunded: .refunded
        case .wrote(let sender, let topic): .wrote(sender, topic: topic)
        }
    }
}
