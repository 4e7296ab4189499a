package import AccountHealth

/// What measuring found about one account.
package struct AccountStanding: Hashable, Sendable {
    package var account: Account
    package var asOf: Day
    /// The standards in force, in the book's order.
    package var standings: [Standing]
    /// Standards that come into force later, measured as if they held already.
    package var coming: [Standing]
    /// The marketplace's own word for the account, where a report has one.
    package var officialStatus: OfficialStatus?
    /// The newest day any fact names.
    package var newestDay: Day?
    package var orderCount: Int

    /// Whether the account misses any standard in force.
    package var isAnyStandardMissed: Bool { standings.contains { $0.status == .missed } }
}

/// What a report of the marketplace says of an account as a whole.
package struct OfficialStatus: Hashable, Sendable {
    /// The marketplace's own, such as `DEACTIVATED`.
    package var word: String
    /// The day the report speaks of; nil where it names none.
    package var day: Day?

    init?(_ figure: OfficialFigure?) {
        guard let figure, let word = figure.status else { return nil }
        self.word = word
        day = figure.reportDay == OfficialFigure.undated ? nil : figure.reportDay
    }
}

/// The accounts of some records, measured when they are asked for: a group of them at a time, so that a file of very many
/// accounts takes no more memory than the records themselves and one group.
package struct AccountStandings: Sendable {
    /// By name, then store.
    package let accounts: [Account]
    /// About lags and official figures.
    package let findings: [Finding]
    private let records: Records
    /// The places of `accounts` in the records.
    private let order: [Int]
    private let plans: ByStore<StorePlan>
    private let officials: AssignedOfficials
    private let penalties: Penalties

    /// Accounts of a group. Each has some fifty kilobytes of tallies while it is measured.
    private static let groupSize = 128

    /// - Parameters:
    ///   - defaultAccount: the account of reports that name none, where a store has several.
    ///   - asOf: a day of the store; nil for the current one.
    ///   - now: the present moment, which decides which deadlines have passed when no day is given.
    package init(_ records: Records, setting: Setting, defaultAccount: String, asOf: Day?, now: Instant) {
        var records = records
        let officials = AssignedOfficials(&records, defaultAccount: defaultAccount)
        let accounts = records.accounts
        let plans = ByStore(accounts) { [records] index in
            StorePlan(
                accounts[index].store, holding: Holding(records), setting: setting, asOf: asOf, now: now)
        }
        let noted = officials.byAccount.sorted { $0.key < $1.key }.flatMap { account, figures in
            OfficialFigures.findings(figures, plan: plans[account], files: records.files)
        }
        order = accounts.indices.sorted { accounts[$0] < accounts[$1] }
        self.accounts = order.map { accounts[$0] }
        self.records = records
        self.plans = plans
        self.officials = officials
        findings = officials.findings + noted
        penalties = Penalties(records)
    }

    /// The day on which the first account is measured; nil without accounts.
    package var asOf: Day? { order.first.map { plans[$0].asOf } }

    /// Measures the accounts one after another; what `body` was called with is let go of.
    ///
    /// - Parameter shares: how many groups are measured side by side; it changes no figure.
    package func forEach(
        shares: Int = Processors.shares, _ body: (AccountStanding) throws -> Void
    ) async rethrows {
        let size = min(AccountStandings.groupSize, max(1, (order.count + shares - 1) / shares))
        var ranks = [Int](repeating: 0, count: order.count)
        for (rank, account) in order.enumerated() { ranks[account] = rank }
        let orders = OrdersByGroup(records.orders, group: ranks.map { $0 / size })
        try await inOrder(count: (order.count + size - 1) / size, inFlight: shares + 1) { [ranks] number in
            let range = number * size..<min((number + 1) * size, order.count)
            return measured(range, ranks: ranks) { orders.forEach(in: number, $0) }
        } take: { standings in
            for standing in standings { try body(standing) }
        }
    }

    /// Measures the accounts of some ranks; `orders` goes through their orders.
    private func measured(
        _ group: Range<Int>, ranks: [Int], orders: ((OrderGlance) -> Void) -> Void
    ) -> [AccountStanding] {
        var counting = plans.values.map { $0.counting(held: records.held) }
        var works = group.map { rank in
            AccountWork(accounts[rank], plan: plans[order[rank]], officials: officials.byAccount[order[rank]] ?? [])
        }
        orders { glance in
            works[ranks[glance.account] - group.lowerBound].take(
                glance, counting: &counting[plans.places[glance.account]], records: records)
        }
        return works.map { $0.finish(records: records, penalties: penalties) }
    }
}
