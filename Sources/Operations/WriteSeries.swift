import AccountHealth

/// Writes a series as comma-separated text: `account,day,denominator,numerator,rate`, ascending by account, then day.
///
/// The text is gathered in a megabyte and handed to `write`, so that millions of rows cost no strings.
package struct SeriesWriter {
    private var bytes: [UInt8] = []
    private let write: ([UInt8]) throws -> Void
    private static let limit = 1 << 20

    /// - Parameter write: takes each piece of the file in turn.
    package init(write: @escaping ([UInt8]) throws -> Void) {
        self.write = write
        bytes.reserveCapacity(SeriesWriter.limit + 4096)
        bytes += "account,day,denominator,numerator,rate\n".utf8
    }

    package mutating func append(_ series: RateSeries) throws {
        let dates = series.days.map { Array($0.description.utf8) }
        let stores = Dictionary(grouping: series.accounts, by: \.name).mapValues(\.count)
        for (index, account) in series.accounts.enumerated() {
            // One name in two stores is two accounts; then the store tells them apart.
            let isShared = (stores[account.name] ?? 1) > 1
            let name = SeriesWriter.cell(isShared ? "\(account.name)@\(account.store)" : account.name)
            let countsGood = series.countsGood(accountAt: index)
            for (date, tally) in zip(dates, series.tallies(ofAccountAt: index)) {
                let numerator = countsGood ? tally.units - tally.bad : tally.bad
                bytes += name
                bytes.append(44)
                bytes += date
                bytes.append(44)
                appendNumber(tally.units)
                bytes.append(44)
                appendNumber(numerator)
                bytes.append(44)
                if let millionths = Rate(numerator, of: tally.units).millionths { appendMillionths(millionths) }
                bytes.append(10)
            }
            if bytes.count > SeriesWriter.limit { try flush() }
        }
    }

    package mutating func flush() throws {
        try write(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    private mutating func appendNumber(_ value: Int) {
        if value >= 10 { appendNumber(value / 10) }
        bytes.append(UInt8(48 + value % 10))
    }

    private mutating func appendMillionths(_ value: Int) {
        appendNumber(value / 1_000_000)
        bytes.append(46)
        var divisor = 100_000
        for _ in 0..<6 {
            bytes.append(UInt8(48 + value / divisor % 10))
            divisor /= 10
        }
    }

    /// A name as a cell, in quotes where it needs them.
    private static func cell(_ name: String) -> [UInt8] {
        let bytes = Array(name.utf8)
        guard bytes.contains(where: { $0 == 34 || $0 == 44 || $0 == 10 || $0 == 13 }) else { return bytes }
        return [34] + bytes.flatMap { $0 == 34 ? [34, 34] : [$0] } + [34]
    }
}
