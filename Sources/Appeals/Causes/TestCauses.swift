/// What the records say of one cause.
package struct CauseTest: Sendable {
    package enum Verdict: Sendable, Hashable { case supported, notSupported, noData }

    package let cause: Cause
    package let verdict: Verdict
    /// Of the orders whose facts tell: those that show the pattern, defective and clean.
    package let counts: FisherTest
    /// How many times greater the odds of a defect are with the pattern: exact, 95 %.
    package let odds: ClosedRange<Double>
    /// The orders that show it, defective ones first.
    package let orders: [String]
    /// Defective orders whose facts do not tell.
    package let untold: [String]

    /// A cause explains a case when it shows in at least half of what went wrong.
    static let leastShare = 2
}

/// Tests each cause against the records of one account.
package func testCauses(_ orders: [CauseOrder], _ shop: CauseShop) -> [CauseTest] {
    Cause.all.map { test($0, orders, shop) }
}

private func test(_ cause: Cause, _ orders: [CauseOrder], _ shop: CauseShop) -> CauseTest {
    var (shown, shownClean): ([String], [String]) = ([], [])
    var (told, toldClean) = (0, 0)
    var untold: [String] = []
    for order in orders {
        guard let shows = cause.pattern?(order, shop) else {
            if order.isDefective { untold.append(order.orderID) }
            continue
        }
        if order.isDefective { told += 1 } else { toldClean += 1 }
        guard shows else { continue }
        if order.isDefective { shown.append(order.orderID) } else { shownClean.append(order.orderID) }
    }
    let counts = FisherTest(defective: shown.count, of: told, clean: shownClean.count, of: toldClean)
    let odds = counts.oddsInterval()
    let verdict: CauseTest.Verdict
    if told == 0 || untold.count > told {
        verdict = .noData
    } else {
        // Not by chance: even the least odds that fit are above one.
        let isFrequent = shown.count * CauseTest.leastShare >= told && !shown.isEmpty
        verdict = isFrequent && odds.lowerBound > 1 ? .supported : .notSupported
    }
    return CauseTest(
        cause: cause, verdict: verdict, counts: counts, odds: odds, orders: shown.sorted() + shownClean.sorted(),
        untold: untold.sorted())
}
