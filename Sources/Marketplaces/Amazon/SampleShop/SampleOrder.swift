import AccountHealth

/// One order of the sample shop with everything that happened to it.
struct SampleOrder {
    enum Fate {
        case usual
        /// Confirmed without stock and handed over days later; the buyer claimed.
        case claimed(knownAt: Instant, grantedAt: Instant, refundedAt: Instant)
        /// Confirmed without stock and not sent yet; nobody has claimed.
        case confirmedBeforeSent
        /// Confirmed after its ship-by.
        case confirmedLate
        /// The carrier has never scanned it.
        case unscanned
        case deliveredLate
        case cancelledByBuyer
        /// Two stars.
        case disliked(knownAt: Instant)
    }

    var id: String
    var day: Day
    var placedAt: Instant
    var product: SampleProduct
    var fate: Fate
    var shipBy: Instant
    var deliverBy: Instant
    var confirmedAt: Instant?
    var scannedAt: Instant?
    var deliveredAt: Instant?
    var cancelledAt: Instant?
    var carrier: String
    var trackingNumber: String

    var isCancelled: Bool { cancelledAt != nil }

    var isClaimed: Bool {
        if case .claimed = fate { return true }
        return false
    }
}

struct SampleProduct {
    let sku: String
    let name: String
    let price: String

    static let all: [SampleProduct] = [
        SampleProduct(sku: "QH-LAMP-02", name: "Desk lamp, brass", price: "34.90"),
        SampleProduct(sku: "QH-TRAY-01", name: "Serving tray, beech", price: "27.50"),
        SampleProduct(sku: "QH-BOX-04", name: "Tea box, four rooms", price: "18.20"),
    ]
}

/// A generator of numbers that is the same on every machine (SplitMix64).
struct SampleDice {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + Int(next() % UInt64(range.count))
    }
}
