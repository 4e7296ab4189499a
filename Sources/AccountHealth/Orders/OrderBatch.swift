/// What one row of a file says about an order; forty bytes, so that readers can make millions of them.
package struct OrderStatement: Sendable {
    package var number: OrderNumber
    /// Seconds since 1970; the range ends in 2106.
    package var placed: UInt32
    /// When the marketplace last changed the row, in seconds since 1970; 0 when the file does not say.
    package var updated: UInt32
    /// The line, counted from the first line of the batch.
    package var line: UInt32
    /// The place in the batch's accounts.
    package var account: UInt32
    /// The place in the batch's dates, or -1.
    package var dates: Int32
    /// Which item of the order the row is about, as a hash; 0 when every row is an item of its own.
    package var item: UInt32
    /// Pieces in this row.
    package var quantity: UInt16
    package var status: OrderStatus?
    package var fulfilment: Fulfilment?
    package var isBusiness: Bool?

    @inlinable
    package init(
        number: OrderNumber, placed: UInt32, updated: UInt32 = 0, line: UInt32, account: UInt32, dates: Int32 = -1,
        item: UInt32 = 0,
        quantity: UInt16 = 1, status: OrderStatus? = nil, fulfilment: Fulfilment? = nil, isBusiness: Bool? = nil
    ) {
        self.number = number
        self.placed = placed
        self.updated = updated
        self.line = line
        self.account = account
        self.dates = dates
        self.item = item
        self.quantity = quantity
        self.status = status
        self.fulfilment = fulfilment
        self.isBusiness = isBusiness
    }
}

/// The rows of one block of a file, in the order of the file.
package struct OrderBatch: Sendable {
    package var statements: [OrderStatement] = []
    package var dates: [OrderDates] = []
    /// Ids that are not of the form 3-7-7; a statement's number is then its place here.
    package var ids: [String] = []
    package var accounts: [Account] = []
    package var categories = CategoryColumn()
    /// Whether the file itself says to which account a row belongs; otherwise rows join orders by id alone.
    package var namesAccounts = false
    /// What the file's columns hold.
    package var held: FactSet = []
    package var file = 0
    /// The line of the file at which the batch begins, counted from 1.
    package var firstLine = 1

    package init() {}
}
