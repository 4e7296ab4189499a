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
            return commaSeparatedCell(isShared ? "\(account.name)@\(account.store)" : account.name)
        }
    }

    func rows(of accounts: Range<Int>) -> [UInt8] {
        let widths = names[accounts].reduce(0) { $0 + $1.count + RowText.room }
        return [UInt8](unsafeUninitializedCapacity: dates.count * widths) { bytes, count in
            guard let start = bytes.baseAddress else { return }
            var text = RowText(end: start)
            for index in accounts {
                let countsGood = series.countsGood(accountAt: index)
                names[index].withUnsafeBufferPointer { name in
                    for (date, tally) in zip(dates, series.tallies(ofAccountAt: index)) {
                        text.append(name)
                        text.append(44)
                        date.withUnsafeBufferPointer { text.append($0) }
                        text.append(44)
                        text.append(tally, countsGood: countsGood)
                        text.append(10)
                    }
                }
            }
            count = text.end - start
        }
    }
}

/// A name as a cell, in quotes where it needs them.
func commaSeparatedCell(_ name: String) -> [UInt8] {
    let bytes = Array(name.utf8)
    guard bytes.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else { return bytes }
    return [34] + bytes.flatMap { $0 == 34 ? [34, 34] : [$0] } + [34]
}

/// Rows as they are written into memory that has room for them.
private struct RowText {
    /// Where the next byte goes.
    private(set) var end: UnsafeMutablePointer<UInt8>

    /// What a row takes at most beside the account's name: a date, two counts and a rate of twenty bytes each, six
    /// decimals, and what stands between them.
    static let room = 96

    init(end: UnsafeMutablePointer<UInt8>) {
        self.end = end
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        end.initialize(to: byte)
        end += 1
    }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let first = bytes.baseAddress else { return }
        end.initialize(from: first, count: bytes.count)
        end += bytes.count
    }

    /// Denominator, numerator and rate.
    mutating func append(_ tally: Tally, countsGood: Bool) {
        let numerator = countsGood ? tally.units - tally.bad : tally.bad
        append(number: tally.units)
        append(44)
        append(number: numerator)
        append(44)
        if let millionths = Rate(numerator, of: tally.units).millionths { append(millionths: millionths) }
    }

    private mutating func append(number value: Int) {
        if value >= 10 { append(number: value / 10) }
        append(UInt8(truncatingIfNeeded: 48 + value % 10))
    }

    private mutating func append(millionths value: Int) {
        append(number: value / 1_000_000)
        append(46)
        // By a divisor that is known beforehand, the compiler makes a product of dividing.
        var rest = value % 1_000_000
        for _ in 0..<6 {
            rest *= 10
            append(UInt8(truncatingIfNeeded: 48 + rest / 1_000_000))
            rest %= 1_000_000
        }
    }
}
