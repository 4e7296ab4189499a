import RealModule

/// Which figure is forecast.
package struct ForecastQuestion: Hashable, Sendable {
    package enum Truth: String, Sendable, CaseIterable {
        /// As it will be shown on the day, with what is known by then.
        case shown
        /// With all that becomes known later.
        case final
    }

    package var window: Window
    /// That of a share of bad orders.
    package var condition: Condition
    /// A window with fewer orders is not missed.
    package var minimumOrders: Int
    package var truth: Truth

    package init(window: Window, condition: Condition, minimumOrders: Int = 1, truth: Truth = .shown) {
        self.window = window
        self.condition = condition
        self.minimumOrders = minimumOrders
        self.truth = truth
    }

    /// Whether a figure misses the target.
    package func isMissed(_ tally: Tally) -> Bool {
        tally.units >= max(1, minimumOrders) && !condition.isMet(by: Rate(tally.bad, of: tally.units))
    }

    /// The smallest number of bad orders that misses the target among so many.
    func leastMissing(of units: Int) -> Int? {
        guard units >= max(1, minimumOrders), let target = condition.target, target.denominator > 0 else { return nil }
        let (share, rest) = (target.numerator * units).quotientAndRemainder(dividingBy: target.denominator)
        let least =
            switch condition {
            case .atMost: share + 1
            default: rest == 0 ? share : share + 1
            }
        return least <= units ? least : nil
    }
}

/// The figure of one account on a day to come, as far as it can be told.
package struct MissForecast: Sendable {
    /// The day the figure is of.
    package let day: Day
    /// The probability that it misses its target.
    package let probability: Double

    /// - Parameters:
    ///   - belief: what is believed of the account's defects on the model's day.
    ///   - day: the model's or a later one.
    package init(_ past: AccountPast, day: Day, question: ForecastQuestion, model: ForecastModel, belief: DefectBelief)
    {
        self.day = day
        let asOf = model.asOf
        let window = question.window.days(asOf: day)
        let ahead = asOf.distance(to: day)
        let isFinal = question.truth == .final
        let curves = model.curves

        // What stands in the window already.
        var (units, bad) = (0, 0)
        var silent = [Int](repeating: 0, count: OutcomeCurves.maximumAge + 1)
        let past = past.placed(by: asOf)
        for outcome in past.reversed() {
            if outcome.placed < window.lowerBound { break }
            if outcome.placed > window.upperBound { continue }
            units += 1
            switch outcome.state(on: asOf) {
            case .bad: bad += 1
            case .good: break
            case .silent: silent[min(outcome.placed.distance(to: asOf), OutcomeCurves.maximumAge)] += 1
            }
        }
        var groups: [Waiting] = []
        for (age, count) in silent.enumerated() where count > 0 {
            let later = isFinal ? 0 : curves.silentBad[min(age + ahead, OutcomeCurves.maximumAge)]
            groups.append(
                Waiting(
                    count: Double(count), silentBad: curves.silentBad[age], silentGood: curves.silentGood[age],
                    reported: curves.silentBad[age] - later))
        }

        // What will enter it.
        var coming = OrderForecast(mean: 0, shape: 1)
        var reportedOfComing = 0.0
        let tomorrow = asOf.advanced(by: 1)
        let first = max(tomorrow, window.lowerBound)
        if first <= window.upperBound {
            let days = first...window.upperBound
            coming = model.pace.coming(on: days, of: AccountPast(sorted: past), asOf: asOf)
            let shares = days.map { isFinal ? 1 : curves.known(atAge: $0.distance(to: day)) }
            reportedOfComing = shares.reduce(0, +) / Double(shares.count)
        }
        let counts = coming.counts.map { entry in
            (
                more: entry.count, probability: entry.probability,
                needed: question.leastMissing(of: units + Int(entry.count)).map { $0 - bad }
            )
        }

        var (missed, looked) = (0.0, 0.0)
        for (probability, weight) in zip(belief.probabilities, belief.weights) where weight > 1e-7 {
            looked += weight
            var (mean, squares) = (0.0, 0.0)
            for group in groups {
                let share = group.risk(probability)
                mean += group.count * share
                squares += group.count * share * share
            }
            let entering = probability * reportedOfComing
            for entry in counts {
                guard let needed = entry.needed else { continue }
                let sum = BadSum(
                    mean: mean + entry.more * entering, squares: squares + entry.more * entering * entering)
                missed += weight * entry.probability * sum.probability(ofAtLeast: needed)
            }
        }
        self.probability = min(1, max(0, missed / looked))
    }

    /// Silent orders of one age.
    private struct Waiting {
        var count: Double
        var silentBad: Double
        var silentGood: Double
        /// Of all orders that turn out bad, the share that becomes known from now to the day.
        var reported: Double

        /// The probability that one of them becomes known as bad by the day.
        func risk(_ probability: Double) -> Double {
            let bad = probability * silentBad
            let all = bad + (1 - probability) * silentGood
            return all > 0 ? probability * reported / all : 0
        }
    }
}

extension AccountPast {
    init(sorted outcomes: ArraySlice<OrderOutcome>) {
        self.outcomes = Array(outcomes)
    }
}
