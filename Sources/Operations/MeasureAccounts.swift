package import AccountHealth

/// What measuring found about one account.
package struct AccountStanding: Sendable {
    package var account: Account
    package var asOf: Day
    /// The standards in force, in the book's order.
    package var standings: [Standing]
    /// Standards that come into force later, measured as if they held already.
    package var coming: [Standing]
    /// The marketplace's own word for the account, where a report has one.
    package var officialStatus: String?
    /// The newest day any fact names.
    package var newestDay: Day?
    package var orderCount: Int
}

/// Measures every account of the records.
///
/// - Parameters:
///   - asOf: a day of the store; nil for the current one.
///   - now: the present moment, which decides which deadlines have passed when no day is given.
/// - Returns: the accounts by name and store, and findings about lags and official figures.
package func measureAccounts(
    _ records: inout Records, setting: Setting, defaultAccount: String, asOf: Day?, now: Instant
) async -> (accounts: [AccountStanding], findings: [Finding]) {
    var findings: [Finding] = []
    let officials = assignOfficials(&records, defaultAccount: defaultAccount, findings: &findings)
    let works = records.accounts.indices.map { index in
        AccountWork(
            index: index, records: records, setting: setting, officials: officials[index] ?? [], asOf: asOf, now: now,
            findings: &findings)
    }
    let accounts = await measure(works, records: records)
    return (accounts.sorted { $0.account < $1.account }, findings)
}

/// Goes through all orders on each core, which looks after a share of the accounts.
private func measure(_ works: [AccountWork], records: Records) async -> [AccountStanding] {
    let byStore = CountingByStore(records) { works[$0].classifiers }
    let shares = records.orders.count > 100_000 ? min(2, works.count) : 1
    return await withTaskGroup(of: [AccountStanding].self) { group in
        for share in 0..<shares {
            group.addTask {
                var counting = byStore.counting
                let own = stride(from: share, to: works.count, by: shares)
                var works = own.map { works[$0] }
                records.orders.forEach { glance in
                    guard glance.account % shares == share else { return }
                    works[glance.account / shares].take(
                        glance, counting: &counting[byStore.places[glance.account]], records: records)
                }
                return works.map { $0.finish(records: records) }
            }
        }
        return await group.reduce(into: []) { $0 += $1 }
    }
}

/// Gives each official figure to an account: the one it names, or the only one of its store.
private func assignOfficials(
    _ records: inout Records, defaultAccount: String, findings: inout [Finding]
) -> [Int: [OfficialFigure]] {
    var assigned: [Int: [OfficialFigure]] = [:]
    var homeless: Set<Int> = []
    for official in records.officials {
        let candidates = records.accounts.indices.filter { index in
            let account = records.accounts[index]
            return (official.store.map { $0 == account.store } ?? true)
                && (official.account.map { $0 == account.name } ?? true)
        }
        if candidates.count == 1 {
            assigned[candidates[0], default: []].append(official)
        } else if let exact = candidates.first(where: { records.accounts[$0].name == defaultAccount }) {
            assigned[exact, default: []].append(official)
        } else if candidates.isEmpty, let store = official.store, official.standard != "account-status" {
            // A report about a store of which no orders were given still has its figures to show.
            let index = records.accountIndex(Account(name: official.account ?? defaultAccount, store: store))
            assigned[index, default: []].append(official)
        } else if homeless.insert(Int(official.origin.file)).inserted, official.standard != "account-status" {
            findings.append(
                Finding(.officialWithoutAccount, severity: .warning, file: records.files[Int(official.origin.file)]))
        }
    }
    return assigned
}
