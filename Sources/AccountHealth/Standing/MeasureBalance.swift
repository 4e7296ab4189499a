/// Points that are added and expire, as of a day.
///
/// - Parameters:
///   - points: the day each record was issued and its points.
///   - isHeld: whether any file lists such records; without one the balance is unknown.
package func measureBalance(
    standard: Standard, points: [(day: Day, points: Int)], isHeld: Bool, asOf day: Day
) -> Standing {
    var tallies = DayTallies(Measurement.range(of: standard.window, asOf: day))
    for entry in points { tallies.add(Tally(bad: entry.points), on: entry.day) }
    let coming = Measurement.calendar(of: standard.window, from: day)
    let days = standard.window.turningDays(counting: points.lazy.map { $0.day }, in: coming)
    let sums = tallies.sums(days.lazy.map { standard.window.days(asOf: $0) })
    return Standing(
        standard: standard,
        asOf: day,
        window: standard.window.days(asOf: day),
        effectiveWindow: standard.window,
        figures: Figures(Figure(balance: standard, points: sums.first?.bad ?? 0, isHeld: isHeld)),
        isStale: false,
        defects: [],
        upcoming: [],
        calendar: zip(days, sums).map { coming, sum in
            let figure = Figure(balance: standard, points: sum.bad, isHeld: isHeld)
            return KnownDay(day: coming, tally: figure.tally, status: figure.status, rollingOff: [], entering: [])
        }.withoutQuietDays,
        isLagLearnt: false)
}

extension Figure {
    /// A balance on a day; see `measureBalance`.
    package init(balance standard: Standard, points: [(day: Day, points: Int)], isHeld: Bool, asOf day: Day) {
        let window = standard.window.days(asOf: day)
        var tallies = DayTallies(window)
        for entry in points { tallies.add(Tally(bad: entry.points), on: entry.day) }
        self.init(balance: standard, points: tallies.sum(window).bad, isHeld: isHeld)
    }

    /// A balance to which the records of its window add points.
    fileprivate init(balance standard: Standard, points: Int, isHeld: Bool) {
        let start = if case .balance(let start) = standard.measure { start } else { 0 }
        let value = isHeld ? start + points : 0
        let isMet = standard.condition.map { $0.isMet(by: Rate(value, of: 1)) }
        let status: Status = isHeld ? isMet.map { $0 ? .met : .missed } ?? .unknown : .unknown
        self.init(tally: Tally(bad: value), status: status, missing: isHeld ? [] : ["penalties"])
    }
}
