/// Points that are added and expire, as of a day.
///
/// - Parameters:
///   - points: the day each record was issued and its points.
///   - isHeld: whether any file lists such records; without one the balance is unknown.
///   - foresees: whether the calendar of the coming days is wanted.
package func measureBalance(
    standard: Standard, points: [(day: Day, points: Int)], isHeld: Bool, asOf day: Day, foresees: Bool = true
) -> Standing {
    let start: Int = if case .balance(let start) = standard.measure { start } else { 0 }
    var tallies = DayTallies(Measurement.range(of: standard.window, asOf: day))
    for entry in points { tallies.add(Tally(bad: entry.points), on: entry.day) }
    func status(_ value: Int) -> Status {
        guard isHeld, let condition = standard.condition else { return .unknown }
        return condition.isMet(by: Rate(value, of: 1)) ? .met : .missed
    }
    let coming = foresees ? Measurement.calendar(of: standard.window, from: day) : day...day
    let days = standard.window.turningDays(counting: points.lazy.map { $0.day }, in: coming)
    let values = tallies.sums(days.lazy.map { standard.window.days(asOf: $0) }).map { start + $0.bad }
    let value = values.first ?? start
    return Standing(
        standard: standard,
        asOf: day,
        window: standard.window.days(asOf: day),
        effectiveWindow: standard.window,
        figure: Figure(
            tally: Tally(bad: isHeld ? value : 0), status: status(value), missing: isHeld ? [] : ["penalties"]),
        isStale: false,
        defects: [],
        upcoming: [],
        calendar: !foresees
            ? []
            : zip(days, values).map { coming, value in
                KnownDay(
                    day: coming, tally: Tally(bad: isHeld ? value : 0), status: status(value), rollingOff: [],
                    entering: [])
            }.withoutQuietDays,
        isLagLearnt: false)
}
