/// The orders of a ledger dealt out to groups of accounts, so that one group after another can be measured and let go of.
///
/// The ledger keeps orders by their numbers, whatever their account; without this each group would go through all of them.
package struct OrdersByGroup: Sendable {
    private let ledger: OrderLedger
    /// The running numbers of all orders, group by group; empty when there is one group.
    private let numbers: [UInt32]
    /// Where each group begins in `numbers`, and where the last ends.
    private let starts: [Int]

    /// - Parameter group: of each account, by its place in the records.
    package init(_ ledger: OrderLedger, group: [Int]) {
        self.ledger = ledger
        let count = (group.max() ?? 0) + 1
        guard count > 1 else {
            (numbers, starts) = ([], [])
            return
        }
        var next = [Int](repeating: 0, count: count + 1)
        ledger.forEachAccount { next[group[$0] + 1] += 1 }
        for index in 1...count { next[index] += next[index - 1] }
        starts = next
        numbers = [UInt32](unsafeUninitializedCapacity: ledger.count) { numbers, initialised in
            var number: UInt32 = 0
            ledger.forEachAccount { account in
                numbers.initializeElement(at: next[group[account]], to: number)
                next[group[account]] += 1
                number += 1
            }
            initialised = ledger.count
        }
    }

    /// Glances at all orders of a group, in no order of time or file.
    package func forEach(in group: Int, _ body: (OrderGlance) -> Void) {
        guard !starts.isEmpty else { return ledger.forEach(body) }
        ledger.forEach(numbered: numbers[starts[group]..<starts[group + 1]], body)
    }
}
