/// Where the ledger keeps an order.
package struct OrderPlace: Hashable, Sendable {
    let partition: Int
    /// The row in the partition.
    let row: Int

    @inline(__always)
    init(partition: Int, row: Int) {
        self.partition = partition
        self.row = row
    }
}
