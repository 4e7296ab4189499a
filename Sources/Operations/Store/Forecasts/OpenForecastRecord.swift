import AccountHealth
import Storage

extension Installation {
    /// How good the forecasts of this installation were.
    package func forecastRecord() async throws -> ForecastRecord {
        let (rows, waiting) = try await database.read { connection in
            (try ForecastScoreRow.all(in: connection), try ForecastRow.waitingCount(in: connection))
        }
        var entries: [String: ForecastRecord.Entry] = [:]
        for row in rows {
            guard let standard = standard(ofRule: row.rule) else { continue }
            let key = "\(row.rule) \(row.horizon)"
            entries[key, default: .init(standard: standard, horizon: row.horizon)].add(row)
        }
        return ForecastRecord(
            entries: entries.values.map(\.means).sorted {
                (-$0.count, $0.standard.ruleKey, $0.horizon) < (-$1.count, $1.standard.ruleKey, $1.horizon)
            }, waiting: waiting)
    }

    private func standard(ofRule key: String) -> Standard? {
        let today = ForecastModels.day(now())
        for book in setting.books {
            for store in book.stores {
                let standards = book.standards(of: store.id, on: today)
                if let standard = standards.first(where: { $0.ruleKey == key }) { return standard }
            }
        }
        return nil
    }
}

extension ForecastRecord.Entry {
    /// Sums until `means`.
    fileprivate mutating func add(_ row: ForecastScoreRow) {
        count += row.count
        missed += row.missed
        brier += Double(row.brier) / 1e6
        logScore += Double(row.logScore) / 1e6
        stayingBrier += Double(row.stayingWrong)
        let (sure, wrong) = (ForecastScore([(1, true)]).logScore, ForecastScore([(1, false)]).logScore)
        stayingLogScore += Double(row.stayingWrong) * wrong + Double(row.count - row.stayingWrong) * sure
        guard tenths.indices.contains(row.tenth) else { return }
        tenths[row.tenth].count += row.count
        tenths[row.tenth].missed += row.missed
        tenths[row.tenth].expected += Double(row.expected) / 1e6
    }

    fileprivate var means: ForecastRecord.Entry {
        var entry = self
        let count = Double(max(1, count))
        entry.brier /= count
        entry.logScore /= count
        entry.stayingBrier /= count
        entry.stayingLogScore /= count
        for place in tenths.indices where tenths[place].count > 0 {
            entry.tenths[place].expected /= Double(tenths[place].count)
        }
        return entry
    }
}
