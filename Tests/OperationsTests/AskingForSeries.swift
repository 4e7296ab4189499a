import AccountHealth
import Operations

/// One account's series.
struct AccountRates {
    var account: Account
    var tallies: [Tally]
    var countsGood: Bool
}

/// Asks for a series; the only place of these tests that knows how the answer is kept.
func rates(_ records: Records, _ question: SeriesQuestion, now: Instant) async throws -> [AccountRates] {
    let series = try await seriesOfRates(records, question: question, setting: builtIn, now: now)
    return series.accounts.indices.map { index in
        AccountRates(
            account: series.accounts[index], tallies: series.tallies(ofAccountAt: index),
            countsGood: series.countsGood(accountAt: index))
    }
}

/// The series as the text that is written to a file.
func written(_ records: Records, _ question: SeriesQuestion) async throws -> String {
    let series = try await seriesOfRates(
        records, question: question, setting: builtIn, now: Instant(seconds: 1_900_000_000))
    var bytes: [UInt8] = []
    try await writeSeries(series) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
}
