/// What makes a miss of one day likely: the defects that are known, and the orders of which nothing is known yet.
package struct ForecastParts: Hashable, Sendable {
    /// One day's orders and what they carry.
    package struct Part: Hashable, Sendable {
        /// The day they count on.
        package var day: Day
        package var orders: Int
        /// By how much the probability of a miss would fall if one of these orders were known to be clean.
        package var each: Double
    }

    package let day: Day
    package let probability: Double
    /// Of known defects, oldest first.
    package let defects: [Part]
    /// Of silent orders, oldest first.
    package let silent: [Part]

    package init(_ forecaster: Forecaster, day: Day) {
        self.day = day
        let probability = forecaster.probability(on: day)
        self.probability = probability
        guard let window = forecaster.window(on: day) else {
            (defects, silent) = ([], [])
            return
        }
        /// How much less likely a miss is when one order of a day is as told.
        func fall(_ placed: Forecaster.PlacedDay, _ change: (inout KnownOutcomes.Count) -> Void) -> Double {
            let account = forecaster.account.changing(placed.day, change)
            let other = Forecaster(
                account, question: forecaster.question, model: forecaster.model, belief: forecaster.belief,
                scenario: Scenario(coming: forecaster.scenario.coming))
            return max(0, probability - other.probability(on: day))
        }
        let placed = forecaster.placed.filter { window.contains($0.day) }
        defects = placed.filter { $0.count.bad > 0 }.map { orders in
            Part(
                day: orders.day, orders: Int(orders.count.bad),
                each: fall(orders) { count in
                    count.bad -= 1
                    count.good += 1
                })
        }
        silent = placed.filter { $0.silent > 0 }.map { orders in
            Part(day: orders.day, orders: Int(orders.count.silent), each: fall(orders) { $0.good += 1 })
        }
    }
}
