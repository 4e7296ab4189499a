import AccountHealth

/// A model as a text: numbers in the fewest digits that give them back, with spaces between them and lines for its parts.
enum ForecastModelText {
    static func text(_ model: ForecastModel) -> String {
        let (prior, pace, curves) = (model.prior, model.pace, model.curves)
        return [
            [prior.mean, prior.strength], pace.weekdays + [pace.mean, pace.halfLife, pace.unrest],
            curves.silentBad.withoutRepeats, curves.silentGood.withoutRepeats,
        ].map { numbers in numbers.map { "\($0)" }.joined(separator: " ") }.joined(separator: "\n")
    }

    /// Nil for a text that is none of a model.
    static func model(_ text: String) -> ForecastModel? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            line.split(separator: " ").compactMap { Double($0) }
        }
        guard lines.count == 4, lines[0].count == 2, lines[1].count == 10, !lines[2].isEmpty, !lines[3].isEmpty else {
            return nil
        }
        return ForecastModel(
            curves: OutcomeCurves(silentBad: lines[2], silentGood: lines[3]),
            prior: DefectPrior(mean: lines[0][0], strength: lines[0][1]),
            pace: OrderPace(
                weekdays: Array(lines[1].prefix(7)), mean: lines[1][7], halfLife: lines[1][8], unrest: lines[1][9]))
    }
}

extension [Double] {
    /// Without the numbers at the end that repeat the one before them.
    fileprivate var withoutRepeats: [Double] {
        guard let last, let place = lastIndex(where: { $0 != last }) else { return Array(prefix(1)) }
        return Array(prefix(place + 2))
    }
}
