import AccountHealth

/// What was foretold of an account, as it is kept to be compared with what comes: a line a standard with its key, whether it was
/// missed on the day, and the chances at each horizon in millionths, `order-defect-rate:seller	1	984000;186000;75000;42000`.
struct ForecastChances: Hashable {
    struct Line: Hashable {
        var rule: String
        var wasMissed: Bool
        /// By horizon.
        var chances: [Int]
    }

    var lines: [Line]

    /// Days ahead that are compared.
    static let horizons = [7, 14, 30, 60]

    init(_ forecast: AccountForecast) {
        lines = forecast.standards.compactMap { told in
            guard let course = told.course else { return nil }
            let chances = ForecastChances.horizons.map { horizon in
                course[forecast.asOf.advanced(by: horizon)].map { Int(($0.probability * 1e6).rounded()) } ?? 0
            }
            return Line(rule: told.key, wasMissed: told.isMissed, chances: chances)
        }
    }

    init(_ text: String) {
        lines = text.split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "\t")
            guard cells.count == 3 else { return nil }
            let chances = cells[2].split(separator: ";").compactMap { Int($0) }
            guard chances.count == ForecastChances.horizons.count else { return nil }
            return Line(rule: String(cells[0]), wasMissed: cells[1] == "1", chances: chances)
        }
    }

    var text: String {
        lines.map { line in
            "\(line.rule)\t\(line.wasMissed ? 1 : 0)\t\(line.chances.map(String.init).joined(separator: ";"))"
        }.joined(separator: "\n")
    }
}
