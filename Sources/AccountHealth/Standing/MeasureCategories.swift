// A standard that is demanded of each category of goods is missed when any category misses it. Each category is judged
// as the account is. A unit whose category no file states may belong to any of them, also to one that no file names.

extension Judgement {
    /// The status of a category, given units elsewhere that may belong to it: told only when they cannot change it.
    static func status(_ tally: Tally, standard: Standard, elsewhere: Tally) -> Status {
        guard !elsewhere.isEmpty else { return Judgement(tally, standard: standard).status }
        // At best all that is good there belongs here, at worst all that is bad.
        let open = elsewhere.undecided + elsewhere.unplaced
        var best = tally
        best += Tally(units: elsewhere.units - elsewhere.bad - elsewhere.undecided, unplaced: open)
        var worst = tally
        worst += Tally(bad: elsewhere.bad, units: elsewhere.bad, unplaced: open)
        let status = Judgement(best, standard: standard).status
        return status == Judgement(worst, standard: standard).status ? status : .unknown
    }
}

extension Tally {
    /// Whether some units are bad, or may be.
    var mayBeBad: Bool { bad + undecided + unplaced > 0 }
}

extension Status {
    /// The status of a standard that holds only if two parts of it do: missed if either is, met if both are.
    func and(_ other: Status) -> Status {
        if self == .missed || other == .missed { return .missed }
        return self == .met && other == .met ? .met : .unknown
    }

    /// This status of the account as a whole with the joint status of its categories, nil when none is known.
    ///
    /// Where no order has a category the account's own figure is all that can be judged.
    func and(categories: Status?, uncategorised: Tally) -> Status {
        guard let categories else { return self }
        return and(categories).and(uncategorised.mayBeBad ? .unknown : .met)
    }
}

extension Standing {
    /// Adds what the categories make of the coming days.
    mutating func foresee(_ tallies: CategoryTallies) {
        let standard = standard
        let windows = calendar.map { effectiveWindow.days(asOf: $0.day) }
        let elsewhere = tallies.uncategorised.sums(windows)
        var joint = [Status?](repeating: nil, count: calendar.count)
        for name in tallies.names {
            let statuses = zip(tallies.tallies(of: name).sums(windows), elsewhere).map { tally, elsewhere in
                tally.isEmpty ? nil : Judgement.status(tally, standard: standard, elsewhere: elsewhere)
            }
            for case (let index, let status?) in statuses.enumerated() {
                joint[index] = joint[index]?.and(status) ?? status
            }
            addTurns(of: name, statuses)
        }
        for index in calendar.indices {
            let whole = calendar[index].status
            calendar[index].status = whole.and(categories: joint[index], uncategorised: elsewhere[index])
        }
    }

    /// Notes the coming days on which a category is missed, or met again; nil is the status on a day without its orders.
    private mutating func addTurns(of category: String, _ statuses: [Status?]) {
        for (index, (previous, status)) in zip(statuses, statuses.dropFirst()).enumerated() {
            guard let status, status != previous else { continue }
            if status == .missed || status == .met && previous == .missed {
                calendar[index + 1].turns.append(CategoryTurn(category: category, status: status))
            }
        }
    }
}
