import AccountHealth
import Marketplaces

/// The measuring of one account: its standards, each with a classifier and its tallies.
struct AccountWork {
    private struct Item {
        var measurement: Measurement
        var classifier: Classifier
        var isComing: Bool
        var officials: [OfficialFigure]

        /// Counts what an order adds to the account, and to its categories where the standard is demanded of each.
        mutating func take(_ contribution: Contribution, of order: Order, place: OrderPlace, records: Records) {
            var categories: [String] = []
            if measurement.standard.per == .category {
                for share in classifier.shares(of: order, adding: contribution) {
                    measurement.categories?.add(share)
                    if share.contribution.tally.bad > 0, let category = share.category { categories.append(category) }
                }
            }
            measurement.take(contribution, categories: categories, order: order, place: place, records: records)
        }
    }

    private let account: Account
    private let asOf: Day
    private let moment: Instant
    private let zone: Zone
    private let book: StandardsBook?
    private var items: [Item] = []
    /// Standards without orders: balances, and figures only the marketplace has.
    private var others: [Standard] = []
    private let officials: [OfficialFigure]
    /// Orders placed before this second are too old for every window.
    private var firstSecond: Int64 = .max
    private var newestSecond: Int64?
    private var orderCount = 0
    private var hasMarketplaceOrders = false
    /// The orders, where official figures are to be explained.
    private var places: [OrderPlace] = []
    /// Shapes and days whose missing facts are noted already.
    private var lacking: Set<Lacking> = []

    private struct Lacking: Hashable {
        var number: Int
        var day: Day
    }

    /// An order lies in a window by its ship-by or promised day, at most this long after it was placed.
    private static let promiseDays = 120

    init(
        index: Int, records: Records, setting: Setting, officials: [OfficialFigure], asOf given: Day?, now: Instant,
        findings: inout [Finding]
    ) {
        self.officials = officials
        account = records.accounts[index]
        book = setting.book(of: account.store)
        let zone = setting.directory.zone(of: account.store)
        self.zone = zone
        asOf = given ?? zone.day(of: now)
        // A day that is named is looked at when it is over; today only up to now.
        moment = given.map { zone.start(of: $0.advanced(by: 1)) } ?? now
        guard let book else { return }

        let current = book.standards(of: account.store, on: asOf).map { ($0, false) }
        let coming = book.comingStandards(of: account.store, after: asOf).map { ($0, true) }
        let holds = AccountWork.holdsDefect(records)
        for (standard, isComing) in current + coming {
            if standard.isReportedOnly || standard.measure.isBalance {
                if !isComing { others.append(standard) }
                continue
            }
            let own = officials.filter { $0.standard == standard.id && $0.isAbout(standard.fulfilment) }
            let latest = own.max { $0.reportDay < $1.reportDay }
            let lag = latest.flatMap { learntLag($0, standard: standard) }
            if let latest, lag == nil, standard.learnableLags != nil, standard.partOf == nil {
                let days = latest.to.distance(to: latest.reportDay)
                findings.append(
                    Finding(
                        .lagNotLearnt(days: days), severity: .note, file: records.files[Int(latest.origin.file)],
                        column: standard.id))
            }
            let window = lag.map { standard.window.with(lagDays: $0) } ?? standard.window
            var range = Measurement.range(of: window, asOf: asOf)
            for official in own {
                // A window may be shifted by three days before it is called unexplained.
                let low = min(range.lowerBound, official.from.advanced(by: -3))
                range = low...max(range.upperBound, official.to.advanced(by: 3))
            }
            let measurement = Measurement(
                standard: standard, window: window, isLagLearnt: lag != nil, tallies: DayTallies(range))
            items.append(
                Item(
                    measurement: measurement,
                    classifier: Classifier(
                        standard: standard, choices: book.choices, zone: zone, moment: moment, holdsDefect: holds),
                    isComing: isComing, officials: own))
            let first = zone.start(of: range.lowerBound.advanced(by: -AccountWork.promiseDays)).seconds
            firstSecond = min(firstSecond, first)
        }
    }

    private static func holdsDefect(_ records: Records) -> @Sendable (DefectKind) -> Bool {
        let (all, kinds) = (records.holdsAllDefects, records.heldDefects)
        return { all || kinds.contains($0) }
    }

    /// The classifiers of all standards, which accounts of one store have in common.
    var classifiers: [Classifier] { items.map(\.classifier) }

    /// Counts one order of the account.
    mutating func take(_ glance: OrderGlance, counting: inout ShapeContributions, records: Records) {
        orderCount += 1
        newestSecond = max(newestSecond ?? glance.newestSecond, glance.newestSecond)
        if !officials.isEmpty { places.append(glance.place) }
        guard glance.placedSecond >= firstSecond else { return }
        if glance.fulfilment == .marketplace { hasMarketplaceOrders = true }
        if let number = counting.number(of: glance) {
            let day = counting.day(of: glance)
            for item in items.indices {
                guard let tally = counting.tally(number, standard: item) else { continue }
                items[item].measurement.tallies.add(tally, on: day)
                items[item].measurement.categories?.addUncategorised(tally, on: day)
            }
            if counting.lacksFacts(number), lacking.insert(Lacking(number: number, day: day)).inserted {
                for (item, contribution) in zip(items.indices, counting[number]) {
                    if let contribution { items[item].measurement.note(contribution, on: day) }
                }
            }
            return
        }
        let order = records.order(at: glance.place)
        for item in items.indices {
            guard let contribution = counting.contribution(of: order, standard: item) else { continue }
            items[item].take(contribution, of: order, place: glance.place, records: records)
        }
        if let last = order.dates.newest { newestSecond = max(newestSecond ?? 0, min(last.seconds, moment.seconds)) }
    }

