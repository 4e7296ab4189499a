/// What may be otherwise than a forecast takes it to be: the "what if" of a page, counted by the same code as the forecast.
package struct Scenario: Hashable, Sendable {
    /// Defects that no longer count, as when a claim is withdrawn: how many, by the day their orders count on.
    package var withdrawn: [Day: Int] = [:]
    /// So many more defects, of the newest orders that count today and of which nothing is known.
    package var moreDefects = 0
    /// So many more clean orders, as if they had been placed on the last day that counts today.
    package var cleanOrders = 0
    package var coming = Coming.asBefore

    /// The orders that nobody has placed yet.
    package enum Coming: Hashable, Sendable {
        /// As the account's own pace lets expect.
        case asBefore
        /// None: selling is off, or all orders will be of another fulfilment.
        case none
        /// So many a day beside those that are to be expected.
        case more(Int)
        /// Those of another fulfilment come over.
        case joined(by: AccountPace)
    }

    package init(
        withdrawn: [Day: Int] = [:], moreDefects: Int = 0, cleanOrders: Int = 0, coming: Coming = .asBefore
    ) {
        self.withdrawn = withdrawn
        self.moreDefects = moreDefects
        self.cleanOrders = cleanOrders
        self.coming = coming
    }

    /// What would then be known of an account.
    ///
    /// - Parameter window: the days that count today.
    func applied(to account: KnownOutcomes, window: ClosedRange<Day>) -> KnownOutcomes {
        var changed = account
        for (day, count) in withdrawn {
            changed = changed.changing(day) { orders in
                let count = min(Int32(clamping: count), orders.bad)
                orders.bad -= count
                orders.good += count
            }
        }
        if moreDefects > 0 { changed = changed.withDefects(moreDefects, in: window) }
        if cleanOrders > 0 {
            changed = changed.changing(min(window.upperBound, account.asOf)) { orders in
                orders.units += Int32(clamping: cleanOrders)
                orders.good += Int32(clamping: cleanOrders)
            }
        }
        return changed
    }
}

extension KnownOutcomes {
    /// The newest silent orders of some days turned out bad; where every order has told its outcome, those that were good.
    fileprivate func withDefects(_ count: Int, in window: ClosedRange<Day>) -> KnownOutcomes {
        var (changed, left) = (self, Int32(clamping: count))
        func turn(_ take: (inout Count) -> Int32) {
            var day = min(window.upperBound, asOf)
            while left > 0, day >= max(first, window.lowerBound) {
                changed = changed.changing(day) { orders in
                    let turning = take(&orders)
                    orders.bad += turning
                    left -= turning
                }
                day = day.advanced(by: -1)
            }
        }
        turn { min(left, $0.silent) }
        turn { orders in
            let turning = min(left, orders.good)
            orders.good -= turning
            return turning
        }
        return changed
    }
}
