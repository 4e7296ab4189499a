/// The figure of one account under one standard on each of the coming days, as far as it can be told.
package struct ForecastCourse: Hashable, Sendable {
    /// The last day of which anything was known.
    package let asOf: Day
    /// One day after the other.
    package let days: [ForecastDay]
    /// The probability that the target is missed on any day up to each of them.
    package let missedByThen: [Double]

    /// How far ahead a course looks.
    package static let usualDays = 60

    /// - Parameter days: all later than what is known.
    package init(_ forecaster: Forecaster, days: ClosedRange<Day>) {
        let orders = days.map { WindowOrders(forecaster, day: $0) }
        asOf = forecaster.account.asOf
        self.days = zip(days, orders).map { forecaster.day($0, orders: $1) }
        let paths =
            self.days.mayMiss ? MissPaths(forecaster, days: days, orders: orders).missedByThen : []
        var highest = 0.0
        missedByThen = self.days.indices.map { [days = self.days] index in
            highest = max(highest, days[index].probability, index < paths.count ? paths[index] : 0)
            return highest
        }
    }

    private init(asOf: Day, days: [ForecastDay], missedByThen: [Double]) {
        self.asOf = asOf
        self.days = days
        self.missedByThen = missedByThen
    }

    /// The course of a standard that is demanded of each category of goods too: it is missed where the account or any category
    /// misses it. Categories have orders of their own, so that their chances are taken to be independent.
    ///
    /// - Parameter categories: courses of the same days.
    package func demanded(ofEach categories: [ForecastCourse]) -> ForecastCourse {
        if categories.isEmpty { return self }
        func joint(_ own: Double, _ others: [Double]) -> Double {
            max(own, 1 - others.reduce(1) { $0 * (1 - $1) })
        }
        return ForecastCourse(
            asOf: asOf,
            days: days.indices.map { index in
                var day = days[index]
                day.probability = joint(day.probability, categories.map { $0.days[index].probability })
                return day
            },
            missedByThen: missedByThen.indices.map { index in
                joint(missedByThen[index], categories.map { $0.missedByThen[index] })
            })
    }

    package subscript(day: Day) -> ForecastDay? {
        guard let first = days.first else { return nil }
        let index = first.day.distance(to: day)
        return days.indices.contains(index) ? days[index] : nil
    }

    /// The probability that the target is missed on any day up to one; nil for a day that is not foretold.
    package func missedByThen(_ day: Day) -> Double? {
        guard let first = days.first else { return nil }
        let index = first.day.distance(to: day)
        return missedByThen.indices.contains(index) ? missedByThen[index] : nil
    }

    /// The first day on which a miss is more likely than not.
    package var firstLikelyMiss: Day? { days.first { $0.probability >= 0.5 }?.day }

    /// The first day on which meeting the target is more likely than not.
    package var firstLikelyRecovery: Day? { days.first { $0.probability < 0.5 }?.day }
}

extension [ForecastDay] {
    /// Whether the days have to be looked at together: not where each is nearly decided.
    fileprivate var mayMiss: Bool {
        guard let first else { return false }
        return first.probability < 0.999 && reduce(0) { $0 + $1.probability } > 0.001
    }
}
