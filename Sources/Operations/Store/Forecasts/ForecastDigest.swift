import AccountHealth
import Crypto

/// Of all that a forecast is made from: what was foretold from the same facts is the same.
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
