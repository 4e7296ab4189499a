import RealModule

/// Foretells the figure of one account under one standard, for any day from the last known one on.
package struct Forecaster: Sendable {
    package let account: KnownOutcomes
    package let question: ForecastQuestion
    let model: ForecastModel
    let belief: DefectBelief
    let pace: AccountPace
    let scenario: Scenario
    /// The days of which orders can still count, from the first one that lies in a window to the last known one.
    let placed: [PlacedDay]
    /// Defects that become known per silent order of a day, per unit of the fall of the curve: by day, then by probability of
    /// the belief.
    private let risks: [Double]

    /// The orders of one day, as far as a forecast asks.
    struct PlacedDay {
        var day: Day
        var age: Int
        var count: KnownOutcomes.Count
        var silent: Double
        /// Of orders that turn out bad, the share that is silent at this age.
        var silentBad: Double
    }

    /// - Parameter belief: what is believed of the account's defects; worked out when nil.
    package init(
        _ account: KnownOutcomes, question: ForecastQuestion, model: ForecastModel, belief: DefectBelief? = nil,
        scenario: Scenario = Scenario()
    ) {
        let window = question.window.days(asOf: account.asOf)
        let account = scenario.applied(to: account, window: window)
        let belief = belief ?? DefectBelief(account, model: model)
        self.account = account
        self.question = question
        self.model = model
        self.belief = belief
        self.scenario = scenario
        pace = model.pace.pace(of: account)
        let curves = model.curves
        var placed: [PlacedDay] = []
        var risks: [Double] = []
        account.counts(from: min(window.lowerBound, account.asOf)) { count, age in
            let (silentBad, silentGood) = curves.silent(atAge: age)
            placed.append(
                PlacedDay(
                    day: account.asOf.advanced(by: -age), age: age, count: count, silent: Double(count.silent),
                    silentBad: silentBad))
            for probability in belief.probabilities {
                let all = probability * silentBad + (1 - probability) * silentGood
                risks.append(all > 0 ? probability / all : 0)
            }
        }
        self.placed = placed
        self.risks = risks
    }

    /// For each probability of the belief, what one silent order of a day carries for each unit by which the curve falls.
    func risks(ofDay place: Int) -> ArraySlice<Double> {
        let count = belief.probabilities.count
        return risks[(place * count)..<((place + 1) * count)]
    }

    /// The days of a window that can hold orders by the day it is asked of.
    func window(on day: Day) -> ClosedRange<Day>? {
        let window = question.window.days(asOf: day)
        let last = min(window.upperBound, day)
        return window.lowerBound <= last ? window.lowerBound...last : nil
    }

    /// What the figure of a day may be.
    package func day(_ day: Day) -> ForecastDay { self.day(day, orders: WindowOrders(self, day: day)) }

    /// - Parameter orders: those that will count on the day.
    func day(_ day: Day, orders: WindowOrders?) -> ForecastDay {
        guard let orders else { return ForecastDay(day: day) }
        let (known, coming) = (orders.known, orders.coming)
        let portions = coming.count.portions { question.leastMissing(of: known.units + coming.certain + $0) }
        var outlook = FigureOutlook()
        var weighted = orders.reports.map { (weight: 0.0, sum: $0) }
        for portion in portions {
            let more = Double(coming.certain) + portion.count
            for index in weighted.indices {
                weighted[index].weight = portion.probability * belief.weights[index]
                weighted[index].sum = orders.reports[index]
                weighted[index].sum.add(more, belief.probabilities[index] * coming.reported)
            }
            let units = Double(known.units) + more
            outlook.add(
                bad: known.bad, units: units, needed: question.leastMissing(of: Int(units.rounded())), sums: weighted)
        }
        return ForecastDay(day: day, known: known, coming: Double(coming.certain) + coming.count.mean, outlook)
    }

    /// The probability that the figure of a day misses its target.
    package func probability(on day: Day) -> Double { self.day(day).probability }
}
