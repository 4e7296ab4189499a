import RealModule

/// The figure of one account on a day to come, as far as it can be told.
package struct MissForecast: Sendable {
    /// The day the figure is of.
    package let day: Day
    /// The probability that it misses its target.
    package let probability: Double

    /// - Parameters:
    ///   - belief: what is believed of the account's defects on the model's day.
    ///   - day: the model's or a later one.
    package init(
        _ past: AccountPast, day: Day, question: ForecastQuestion, model: ForecastModel, belief: DefectBelief
    ) {
        self.day = day
        let placed = PlacedOrders(past, day: day, question: question, model: model)
        let coming = ComingOrders(past, day: day, question: question, model: model)
        let counts = coming.count.counts.map { entry in
            (
                more: entry.count, probability: entry.probability,
                needed: question.leastMissing(of: placed.units + Int(entry.count)).map { $0 - placed.bad }
            )
        }
        var (missed, looked) = (0.0, 0.0)
        for (probability, weight) in zip(belief.probabilities, belief.weights) where weight > 1e-7 {
            looked += weight
            let silent = placed.reports(probability)
            let entering = probability * coming.reported
            for entry in counts {
                guard let needed = entry.needed else { continue }
                let sum = BadSum(
                    mean: silent.mean + entry.more * entering,
                    squares: silent.squares + entry.more * entering * entering)
                missed += weight * entry.probability * sum.probability(ofAtLeast: needed)
            }
        }
        probability = min(1, max(0, missed / looked))
    }
}

/// The orders of a window to come that are placed already.
private struct PlacedOrders {
    private(set) var units = 0
    /// Known to be bad.
    private(set) var bad = 0
    private var silent: [Silent] = []

    /// Silent orders of one age.
    private struct Silent {
        var count: Double
        var silentBad: Double
        var silentGood: Double
        /// Of all orders that turn out bad, the share that becomes known from now to the day.
        var reported: Double

        /// The probability that one of them becomes known as bad by the day.
        func risk(_ probability: Double) -> Double {
            let all = probability * silentBad + (1 - probability) * silentGood
            return all > 0 ? probability * reported / all : 0
        }
    }

    init(_ past: AccountPast, day: Day, question: ForecastQuestion, model: ForecastModel) {
        let (asOf, curves) = (model.asOf, model.curves)
        var counts = [Int](repeating: 0, count: OutcomeCurves.maximumAge + 1)
        for outcome in past.placed(in: question.window.days(asOf: day)) {
            if outcome.placed > asOf { break }
            units += 1
            switch outcome.state(on: asOf) {
            case .bad: bad += 1
            case .good: break
            case .silent: counts[min(outcome.placed.distance(to: asOf), OutcomeCurves.maximumAge)] += 1
            }
        }
        let ahead = asOf.distance(to: day)
        for (age, count) in counts.enumerated() where count > 0 {
            let later =
                question.truth == .final ? 0 : curves.silentBad[min(age + ahead, OutcomeCurves.maximumAge)]
            silent.append(
                Silent(
                    count: Double(count), silentBad: curves.silentBad[age], silentGood: curves.silentGood[age],
                    reported: curves.silentBad[age] - later))
        }
    }

    /// How many of the silent ones become known as bad by the day, if the account's defect probability is this one.
    func reports(_ probability: Double) -> BadSum {
        var (mean, squares) = (0.0, 0.0)
        for group in silent {
            let risk = group.risk(probability)
            mean += group.count * risk
            squares += group.count * risk * risk
        }
        return BadSum(mean: mean, squares: squares)
    }
}

/// The orders of a window to come that nobody has placed yet.
private struct ComingOrders {
    private(set) var count = OrderForecast(mean: 0, shape: 1)
    /// Of those that turn out bad, the share that is known by the day.
    private(set) var reported = 0.0

    init(_ past: AccountPast, day: Day, question: ForecastQuestion, model: ForecastModel) {
        let window = question.window.days(asOf: day)
        let first = max(model.asOf.advanced(by: 1), window.lowerBound)
        guard first <= window.upperBound else { return }
        let days = first...window.upperBound
        count = model.pace.coming(on: days, of: past, asOf: model.asOf)
        let shares = days.map { question.truth == .final ? 1 : model.curves.known(atAge: $0.distance(to: day)) }
        reported = shares.reduce(0, +) / Double(shares.count)
    }
}
