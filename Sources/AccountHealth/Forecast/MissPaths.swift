import RealModule

/// Made-up courses of the coming days, of which one counts how many miss the target on any day up to each: days depend on each
/// other, as they share orders, and no formula adds them up.
///
/// The paths are the same for the same input: they are seeded, and the account's defect probability and pace are spread evenly
/// over what is believed of them (a Hammersley set), so that a few hundred do.
struct MissPaths {
    /// By day, the share of paths that missed the target on it or before.
    private(set) var missedByThen: [Double] = []

    private static let count = 128
    /// Up to so many defects a path each is drawn by itself; more are taken together, day by day.
    private static let drawnDefects = 60.0

    private let forecaster: Forecaster
    private let asOf: Day
    /// Of each day: the orders that count on it, and the places of the coming days in its window.
    private let orders: [WindowOrders?]
    private var windows: [ClosedRange<Int>?] = []
    /// How far ahead the last day lies; place 0 of the lists below is the day after the last known one.
    private var reach = 0
    /// How many orders are to be expected up to each day, and by how much the pace up to it may stray.
    private var placed: [Double] = []
    private var spreads: [Spread] = []
    /// How the orders up to a day vary: a gamma distribution, after Wilson and Hilferty, and what one more day adds.
    private struct Spread {
        var centre: Double
        var width: Double
        var step: Double
    }

    /// How many bad ones, for each unit of probability, become known by the last day: sums up to each day.
    private var comingBad: [Double] = []
    /// The same of orders that are placed, by probability of the belief: sums up to each day.
    private var placedBad: [[Double]] = []

    /// - Parameter orders: those that count on each of the days, which follow each other.
    init(_ forecaster: Forecaster, days: ClosedRange<Day>, orders: [WindowOrders?]) {
        self.forecaster = forecaster
        self.orders = orders
        asOf = forecaster.account.asOf
        reach = asOf.distance(to: days.upperBound)
        missedByThen = [Double](repeating: 0, count: orders.count)
        guard reach > 0 else { return }
        windows = days.map { day in
            forecaster.window(on: day).flatMap { window in
                let low = max(0, asOf.distance(to: window.lowerBound) - 1)
                let high = asOf.distance(to: window.upperBound) - 1
                return low <= high ? low...high : nil
            }
        }
        expectOrders()
        let curves = forecaster.model.curves
        placedBad = forecaster.belief.probabilities.map { _ in [] }
        for (place, orders) in forecaster.placed.enumerated() {
            let reported = orders.silentBad - curves.silent(atAge: orders.age + reach).bad
            for (index, risk) in forecaster.risks(ofDay: place).enumerated() {
                placedBad[index].append((placedBad[index].last ?? 0) + orders.silent * risk * reported)
            }
        }
        walk(from: asOf.distance(to: days.lowerBound))
    }

    private mutating func expectOrders() {
        let pace = forecaster.model.pace
        var (sum, bad, load) = (0.0, 0.0, 0.0)
        for ahead in 1...reach {
            let length = pace.factor(of: asOf.advanced(by: ahead))
            load += length
            var mean = forecaster.pace.mean * length
            switch forecaster.scenario.coming {
            case .asBefore: break
            case .none: mean = 0
            case .more(let more): mean += Double(more)
            case .joined(let other): mean += other.mean * length
            }
            sum += mean
            bad += mean * forecaster.model.curves.known(atAge: reach - ahead)
            placed.append(sum)
            comingBad.append(bad)
            let shape = pace.coming(forecaster.pace, load: load, days: ahead).shape
            spreads.append(
                Spread(centre: 1 - 1 / (9 * shape), width: 1 / (3 * shape.squareRoot()), step: mean.squareRoot()))
        }
    }

    /// - Parameter first: how far ahead the first of the days lies.
    private mutating func walk(from first: Int) {
        var random = PathRandom()
        var firsts = [Int](repeating: 0, count: orders.count + 1)
        var (node, reached) = (0, forecaster.belief.weights.first ?? 1)
        var coming = [Int](repeating: 0, count: reach)
        var change = [Int](repeating: 0, count: orders.count + 1)
        for path in 0..<MissPaths.count {
            let place = (Double(path) + 0.5) / Double(MissPaths.count)
            while place > reached, node < forecaster.belief.weights.count - 1 {
                node += 1
                reached += forecaster.belief.weights[node]
            }
            let tempo = normalQuantile(PathRandom.spread(path))
            drawOrders(&coming, tempo: tempo, &random)
            let expected = (placedBad[node].last ?? 0) + (comingBad.last ?? 0) * forecaster.belief.probabilities[node]
            if expected <= MissPaths.drawnDefects {
                for index in change.indices { change[index] = 0 }
                drawDefects(&change, node: node, coming: coming, first: first, &random)
                var bad = 0
                firsts[
                    firstMiss(coming: coming) { index, _ in
                        bad += change[index]
                        return bad
                    }] += 1
            } else {
                let luck = random.normal()
                firsts[firstMiss(coming: coming) { usualDefects($0, coming: $1, node: node, luck: luck) }] += 1
            }
        }
        var sum = 0
        for index in missedByThen.indices {
            sum += firsts[index]
            missedByThen[index] = Double(sum) / Double(MissPaths.count)
        }
    }

