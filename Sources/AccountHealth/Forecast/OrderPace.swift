import RealModule

/// How many orders are to be expected, as an installation's accounts have shown it.
package struct OrderPace: Hashable, Sendable {
    /// How much of a week's orders fall on each weekday, Monday first; their mean is 1.
    package private(set) var weekdays: [Double]
    /// Orders a day of an account of which nothing is known.
    package private(set) var mean: Double
    /// After so many days an order counts half as much for the pace.
    package private(set) var halfLife: Double
    /// By how much the pace of two weeks strays from what the weeks before made one expect, as a squared share of it.
    package private(set) var unrest: Double

    /// How many orders the mean of the installation weighs as much as: an account's own orders soon outweigh it.
    static let priorOrders = 0.5

    /// What is believed without data.
    package static let prior = OrderPace(
        weekdays: [Double](repeating: 1, count: 7), mean: 2, halfLife: 40, unrest: 0.1)

    private static let halfLives = [12.0, 25, 50, 100]
    private static let unrests = [0.0, 0.03, 0.08, 0.2, 0.4, 0.8]

    private init(weekdays: [Double], mean: Double, halfLife: Double, unrest: Double) {
        self.weekdays = weekdays
        self.mean = mean
        self.halfLife = halfLife
        self.unrest = unrest
    }

    /// Learns from the orders placed up to a day: how fast old ones are to be forgotten, and how unsteady accounts are, are
    /// what would have foretold the last eight weeks best.
    package init(_ pasts: [AccountPast], asOf: Day) {
        var counts = [Double](repeating: 0, count: 7)
        var (orders, days) = (0.0, 0.0)
        for past in pasts {
            guard let first = past.first, first <= asOf else { continue }
            let placed = past.placed(by: asOf)
            for outcome in placed { counts[outcome.placed.weekday.rawValue] += 1 }
            orders += Double(placed.count)
            days += Double(first.distance(to: asOf) + 1)
        }
        // Seventy orders that know no weekday keep a small history from making much of one.
        let total = orders + 70
        self.init(
            weekdays: counts.map { ($0 + 10) * 7 / total }, mean: (orders + 2) / (days + 1),
            halfLife: OrderPace.prior.halfLife, unrest: OrderPace.prior.unrest)
        var best = -Double.infinity
        var chosen = (halfLife, unrest)
        for halfLife in OrderPace.halfLives {
            let backcasts = backcasts(pasts, asOf: asOf, halfLife: halfLife)
            guard backcasts.count >= 20 else { return }
            for unrest in OrderPace.unrests {
                let score = backcasts.reduce(0) { $0 + $1.expected.with(unrest: unrest).logProbability(of: $1.came) }
                if score > best { (best, chosen) = (score, (halfLife, unrest)) }
            }
        }
        (halfLife, unrest) = chosen
    }

    /// What would have been expected of the fortnights before a day, and what came.
    private func backcasts(
        _ pasts: [AccountPast], asOf: Day, halfLife: Double
    ) -> [(expected: OrderForecast, came: Double)] {
        var found: [(expected: OrderForecast, came: Double)] = []
        for past in pasts {
            guard let first = past.first, first <= asOf else { continue }
            for fortnight in 1...4 {
                let from = asOf.advanced(by: -14 * fortnight)
                guard first.distance(to: from) >= 14 else { break }
                let days = from.advanced(by: 1)...from.advanced(by: 14)
                found.append(
                    (steady(on: days, of: past, asOf: from, halfLife: halfLife), Double(past.placed(in: days).count)))
            }
        }
        return found
    }

    /// How many orders will be placed on some days.
    func coming(on days: ClosedRange<Day>, of past: AccountPast, asOf: Day) -> OrderForecast {
        steady(on: days, of: past, asOf: asOf, halfLife: halfLife)
            .with(unrest: unrest * max(1, Double(days.count) / 14).squareRoot())
    }

    /// How many orders would be placed if the account kept its pace.
    private func steady(
        on days: ClosedRange<Day>, of past: AccountPast, asOf: Day, halfLife: Double
    ) -> OrderForecast {
        let pace = pace(of: past, asOf: asOf, halfLife: halfLife)
        return OrderForecast(mean: pace.mean * days.reduce(0) { $0 + factor(of: $1) }, shape: pace.shape)
    }

    private func factor(of day: Day) -> Double { weekdays[day.weekday.rawValue] }

    /// What is believed of one account's orders a day: a gamma distribution by its mean and shape.
    private func pace(of past: AccountPast, asOf: Day, halfLife: Double) -> (mean: Double, shape: Double) {
        let kept = Double.exp2(-1 / halfLife)
        var (orders, days) = (0.0, 0.0)
        if let first = past.first, first <= asOf {
            // Far back nothing weighs anything.
            let start = max(first, asOf.advanced(by: -Int(halfLife * 12)))
            var (day, weight) = (start, Double.pow(kept, Double(start.distance(to: asOf))))
            for outcome in past.placed(in: start...asOf) {
                while day < outcome.placed {
                    days += weight * factor(of: day)
                    day = day.advanced(by: 1)
                    weight /= kept
                }
                orders += weight
            }
            while day <= asOf {
                days += weight * factor(of: day)
                day = day.advanced(by: 1)
                weight /= kept
            }
        }
        let shape = OrderPace.priorOrders + orders
        return (shape / (OrderPace.priorOrders / mean + days), shape)
    }
}
