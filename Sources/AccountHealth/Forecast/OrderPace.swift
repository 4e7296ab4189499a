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

    package init(weekdays: [Double], mean: Double, halfLife: Double, unrest: Double) {
        self.weekdays = weekdays
        self.mean = mean
        self.halfLife = halfLife
        self.unrest = unrest
    }

    /// Learns from what is known of some accounts: how fast old ones are to be forgotten, and how unsteady accounts are, are
    /// what would have foretold the last eight weeks best.
    package init(_ accounts: [KnownOutcomes]) {
        var counts = [Double](repeating: 0, count: 7)
        var (orders, days) = (0.0, 0.0)
        for account in accounts {
            var weekday = account.first.weekday.rawValue
            for day in account.days {
                counts[weekday] += Double(day.units)
                orders += Double(day.units)
                weekday = weekday == 6 ? 0 : weekday + 1
            }
            days += Double(account.days.count)
        }
        // Seventy orders that know no weekday keep a small history from making much of one.
        let total = orders + 70
        self.init(
            weekdays: counts.map { ($0 + 10) * 7 / total }, mean: (orders + 2) / (days + 1),
            halfLife: OrderPace.prior.halfLife, unrest: OrderPace.prior.unrest)
        var best = -Double.infinity
        var chosen = (halfLife, unrest)
        for halfLife in OrderPace.halfLives {
            let backcasts = backcasts(accounts, halfLife: halfLife)
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
        _ accounts: [KnownOutcomes], halfLife: Double
    ) -> [(expected: OrderForecast, came: Double)] {
        var found: [(expected: OrderForecast, came: Double)] = []
        for account in accounts {
            for fortnight in 1...4 {
                let from = account.asOf.advanced(by: -14 * fortnight)
                guard account.first.distance(to: from) >= 14 else { break }
                let days = from.advanced(by: 1)...from.advanced(by: 14)
                let pace = pace(of: account, asOf: from, halfLife: halfLife)
                found.append((pace.orders(dayLoad: load(of: days)), Double(account.placed(on: days))))
            }
        }
        return found
    }

    /// What is believed of one account's orders a day.
    package func pace(of account: KnownOutcomes) -> AccountPace {
        pace(of: account, asOf: account.asOf, halfLife: halfLife)
    }

    /// How many orders an account places on some days, one after the other.
    ///
    /// - Parameters:
    ///   - load: how many usual days they are as long as.
    ///   - days: how many days they are; the longer, the more may change.
    func coming(_ pace: AccountPace, load: Double, days: Int) -> OrderForecast {
        pace.orders(dayLoad: load).with(unrest: unrest(days: days))
    }

    /// By how much the pace of some days may stray, as a squared share of it.
    func unrest(days: Int) -> Double { unrest * max(1, Double(days) / 14).squareRoot() }

    /// How many days of usual length some days are: a busy weekday is longer.
    func load(of days: ClosedRange<Day>) -> Double { days.reduce(0) { $0 + factor(of: $1) } }

    @inline(__always)
    func factor(of day: Day) -> Double { weekdays[day.weekday.rawValue] }

    private func pace(of account: KnownOutcomes, asOf: Day, halfLife: Double) -> AccountPace {
        let kept = Double.exp2(-1 / halfLife)
        var (orders, days) = (0.0, 0.0)
        // Far back nothing weighs anything.
        let start = max(account.first, asOf.advanced(by: -Int(halfLife * 12)))
        if start <= asOf {
            var weight = Double.pow(kept, Double(start.distance(to: asOf)))
            var weekday = start.weekday.rawValue
            let low = account.first.distance(to: start)
            for count in account.days[low..<(account.first.distance(to: asOf) + 1)] {
                days += weight * weekdays[weekday]
                orders += weight * Double(count.units)
                weekday = weekday == 6 ? 0 : weekday + 1
                weight /= kept
            }
        }
        let shape = OrderPace.priorOrders + orders
        return AccountPace(mean: shape / (OrderPace.priorOrders / mean + days), shape: shape)
    }
}

/// What is believed of one account's orders on a usual day: a gamma distribution.
package struct AccountPace: Hashable, Sendable {
    package var mean: Double
    package var shape: Double

    /// How many orders come on days that are together as long as so many usual ones, if the pace is kept.
    func orders(dayLoad: Double) -> OrderForecast { OrderForecast(mean: mean * dayLoad, shape: shape) }
}