    /// How many orders were placed up to each coming day.
    private func drawOrders(_ coming: inout [Int], tempo: Double, _ random: inout PathRandom) {
        guard let end = spreads.last, let all = placed.last, all > 0 else { return }
        var (noise, last) = (0.0, 0)
        let pace = max(0, end.centre + end.width * tempo)
        let unrest = (pace * pace * pace).squareRoot()
        for index in coming.indices {
            let spread = spreads[index]
            let root = max(0, spread.centre + spread.width * tempo)
            noise += random.normal() * spread.step * unrest
            last = max(last, Int((placed[index] * root * root * root + noise).rounded()))
            coming[index] = last
        }
    }

    /// Where the number of bad orders in the window changes, by orders that nobody has reported yet.
    private func drawDefects(
        _ change: inout [Int], node: Int, coming: [Int], first: Int, _ random: inout PathRandom
    ) {
        let curve = forecaster.model.curves.silentBad
        let probability = forecaster.belief.probabilities[node]
        func take(_ day: Day, age: Int) {
            // The age at which it becomes known, between this one and that of the last day.
            let (now, end) = (curve[min(max(age, 0), 400)], curve[min(age + reach, 400)])
            let level = end + (age < 0 ? 1 - end : now - end) * random.unit()
            var (low, high) = (age + 1, age + reach)
            while low < high {
                let middle = low + (high - low) / 2
                if curve[min(max(middle, 0), 400)] <= level { high = middle } else { low = middle + 1 }
            }
            let counts = forecaster.question.window.asOfDays(counting: day)
            let from = max(low - age, asOf.distance(to: counts.lowerBound)) - first
            let until = asOf.distance(to: counts.upperBound) - first
            guard until >= 0, from < change.count - 1, from <= until else { return }
            change[max(0, from)] += 1
            change[min(until + 1, change.count - 1)] -= 1
        }
        if let expected = placedBad[node].last, expected > 0 {
            for _ in 0..<random.poisson(expected) {
                let place = placedBad[node].place(of: random.unit() * expected)
                take(forecaster.placed[place].day, age: forecaster.placed[place].age)
            }
        }
        guard let all = placed.last, all > 0, let expected = comingBad.last, expected > 0 else { return }
        let tempo = Double(coming.last ?? 0) / all
        for _ in 0..<random.poisson(expected * probability * tempo) {
            let place = comingBad.place(of: random.unit() * expected)
            take(asOf.advanced(by: place + 1), age: -place - 1)
        }
    }

    /// How many defects become known of the orders that count on a day, where there are so many that their sum is what matters.
    private func usualDefects(_ index: Int, coming: Int, node: Int, luck: Double) -> Int {
        guard let orders = orders[index] else { return 0 }
        let entering = Double(coming) * forecaster.belief.probabilities[node] * orders.coming.reported
        let mean = orders.reports[node].mean + entering
        return max(0, Int((mean + luck * mean.squareRoot()).rounded()))
    }

    /// The place of the first day that misses; that behind the last one where none does.
    ///
    /// - Parameter defects: how many become known, by the place of a day and the orders that came and count on it; asked of each
    ///   day in turn.
    private func firstMiss(coming: [Int], defects: (_ index: Int, _ coming: Int) -> Int) -> Int {
        for index in orders.indices {
            let came = windows[index].map { window in
                coming[window.upperBound] - (window.lowerBound > 0 ? coming[window.lowerBound - 1] : 0)
            }
            let known = orders[index]?.known ?? Tally()
            let bad = known.bad + defects(index, came ?? 0)
            if let needed = forecaster.question.leastMissing(of: known.units + (came ?? 0)), bad >= needed {
                return index
            }
        }
        return orders.count
    }
}

extension [Double] {
    /// The first place whose sum reaches a value.
    fileprivate func place(of value: Double) -> Int {
        var (low, high) = (0, count - 1)
        while low < high {
            let middle = low + (high - low) / 2
            if self[middle] >= value { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
