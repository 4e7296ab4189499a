import AccountHealth

/// The measuring of one account: its standards, each with its tallies.
struct AccountWork {
    private struct Item {
        var measurement: Measurement
        var officials: OfficialFigures

        /// Counts what an order adds to the account, and to its categories where the standard is demanded of each.
        mutating func take(
            _ contribution: Contribution, shares: [CategoryShare], of order: Order, place: OrderPlace, records: Records
        ) {
            for share in shares { measurement.categories?.add(share) }
            let categories = shares.filter { $0.contribution.tally.bad > 0 }.compactMap(\.category)
            measurement.take(contribution, categories: categories, order: order, place: place, records: records)
        }
    }

    private let account: Account
    private let plan: StorePlan
    /// In the order of the plan's counted standards.
    private var items: [Item] = []
    private let officials: [OfficialFigure]
    /// Orders placed before this second are too old for every window.
    private var firstSecond: Int64 = .max
    private var newestSecond: Int64?
    private var orderCount = 0
    private var hasMarketplaceOrders = false
    /// The orders, where official figures are to be explained.
    private var places: [OrderPlace] = []
    /// The days for which missing facts are noted already, by shape of order.
    private var lacking: [Int: DaySet] = [:]

    init(_ account: Account, plan: StorePlan, officials: [OfficialFigure]) {
        self.account = account
        self.plan = plan
        self.officials = officials
        items.reserveCapacity(plan.counted.count)
        for standard in plan.counted.lazy.map(\.standard) {
            let own = OfficialFigures(officials, about: standard)
            let window = own.learntLag.map { standard.window.with(lagDays: $0) } ?? standard.window
            let range = own.widened(Measurement.range(of: window, asOf: plan.asOf))
            let measurement = Measurement(
                standard: standard, window: window, isLagLearnt: own.learntLag != nil, tallies: DayTallies(range))
            items.append(Item(measurement: measurement, officials: own))
        }
        // No standard looks further back than the one whose tallies begin first.
        let first = items.lazy.map(\.measurement.tallies.first).min()
        if let first { firstSecond = plan.firstSecond(talliesFrom: first) }
    }

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
            if counting.lacksFacts(number), lacking[number, default: DaySet()].insert(day) {
                for (item, contribution) in zip(items.indices, counting[number]) {
                    if let contribution { items[item].measurement.note(contribution, on: day) }
                }
            }
            return
        }
        let order = records.order(at: glance.place)
        for item in items.indices {
            guard let contribution = counting.contribution(of: order, standard: item) else { continue }
            let isByCategory = items[item].measurement.standard.per == .category
            let shares = isByCategory ? counting.shares(of: order, adding: contribution, standard: item) : []
            items[item].take(contribution, shares: shares, of: order, place: glance.place, records: records)
        }
        if let last = order.dates.newest {
            newestSecond = max(newestSecond ?? 0, min(last.seconds, plan.moment.seconds))
        }
    }

    func finish(records: Records, penalties: Penalties) -> AccountStanding {
        let counted = items.map { item in
            AccountFigures.Counted(
                measurement: item.measurement, official: reconciled(item, records: records),
                isOfficiallyCounted: item.officials.countAnything)
        }
        let told = plan.told.map { told in
            officials.filter { $0.standard == told.standard.id }.max { $0.reportDay < $1.reportDay }
        }
        let figures = AccountFigures(
            account: account, plan: plan, counted: counted, told: told, penalties: penalties.of(account.name),
            officialStatus: OfficialStatus(officials.last { $0.standard == "account-status" }),
            newestSecond: [newestSecond, records.newestFact?.seconds].compactMap { $0 }.max(), orderCount: orderCount,
            hasMarketplaceOrders: hasMarketplaceOrders)
        return figures.standing()
    }

    /// The latest official figure beside ours over the same days.
    private func reconciled(_ item: Item, records: Records) -> Reconciliation? {
        guard let latest = item.officials.latest else { return nil }
        let range = latest.from...latest.to
        let tally = item.measurement.tallies.sum(range)
        var missing = item.measurement.missing.union(in: range).names
        if tally.units + tally.unplaced == 0, (latest.denominator ?? 0) > 0 { missing = ["orders"] }
        let standard = item.measurement.standard
        return reconcile(latest, standard: standard, choices: plan.choices, missing: missing) { choices in
            if choices == plan.choices { return item.measurement.tallies }
            var classifier = plan.classifier(standard, choices)
            var tallies = DayTallies(OfficialFigures.explained(range))
            for place in places {
                guard let contribution = classifier.contribution(of: records.order(at: place)) else { continue }
                tallies.add(contribution.tally, on: contribution.day)
            }
            return tallies
        }
    }
}

extension Measurement {
    /// - Parameter categories: those in which the order is bad.
    fileprivate mutating func take(
        _ contribution: Contribution, categories: [String], order: Order, place: OrderPlace, records: Records
    ) {
        tallies.add(contribution.tally, on: contribution.day)
        if contribution.tally.bad > 0, standard.listsDefects,
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
        guard (tallies.first...tallies.last).contains(day) else { return }
        missing.add(contribution.missing, contribution.missingDefects, on: day)
    }
}