    func finish(records: Records) -> AccountStanding {
        let newest = [newestSecond, records.newestFact?.seconds].compactMap { $0 }.max()
        let newestDay = newest.map { min(zone.day(of: Instant(seconds: $0)), asOf) }
        let staleAfter = book?.staleAfterDays ?? 0
        var standings: [Standing] = []
        var coming: [Standing] = []
        for item in items {
            // A fulfilment the seller does not use is not worth a line.
            if let wanted = item.measurement.standard.fulfilment, wanted != .seller, !hasMarketplaceOrders,
                !item.officials.contains(where: { ($0.denominator ?? 0) > 0 })
            {
                continue
            }
            var measurement = item.measurement
            measurement.newestDay = newestDay
            var standing = measureStanding(measurement, asOf: asOf, staleAfterDays: staleAfter)
            standing.official = reconciled(item, records: records)
            if item.isComing { coming.append(standing) } else { standings.append(standing) }
        }
        for standard in others { standings.append(balance(standard, records: records)) }
        let order = book?.entries.map(\.standard) ?? []
        func rank(_ standing: Standing) -> Int { order.firstIndex { $0.id == standing.standard.id } ?? order.count }
        standings.sort {
            (rank($0), $0.standard.fulfilment?.rawValue ?? 2) < (rank($1), $1.standard.fulfilment?.rawValue ?? 2)
        }
        return AccountStanding(
            account: account, asOf: asOf, standings: standings, coming: coming,
            officialStatus: officials.last { $0.standard == "account-status" }?.status, newestDay: newestDay,
            orderCount: orderCount)
    }

    /// The latest official figure beside ours over the same days.
    private func reconciled(_ item: Item, records: Records) -> Reconciliation? {
        guard let latest = item.officials.max(by: { $0.reportDay < $1.reportDay }) else { return nil }
        let range = latest.from...latest.to
        let tally = item.measurement.tallies.sum(range)
        var missing = item.measurement.missing.union(in: range).names
        if tally.units + tally.unplaced == 0, (latest.denominator ?? 0) > 0 { missing = ["orders"] }
        let holds = AccountWork.holdsDefect(records)
        let wide = range.lowerBound.advanced(by: -3)...range.upperBound.advanced(by: 3)
        return reconcile(
            latest, standard: item.measurement.standard, choices: item.classifier.choices, missing: missing
        ) { choices in
            if choices == item.classifier.choices { return item.measurement.tallies }
            var classifier = Classifier(
                standard: item.measurement.standard, choices: choices, zone: zone, moment: moment, holdsDefect: holds)
            var tallies = DayTallies(wide)
            for place in places {
                guard let contribution = classifier.contribution(of: records.order(at: place)) else { continue }
                tallies.add(contribution.tally, on: contribution.day)
            }
            return tallies
        }
    }

    private func balance(_ standard: Standard, records: Records) -> Standing {
        let official = officials.filter { $0.standard == standard.id }.max { $0.reportDay < $1.reportDay }
        let penalties = records.penalties.filter { $0.account.map { $0 == account.name } ?? true }
        var standing = measureBalance(
            standard: standard, points: penalties.map { (zone.day(of: $0.issuedAt), $0.points) },
            isHeld: records.holdsPenalties && !standard.isReportedOnly, asOf: asOf)
        if standard.isReportedOnly {
            standing.figure.missing = [standard.id.replacingHyphens]
            // What the marketplace will say on the coming days nobody knows.
            standing.calendar = []
            if let official, let value = official.numerator, let condition = standard.condition {
                standing.figure.tally = Tally(bad: value)
                standing.figure.status = condition.isMet(by: Rate(value, of: 1)) ? .met : .missed
                standing.figure.missing = []
                standing.isStale = official.reportDay.distance(to: asOf) > (book?.staleAfterDays ?? 0)
            }
        }
        if let official {
            let explanation: Reconciliation.Explanation = official.numerator == nil ? .noCounts : .reported
            standing.official = Reconciliation(official: official, ours: nil, explanation: explanation)
        }
        return standing
    }
}

extension Measurement {
    /// - Parameter categories: those in which the order is bad.
    fileprivate mutating func take(
        _ contribution: Contribution, categories: [String], order: Order, place: OrderPlace, records: Records
    ) {
        tallies.add(contribution.tally, on: contribution.day)
        if contribution.tally.bad > 0, standard.condition != nil || standard.partOf != nil, standard.measure.isShare,
            (tallies.first...tallies.last).contains(contribution.day)
        {
            var defect = DefectiveOrder(
                orderID: records.orderID(at: place), day: contribution.day, kinds: contribution.kinds,
                units: contribution.tally.bad, counts: window.asOfDays(counting: contribution.day), order: order,
                origin: records.orders.origin(at: place))
            defect.categories = categories
            defects.append(defect)
        }
        note(contribution, on: contribution.day)
    }

    /// Notes the facts that a contribution lacks.
    fileprivate mutating func note(_ contribution: Contribution, on day: Day) {
        guard !contribution.missing.isEmpty || !contribution.missingDefects.isEmpty else { return }
        missing[day, default: MissingFacts()].add(contribution)
    }
}

extension Measure {
    var isBalance: Bool {
        if case .balance = self { return true }
        return false
    }
}

extension OfficialFigure {
    /// A report that does not tell fulfilments apart speaks of the seller's orders.
    func isAbout(_ wanted: Fulfilment?) -> Bool {
        fulfilment == wanted || fulfilment == nil && wanted != .marketplace
    }
}

extension String {
    fileprivate var replacingHyphens: String {
        String(map { $0 == "-" ? "_" : $0 })
    }
}
