import AccountHealth

/// Writes a series as comma-separated text: `account,day,denominator,numerator,rate`, ascending by account, then day.
///
/// - Parameter write: takes each piece of the file in turn.
package func writeSeries(_ series: RateSeries, write: ([UInt8]) throws -> Void) async throws {
    let text = SeriesText(series)
    // Pieces of about a megabyte are made on all processors and written in their order.
    let step = max(1, 24_000 / series.days.count)
    let starts = Array(stride(from: 0, to: series.accounts.count, by: step))
    try write(Array("account,day,denominator,numerator,rate\n".utf8))
    try await inOrder(count: starts.count, inFlight: Processors.shares + 2) { number in
        text.rows(of: starts[number]..<min(starts[number] + step, series.accounts.count))
    } take: {
        try write($0)
    }
}

/// The rows of a series as bytes, so that millions of rows cost no strings.
private struct SeriesText: Sendable {
    private let series: RateSeries
    private let dates: [[UInt8]]
    /// Names of accounts as cells.
    private let names: [[UInt8]]

    init(_ series: RateSeries) {
        self.series = series
        dates = series.days.map { Array($0.description.utf8) }
        let stores = Dictionary(grouping: series.accounts, by: \.name).mapValues(\.count)
        names = series.accounts.map { account in
            // One name in two stores is two accounts; then the store tells them apart.
            let isShared = (stores[account.name] ?? 1) > 1
            return SeriesText.cell(isShared ? "\(account.name)@\(account.store)" : account.name)
        }
    }

    func rows(of accounts: Range<Int>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(accounts.count * dates.count * 40)
        for index in accounts {
            let name = names[index]
            let countsGood = series.countsGood(accountAt: index)
            for (date, tally) in zip(dates, series.tallies(ofAccountAt: index)) {
                let numerator = countsGood ? tally.units - tally.bad : tally.bad
                bytes += name
                bytes.append(44)
                bytes += date
                bytes.append(44)
                SeriesText.append(tally.units, to: &bytes)
                bytes.append(44)
                SeriesText.append(numerator, to: &bytes)
                bytes.append(44)
                if let millionths = Rate(numerator, of: tally.units).millionths {
                    SeriesText.append(millionths: millionths, to: &bytes)
                }
                bytes.append(10)
            }
        }
        return bytes
    }

    private static func append(_ value: Int, to bytes: inout [UInt8]) {
        if value >= 10 { append(value / 10, to: &bytes) }
        bytes.append(UInt8(48 + value % 10))
    }

    private static func append(millionths value: Int, to bytes: inout [UInt8]) {
        append(value / 1_000_000, to: &bytes)
        bytes.append(46)
        // By a divisor that is known beforehand, the compiler makes a product of dividing.
        var rest = value % 1_000_000
        for _ in 0..<6 {
            rest *= 10
            bytes.append(UInt8(48 + rest / 1_000_000))
            rest %= 1_000_000
        }
    }

    /// A name as a cell, in quotes where it needs them.
    private static func cell(_ name: String) -> [UInt8] {
        let bytes = Array(name.utf8)
        guard bytes.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else { return bytes }
        return [34] + bytes.flatMap { $0 == 34 ? [34, 34] : [$0] } + [34]
    }
}
