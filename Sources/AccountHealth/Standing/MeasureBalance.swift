/// Points that are added and expire, as of a day.
///
/// - Parameters:
///   - points: the day each record was issued and its points.
///   - isHeld: whether any file lists such records; without one the balance is unknown.
package func measureBalance(
    standard: Standard, points: [(day: Day, points: Int)], isHeld: Bool, asOf day: Day
) -> Standing {
    let start: Int = if case .balance(let start) = standard.measure { start } else { 0 }
    func balance(on day: Day) -> Int {
        let window = standard.window.days(asOf: day)
        return start + points.reduce(0) { window.contains($1.day) ? $0 + $1.points : $0 }
    }
    func status(_ value: Int) -> Status {
        guard isHeld, let condition = standard.condition else { return .unknown }
        return condition.isMet(by: Rate(value, of: 1)) ? .met : .missed
    }
    let value = balance(on: day)
    return Standing(
        standard: standard,
        asOf: day,
        window: standard.window.days(asOf: day),
        effectiveWindow: standard.window,
        tally: Tally(bad: isHeld ? value : 0),
        rate: nil,
        interval: nil,
        status: status(value),
        headroom: nil,
        isStale: false,
        missing: isHeld ? [] : ["penalties"],
        defects: [],
        upcoming: [],
        calendar: (0...Measurement.calendarDays).map { offset in
            let coming = day.advanced(by: offset)
            let value = balance(on: coming)
            return KnownDay(
                day: coming, tally: Tally(bad: isHeld ? value : 0), status: status(value), rollingOff: [], entering: [])
        },
        official: nil,
        isLagLearnt: false)
}
