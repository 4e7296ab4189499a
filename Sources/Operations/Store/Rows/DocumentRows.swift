import AccountHealth
import Storage

/// Takes what a document says while it is read, however much that is.
struct DocumentRows: Sendable {
    let orders: OrderRuns
    let facts: FactRuns
    private let rowLimit: Int

    /// - Parameters:
    ///   - folder: where files may lie for what is too large for memory.
    ///   - rowLimit: how many rows of orders wait in memory, and a sixteenth as many other facts, which take more.
    init(folder: String, rowLimit: Int) {
        orders = OrderRuns(folder: folder)
        facts = FactRuns(folder: folder)
        self.rowLimit = rowLimit
    }

    /// Records that hand over what they hold when it is much.
    func records() -> Records {
        Records(
            overflow: RowOverflow(
                rowLimit: rowLimit, factLimit: max(1, rowLimit / 16), takeRows: { orders.spill($0, $1) },
                takeFacts: { facts.spill($0) }))
    }
}

extension Installation {
    /// For one document.
    func documentRows() -> DocumentRows { DocumentRows(folder: database.scratchFolder, rowLimit: rowsInMemory) }
}
