/// The orders that will count on a day to come: those that are placed, and those that nobody has placed yet.
struct WindowOrders {
    /// What is known today of those that are placed.
    private(set) var known = Tally()
    /// How many of the silent ones become known as bad by the day, for each probability of the belief.
    private(set) var reports: [BadSum]
    let coming: ComingOrders

    /// Nil where no order can count.
    init?(_ forecaster: Forecaster, day: Day) {
        guard let window = forecaster.window(on: day) else { return nil }
        let ahead = forecaster.account.asOf.distance(to: day)
        reports = [BadSum](repeating: BadSum(mean: 0, squares: 0), count: forecaster.belief.probabilities.count)
        coming = ComingOrders(forecaster, window: window, day: day)
        for (place, orders) in forecaster.placed.enumerated() where window.contains(orders.day) {
            known.units += Int(orders.count.units)
            known.bad += Int(orders.count.bad)
            guard orders.silent > 0 else { continue }
            let isFinal = forecaster.question.truth == .final
            let later = isFinal ? 0 : forecaster.model.curves.silent(atAge: orders.age + ahead).bad
            let reported = orders.silentBad - later
            if reported <= 0 { continue }
            for (index, risk) in zip(reports.indices, forecaster.risks(ofDay: place)) {
                reports[index].add(orders.silent, risk * reported)
            }
        }
    }
}

/// The orders of a window to come that nobody has placed yet.
struct ComingOrders {
    private(set) var count = OrderForecast(mean: 0, shape: 1)
    /// Those that come in any case.
    private(set) var certain = 0
    /// Of those that turn out bad, the share that is known by the day.
    private(set) var reported = 0.0

    init(_ forecaster: Forecaster, window: ClosedRange<Day>, day: Day) {
        let first = max(forecaster.account.asOf.advanced(by: 1), window.lowerBound)
        guard first <= window.upperBound, forecaster.scenario.coming != .none else { return }
        let days = first...window.upperBound
        let pace = forecaster.model.pace
        let isFinal = forecaster.question.truth == .final
        var (load, known) = (0.0, 0.0)
        for one in days {
            let length = pace.factor(of: one)
            load += length
            known += length * (isFinal ? 1 : forecaster.model.curves.known(atAge: one.distance(to: day)))
        }
        reported = load > 0 ? known / load : 0
        count = pace.coming(forecaster.pace, load: load, days: days.count)
        switch forecaster.scenario.coming {
        case .asBefore, .none: break
        case .more(let more): certain = more * days.count
        case .joined(let other): count = count.with(pace.coming(other, load: load, days: days.count))
        }
    }
}
