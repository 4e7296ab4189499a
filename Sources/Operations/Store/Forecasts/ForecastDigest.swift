import AccountHealth
import Crypto

/// Of the facts that a forecast is made from: what is foretold from the same ones by what was learnt meanwhile takes its place.
struct ForecastDigest {
    private var hash = SHA256()

    mutating func take(_ text: String) {
        hash.update(data: Array(text.utf8))
        hash.update(data: [0])
    }

    mutating func take(_ known: KnownOutcomes) {
        take("\(known.asOf) \(known.first) \(known.days.count)")
        known.days.withUnsafeBytes { hash.update(bufferPointer: $0) }
        known.reports.withUnsafeBytes { hash.update(bufferPointer: $0) }
    }

    var text: String { SHA256Text.hexadecimal(hash.finalize()) }
}
